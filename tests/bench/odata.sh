#!/bin/bash
# W1-W4 of the peer bench over OData, beside the bare SQL through pgbench and any peers, in one run.
# GEOZONES_DB="Host=..;Port=..;Username=..;Database=bench" tests/bench/odata.sh     after: tests/bench/load.sql and dotnet build api -c Release
# env: SECONDS_EACH (10), CONNECTIONS ("1 8 32"), PORT (5191). Needs psql, pgbench, wrk, curl, python3.
# env: PEERS ("cap=http://127.0.0.1:5622 ..."), started and loaded by the scripts of the peer bench on the same cluster, their requests in PEER_REQUESTS (its folder req).
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${GEOZONES_DB:?a PostgreSQL connection string}"; port=${PORT:-5191}; each=${SECONDS_EACH:-10}; connections=${CONNECTIONS:-1 8 32}
part() { sed -nE "s/.*(^|;) *($1) *= *([^;]*).*/\3/Ip" <<<"$GEOZONES_DB"; }
export PGHOST=$(part 'Host|Server') PGPORT=$(part Port) PGUSER=$(part 'Username|User Id') PGPASSWORD=$(part Password) PGDATABASE=$(part Database)
export WORK=$(mktemp -d) GEOZONES_DB GEOZONES_ROLE=admin
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$WORK"; }
trap finish EXIT

press() { # name, root, requests
  REQUESTS=$3 wrk -t$((c > 1 ? 2 : 1)) -c"$c" -d"$each" --latency --timeout 60s -s tests/bench/odata.lua "$2" |
    awk -v w=$workload -v c="$c" -v n="$1" '/ 50%/{a=$2} / 99%/{b=$2} /Requests\/sec/{r=$2} /Non-2xx|Socket errors/{e=" " $0} END{printf "%-7s %3d  %-12s %9.1f/s  p50 %s p99 %s%s\n", w, c, n, r, a, b, e}'
}

dotnet api/bin/Release/net10.0/GeoZones.Api.dll --port "$port" >"$WORK/api.log" 2>&1 & server=$!
for _ in $(seq 600); do curl -sfo /dev/null "http://127.0.0.1:$port/health/ready" && break; sleep 0.1; done
python3 tests/bench/odata_requests.py "http://127.0.0.1:$port"

for workload in w1 w2 w3 w3deep w4; do
  for c in $connections; do
    PGOPTIONS='-c jit=off -c max_parallel_workers_per_gather=0' pgbench -n -M prepared -c"$c" -j2 -T"$each" -f "$WORK/$workload.sql" 2>/dev/null |
      awk -v w=$workload -v c="$c" '/^tps/{printf "%-7s %3d  bare SQL     %9.1f/s\n", w, c, $3}'
    press GeoZones "http://127.0.0.1:$port" "$WORK/$workload.txt"
    for peer in ${PEERS:-}; do
      [ ! -s "$PEER_REQUESTS/${peer%%=*}.$workload.tsv" ] || press "${peer%%=*}" "${peer#*=}" "$PEER_REQUESTS/${peer%%=*}.$workload.tsv"
    done
  done
done
