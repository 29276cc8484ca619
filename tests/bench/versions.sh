#!/bin/bash
# Earlier boundaries, differences of versions and pasted lists over HTTP, one after the other: p50 of 20 runs each, in milliseconds.
# GEOZONES_DB="Host=..;Port=..;Username=..;Database=.." tests/bench/versions.sh     a database loaded by ./run (the city); after: dotnet build api -c Release
# It draws the boundary of zone 1 anew twice: the union of its town's villages, then that of zone 2. env: RUNS (20), PORT (5194). Needs psql, curl.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${GEOZONES_DB:?a PostgreSQL connection string}"; port=${PORT:-5194}; runs=${RUNS:-20}
part() { sed -nE "s/.*(^|;) *($1) *= *([^;]*).*/\3/Ip" <<<"$GEOZONES_DB"; }
export PGHOST=$(part 'Host|Server') PGPORT=$(part Port) PGUSER=$(part 'Username|User Id') PGPASSWORD=$(part Password) PGDATABASE=$(part Database)
export WORK=$(mktemp -d) GEOZONES_DB GEOZONES_ROLE=admin
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$WORK"; }
trap finish EXIT

psql -Xqc "UPDATE zones SET boundary = (SELECT ST_Multi(ST_Union(v.boundary)) FROM villages v WHERE v.township_code = zones.township_code) WHERE id = 1" \
  -c "UPDATE zones SET boundary = (SELECT boundary FROM zones WHERE id = 2) WHERE id = 1"
dotnet api/bin/Release/net10.0/GeoZones.Api.dll --port "$port" >"$WORK/api.log" 2>&1 & server=$!
for _ in $(seq 600); do curl -sfo /dev/null "http://127.0.0.1:$port/health/ready" && break; sleep 0.1; done

ask() { # name, curl arguments
  local name=$1; shift
  for _ in $(seq $((runs + 2))); do curl -sf -o /dev/null -w '%{time_total}\n' "$@"; done | tail -n "$runs" | sort -n |
    awk -v q="$name" '{t[NR]=$1*1000} END{printf "%-20s p50 %7.1f ms  max %7.1f ms\n", q, t[int((NR+1)/2)], t[NR]}'
}
at="http://127.0.0.1:$port/odata"
last=$(psql -XAtc "SELECT max(number) FROM zone_versions WHERE zone_id = 1"); town=$((last - 1))
ask coverage-now "$at/Zones(1)/Coverage()"
ask coverage-version "$at/Zones(1)/Coverage(version=1)"
ask coverage-day "$at/Zones(1)/Coverage(asOf=$(TZ=Asia/Shanghai date +%F))"
ask villages-version "$at/Zones(1)/CoveredVillages(version=1)?\$select=Code,Name"
ask difference-near "$at/Zones(1)/VersionDifference(from=1,to=$town)"
ask difference-far "$at/Zones(1)/VersionDifference(from=$town,to=$last)"
ask difference-totals "$at/Zones(1)/VersionDifferenceTotals(from=1,to=$town)"
for items in 50 2000; do
  psql -XAtc "SELECT json_build_object('text', string_agg(name, '、')) FROM (SELECT name FROM villages ORDER BY code LIMIT $items) AS v" >"$WORK/$items.json"
  ask "match-$items" -H 'Content-Type: application/json' --data-binary @"$WORK/$items.json" "$at/MatchVillages"
done
