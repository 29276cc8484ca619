#!/bin/bash
# W5: vector tiles z8-z14 over the city, 8 connections: the bare ST_AsMVT query, then GeoZones without a cache, then with it, in one run.
# GEOZONES_DB="Host=..;Port=..;Username=..;Database=.." tests/bench/tiles.sh     after: dotnet build api -c Release
# env: SECONDS_EACH (10), PORT (5190). Needs psql, pgbench, wrk, curl. Targets: 130 requests/s cold, 10,000 cached.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${GEOZONES_DB:?a PostgreSQL connection string}"; port=${PORT:-5190}; each=${SECONDS_EACH:-10}
part() { sed -nE "s/.*(^|;) *($1) *= *([^;]*).*/\3/Ip" <<<"$GEOZONES_DB"; }
export PGHOST=$(part 'Host|Server') PGPORT=$(part Port) PGUSER=$(part 'Username|User Id') PGPASSWORD=$(part Password) PGDATABASE=$(part Database)
export WORK=$(mktemp -d) GEOZONES_DB GEOZONES_ROLE=admin
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; psql -qc 'DROP SCHEMA IF EXISTS bench_tiles CASCADE' 2>/dev/null || true; rm -rf "$WORK"; }
trap finish EXIT

serve() { # serve SETTING... : the API on $port, until stop
  dotnet api/bin/Release/net10.0/GeoZones.Api.dll --port "$port" "--Tiles:CacheDirectory=$WORK/tiles" "$@" >"$WORK/api.log" 2>&1 & server=$!
  for _ in $(seq 1200); do curl -sfo /dev/null "http://127.0.0.1:$port/tiles/villages.json" && return; sleep 0.1; done
  cat "$WORK/api.log"; exit 1
}
stop() { kill "$server"; wait "$server" 2>/dev/null || true; server=; }
load() { wrk -t2 -c8 -d"$each" --latency --timeout 30s -s tests/bench/tiles.lua "http://127.0.0.1:$port"; }
show() { awk -v what="$1" -v share="$share" '/ 50%/{a=$2} / 99%/{b=$2} /Requests\/sec/{r=$2} /Non-2xx/{e=" errors " $NF} END{printf "%-34s %9.1f requests/s = %.0f map tiles/s   p50 %s p99 %s%s\n", what, r, r * share, a, b, e}'; }

psql -qf tests/bench/tiles.sql
psql -XAtc "SELECT format('/tiles/%s/%s/%s/%s.mvt', layer, z, x, y) FROM bench_tiles.requests ORDER BY n" >"$WORK/tiles.txt"
count=$(wc -l <"$WORK/tiles.txt"); squares=$(psql -XAtc 'SELECT count(*) FROM bench_tiles.squares'); share=$(awk "BEGIN{print $squares / $count}")
echo "$squares map tiles, $count requests; load average $(cut -d' ' -f1-3 /proc/loadavg)"

echo "\\set i random(1, $count)
SELECT bench_tiles.bare_tile(layer, z, x, y) FROM bench_tiles.requests WHERE n = :i;" >"$WORK/bare.sql"
PGOPTIONS='-c jit=off -c max_parallel_workers_per_gather=0' pgbench -n -M prepared -c8 -j2 -T"$each" -f "$WORK/bare.sql" --log --log-prefix="$WORK/bare" >"$WORK/pgbench.txt"
cat "$WORK"/bare.[0-9]* | awk '{print $3/1000}' | sort -n | awk -v share="$share" -v tps="$(sed -nE 's/^tps = ([0-9.]+).*/\1/p' "$WORK/pgbench.txt")" \
  '{t[NR]=$1} END{printf "%-34s %9.1f requests/s = %.0f map tiles/s   p50 %.2fms p99 %.2fms\n", "bare ST_AsMVT (pgbench)", tps, tps * share, t[int(NR*.5)], t[int(NR*.99)]}'

serve --Tiles:MemoryBytes=0; load >/dev/null; ENCODING=identity load | show "GeoZones, no cache"; load | show "GeoZones, no cache, brotli"; stop
serve; load >/dev/null; load | show "GeoZones, cached, all tiles"; ENCODING=gzip load >/dev/null; ENCODING=gzip load | show "GeoZones, cached, gzip"
wrk -t2 -c8 -d"$each" --latency -H 'Accept-Encoding: br' "http://127.0.0.1:$port$(grep villages/12 "$WORK/tiles.txt" | head -1)" | show "GeoZones, cached, one tile"
stop
