#!/bin/bash
# Live coverage end to end: many sessions drag a vertex of a county; then totals of drawn areas over HTTP, from the index and beside it from PostGIS, in one run.
# GEOZONES_DB="Host=..;Port=..;Username=..;Database=.." tests/bench/live.sh     a database loaded by ./run (the city); after: dotnet build api -c Release
# env: SESSIONS (50), HZ ("30 60"), SECONDS_EACH (15), RULES ("seat majorityOfArea"), CONNECTIONS ("1 8"), PORT (5193). Needs psql, wrk, curl, node.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${GEOZONES_DB:?a PostgreSQL connection string}"; port=${PORT:-5193}; each=${SECONDS_EACH:-15}
part() { sed -nE "s/.*(^|;) *($1) *= *([^;]*).*/\3/Ip" <<<"$GEOZONES_DB"; }
export PGHOST=$(part 'Host|Server') PGPORT=$(part Port) PGUSER=$(part 'Username|User Id') PGPASSWORD=$(part Password) PGDATABASE=$(part Database)
export WORK=$(mktemp -d) GEOZONES_DB GEOZONES_ROLE=admin XDG_CACHE_HOME
XDG_CACHE_HOME=$WORK
server=
finish() { [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true; rm -rf "$WORK"; }
trap finish EXIT

boundary() { psql -XAtc "SELECT ST_AsGeoJSON(boundary, 7) FROM $1 WHERE code = '$2'"; }
county=370406000000; village=$(psql -XAtc "SELECT min(code) FROM villages WHERE county_code = '$county'")
boundary divisions $county >"$WORK/county.json"; boundary villages "$village" >"$WORK/village.json"

dotnet api/bin/Release/net10.0/GeoZones.Api.dll --port "$port" >"$WORK/api.log" 2>&1 & server=$!
for _ in $(seq 1200); do curl -sf "http://127.0.0.1:$port/health/index" | grep -q '"phase":"following"' && break; sleep 0.1; done
curl -sf "http://127.0.0.1:$port/health/index"; echo

ticks() { awk '{print $14 + $15}' "/proc/$server/stat"; }
for rule in ${RULES:-seat majorityOfArea}; do
  for hz in ${HZ:-30 60}; do
    before=$(ticks); began=$(date +%s%N)
    SESSIONS=${SESSIONS:-50} HZ=$hz DURATION=$each RULE=$rule node --no-warnings --experimental-websocket tests/bench/live.mjs "ws://127.0.0.1:$port/live/coverage" "$WORK/county.json"
    awk -v t=$(($(ticks) - before)) -v n=$(($(date +%s%N) - began)) -v hz="$(getconf CLK_TCK)" 'BEGIN{printf "  the service used %.2f cores\n", t / hz / (n / 1e9)}'
  done
done

for size in village county; do
  for way in '' '?$select=*'; do
    printf 'POST\t/odata/CoverageOf%s\t{"area":%s,"rule":"seat"}\n' "$way" "$(cat "$WORK/$size.json")" >"$WORK/request.txt"
    for c in ${CONNECTIONS:-1 8}; do
      REQUESTS=$WORK/request.txt wrk -t$((c > 1 ? 2 : 1)) -c"$c" -d"$each" --latency --timeout 60s -s tests/bench/odata.lua "http://127.0.0.1:$port" |
        awk -v q="W6 $size" -v c="$c" -v way="${way:+PostGIS}" '/ 50%/{a=$2} / 99%/{b=$2} /Requests\/sec/{r=$2} /Non-2xx|Socket errors/{e=" " $0} END{printf "%-12s %3d  %-8s %8.1f/s  p50 %s p99 %s%s\n", q, c, way == "" ? "index" : way, r, a, b, e}'
    done
  done
done
