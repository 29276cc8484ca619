#!/bin/bash
# Coverage and supply over HTTP, each beside the bare function through pgbench, in one run.
# GEOZONES_DB="Host=..;Port=..;Username=..;Database=.." tests/bench/coverage.sh     a database loaded by ./run (the city); after: dotnet build api -c Release
# env: SECONDS_EACH (10), CONNECTIONS ("1 8"), PORT (5192). Needs psql, pgbench, wrk, curl.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${GEOZONES_DB:?a PostgreSQL connection string}"; port=${PORT:-5192}; each=${SECONDS_EACH:-10}; connections=${CONNECTIONS:-1 8}
part() { sed -nE "s/.*(^|;) *($1) *= *([^;]*).*/\3/Ip" <<<"$GEOZONES_DB"; }
export PGHOST=$(part 'Host|Server') PGPORT=$(part Port) PGUSER=$(part 'Username|User Id') PGPASSWORD=$(part Password) PGDATABASE=$(part Database)
export WORK=$(mktemp -d) GEOZONES_DB GEOZONES_ROLE=admin
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$WORK"; }
trap finish EXIT

ask() { # name, request (METHOD, tab, path, tab, body), SQL
  printf '%s\n' "$2" >"$WORK/$1.txt"
  printf '%s;\n' "$3" >"$WORK/$1.sql"
}
boundary() { psql -XAtc "SELECT ST_AsGeoJSON(boundary, 7) FROM divisions WHERE code = '$1'"; }
post() { printf 'POST\t/odata/CoverageOf\t{"area":%s,"rule":"seat"}' "$(boundary "$1")"; }
area() { printf "ST_GeomFromEWKB('\\\\x%s')" "$(psql -XAtc "SELECT encode(ST_AsEWKB(boundary), 'hex') FROM divisions WHERE code = '$1'")"; }
ask supply-township $'GET\t/odata/SupplyCoverage(by=\'Township\')\t' "SELECT * FROM supply_coverage('Township', NULL, 'households', true)"
ask supply-rates $'GET\t/odata/SupplyCoverage(by=\'Township\')?$select=Code,Name,Rate\t' "SELECT code, name, rate FROM supply_coverage('Township', NULL, 'households', true)"
ask supply-village $'GET\t/odata/SupplyCoverage(by=\'Village\',within=\'370406000000\')\t' "SELECT * FROM supply_coverage('Village', '370406000000', 'households', true)"
ask zone-coverage $'GET\t/odata/Zones(1)/Coverage()\t' "SELECT * FROM coverage_of_zone(1, 'majorityOfArea', NULL, NULL, 'households', true)"
ask zone-difference $'GET\t/odata/Zones(1)/CoverageDifference()\t' "SELECT * FROM difference_of_zone(1, 'majorityOfArea', 'households', true)"
ask drawn-county "$(post 370406000000)" "SELECT * FROM coverage_of($(area 370406000000), 'seat', 'households', true)"
ask figure-checks $'GET\t/odata/FigureChecks()\t' ''

dotnet api/bin/Release/net10.0/GeoZones.Api.dll --port "$port" >"$WORK/api.log" 2>&1 & server=$!
for _ in $(seq 600); do curl -sfo /dev/null "http://127.0.0.1:$port/health/ready" && break; sleep 0.1; done
for question in supply-township supply-rates supply-village zone-coverage zone-difference drawn-county figure-checks; do
  for c in $connections; do
    [ "$(cat "$WORK/$question.sql")" = ';' ] ||
      pgbench -n -M prepared -c"$c" -j2 -T"$each" -f "$WORK/$question.sql" 2>/dev/null | awk -v q=$question -v c="$c" '/^tps/{printf "%-16s %3d  bare SQL  %8.1f/s\n", q, c, $3}'
    REQUESTS=$WORK/$question.txt wrk -t$((c > 1 ? 2 : 1)) -c"$c" -d"$each" --latency --timeout 60s -s tests/bench/odata.lua "http://127.0.0.1:$port" |
      awk -v q=$question -v c="$c" '/ 50%/{a=$2} / 99%/{b=$2} /Requests\/sec/{r=$2} /Non-2xx|Socket errors/{e=" " $0} END{printf "%-16s %3d  GeoZones  %8.1f/s  p50 %s p99 %s%s\n", q, c, r, a, b, e}'
  done
done
