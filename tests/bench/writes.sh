#!/bin/bash
# Writes over HTTP, one zone a request and a hundred in one change set, beside bare UPDATE through pgbench, in one run;
# then sixteen writers who read one of a few zones and change it under its ETag: the versions must have risen by what was acknowledged.
# GEOZONES_DB="Host=..;Port=..;Username=..;Database=.." tests/bench/writes.sh     a migrated database of its own; after: dotnet build api -c Release
# env: SECONDS_EACH (8), PORT (5192). Needs psql, pgbench, wrk, curl.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${GEOZONES_DB:?a PostgreSQL connection string}"; port=${PORT:-5192}; each=${SECONDS_EACH:-8}
part() { sed -nE "s/.*(^|;) *($1) *= *([^;]*).*/\3/Ip" <<<"$GEOZONES_DB"; }
export PGHOST=$(part 'Host|Server') PGPORT=$(part Port) PGUSER=$(part 'Username|User Id') PGPASSWORD=$(part Password) PGDATABASE=$(part Database)
export WORK=$(mktemp -d) GEOZONES_DB GEOZONES_ROLE=admin
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$WORK"; }
trap finish EXIT

dotnet api/bin/Release/net10.0/GeoZones.Api.dll --port "$port" --scale town >"$WORK/api.log" 2>&1 & server=$!
for _ in $(seq 900); do curl -sfo /dev/null "http://127.0.0.1:$port/health/ready" && break; sleep 0.1; done
psql -Xqc "INSERT INTO zones (name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
  SELECT 'bench', 'Municipal', 'Draft', county_code, township_code, 'Unknown', '', 1, boundary FROM zones, generate_series(1, 1000) WHERE name <> 'bench' AND (SELECT count(*) FROM zones WHERE name = 'bench') = 0"
export FIRST=$(psql -XAtc "SELECT min(id) FROM zones WHERE name = 'bench'")

for mode in one hundred multipart; do MODE=$mode wrk -t1 -c4 -d4s -s tests/bench/writes.lua "http://127.0.0.1:$port" >/dev/null; done # warm

for c in 1 8; do
  echo "\\set id random($FIRST, $((FIRST + 999)))
UPDATE zones SET brand = md5(random()::text) WHERE id = :id RETURNING version;" >"$WORK/one.sql"
  pgbench -n -M prepared -c"$c" -j2 -T"$each" -f "$WORK/one.sql" 2>/dev/null | awk -v c="$c" '/^tps/{printf "one     %d  bare UPDATE  %9.1f writes/s\n", c, $3}'
  { echo "BEGIN;"; for i in $(seq 0 99); do echo "UPDATE zones SET brand = md5(random()::text) WHERE id = $((FIRST + i)) RETURNING version;"; done; echo "COMMIT;"; } >"$WORK/many.sql"
  pgbench -n -M prepared -c"$c" -j2 -T"$each" -f "$WORK/many.sql" 2>/dev/null | awk -v c="$c" '/^tps/{printf "hundred %d  bare UPDATE  %9.1f writes/s\n", c, $3 * 100}'
  for mode in one hundred multipart; do
    MODE=$mode wrk -t1 -c"$c" -d"$each" --latency --timeout 60s -s tests/bench/writes.lua "http://127.0.0.1:$port" |
      awk -v c="$c" -v m=$mode -v n="$([ $mode = one ] && echo 1 || echo 100)" '/ 50%/{a=$2} / 99%/{b=$2} /Requests\/sec/{r=$2} /Non-2xx/{e=" " $0} END{printf "%-7s %d  GeoZones     %9.1f writes/s  p50 %s p99 %s%s\n", m, c, r * n, a, b, e}'
  done
done

versions() { psql -XAtc "SELECT sum(version) FROM zones WHERE name = 'bench'"; }
for zones in 1 4 1000; do
  before=$(versions)
  came=$(ZONES=$zones wrk -t16 -c16 -d"$each" --timeout 60s -s tests/bench/contend.lua "http://127.0.0.1:$port" | awk '/^CONTENDED/{print $2, $3, $4, $5, $6}')
  sleep 1 # what was under way when the bench ended
  awk -v z="$zones" -v rise=$(($(versions) - before)) '{printf "16 writers of %-4d zones %9.1f writes/s  acknowledged %d, versions risen by %d, too late (412) %d, busy (503) %d, other %d%s\n", z, $2, $1, rise, $3, $4, $5, (rise < $1 || rise > $1 + 16) ? "  LOST" : ""}' <<<"$came"
done
