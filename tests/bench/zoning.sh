#!/bin/bash
# Checks of zones and boundary tools in PostgreSQL, each asked 21 times in one session, the first left out: mean of the processor's time, which Linux tells in steps of 4 ms, and p50 of the clock, milliseconds.
# GEOZONES_DB="Host=..;Port=..;Username=..;Database=.." tests/bench/zoning.sh     a database loaded by ./run (the city); what it writes is rolled back. Needs psql, a superuser, Linux.
set -euo pipefail
cd "$(dirname "$0")"
: "${GEOZONES_DB:?a PostgreSQL connection string}"
part() { sed -nE "s/.*(^|;) *($1) *= *([^;]*).*/\3/Ip" <<<"$GEOZONES_DB"; }
export PGHOST=$(part 'Host|Server') PGPORT=$(part Port) PGUSER=$(part 'Username|User Id') PGPASSWORD=$(part Password) PGDATABASE=$(part Database) PGOPTIONS='-c jit=off -c client_min_messages=error'
psql -Xq -v ON_ERROR_STOP=1 -f zoning.sql
