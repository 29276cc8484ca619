#!/bin/bash
# What it costs to know who asks: one row and one cached tile, asked by nobody, with a session, an access token and a JWT, in turns within one run; and a sign-in.
# GEOZONES_DB="Host=..;Port=..;Username=..;Database=.." tests/bench/accounts.sh     after: dotnet build api -c Release
# env: SECONDS_EACH (4), ROUNDS (5), PORT (5192). Needs psql, wrk, curl, python3, openssl. Makes the account bench and removes it.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${GEOZONES_DB:?a PostgreSQL connection string}"; port=${PORT:-5192}; each=${SECONDS_EACH:-4}; root=http://127.0.0.1:$port
part() { sed -nE "s/.*(^|;) *($1) *= *([^;]*).*/\3/Ip" <<<"$GEOZONES_DB"; }
export PGHOST=$(part 'Host|Server') PGPORT=$(part Port) PGUSER=$(part 'Username|User Id') PGPASSWORD=$(part Password) PGDATABASE=$(part Database)
export WORK=$(mktemp -d) GEOZONES_DB Accounts__HereAs=admin
server=
finish() { psql -qc "DELETE FROM accounts WHERE name = 'bench'" || true; [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$WORK"; }
trap finish EXIT
member() { python3 -c "import json,sys; print(json.load(sys.stdin)['$1'])"; }
post() { curl -sf -b "$WORK/jar" -c "$WORK/jar" -H 'Content-Type: application/json' -H "Origin: $root" "$root$1" -d "$2" "${@:3}"; }

openssl genrsa -out "$WORK/key.pem" 2048 2>/dev/null; openssl rsa -in "$WORK/key.pem" -pubout -out "$WORK/public.pem" 2>/dev/null
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d =; }
claims=$(printf '{"alg":"RS256"}' | base64url).$(printf '{"iss":"bench","aud":"geozones","sub":"bench","role":"admin","exp":%s}' $(($(date +%s) + 3600)) | base64url)
jwt=$claims.$(printf %s "$claims" | openssl dgst -sha256 -sign "$WORK/key.pem" -binary | base64url)

dotnet api/bin/Release/net10.0/GeoZones.Api.dll --port "$port" --Accounts:Issuers:0:{Name,Issuer}=bench --Accounts:Issuers:0:Audience=geozones "--Accounts:Issuers:0:Keys=$WORK/public.pem" >"$WORK/api.log" 2>&1 & server=$!
for _ in $(seq 600); do curl -sfo /dev/null "$root/health/ready" && break; sleep 0.1; done
secret=$(post /accounts '{"name":"bench","role":"admin"}' | member secret)
csrf=$(post /account/sign-in "{\"name\":\"bench\",\"password\":\"$secret\"}" | member csrf)
post /account/password "{\"password\":\"$secret\",\"newPassword\":\"a password to measure 1\"}" -H "X-GeoZones-CSRF: $csrf"
token=$(post /account/tokens "{\"name\":\"bench\",\"scope\":\"read\",\"expiresAt\":\"$(date -u -d '+1 day' +%FT%TZ)\"}" -H "X-GeoZones-CSRF: $csrf" | member token)
cookie=$(awk '$6 == "geozones"{print $7}' "$WORK/jar")

for _ in 1 2 3 4 5 6 7; do
  curl -sf -o /dev/null -w '%{time_total}\n' -H 'Content-Type: application/json' "$root/account/sign-in" -d '{"name":"bench","password":"a password to measure 1"}'
done | sort -n | awk '{t[NR]=$1} END{printf "sign-in        %.0f ms (median of %d)\n", t[int((NR+1)/2)]*1000, NR}'

tile=/tiles/villages/12/$(psql -XAtc "SELECT floor((ST_X(p)+180)/360*4096)::int || '/' || floor((1-asinh(tan(radians(ST_Y(p))))/pi())/2*4096)::int FROM (SELECT seat AS p FROM villages ORDER BY code LIMIT 1) AS first").mvt
for path in '/odata/Divisions?$top=1' "$tile"; do
  for _ in $(seq "${ROUNDS:-5}"); do
    for who in 'machine|X-Nobody: 1' "session|Cookie: geozones=$cookie" "token|Authorization: Bearer $token" "jwt|Authorization: Bearer $jwt"; do
      wrk -t2 -c8 -d"$each" -H 'Accept-Encoding: br' -H "${who#*|}" "$root$path" | awk -v who="${who%%|*}" '/Requests\/sec/{r=$2} /Non-2xx/{e=" errors " $NF} END{print who, r e}'
    done
  done | awk -v path="$path" '{n[$1]++; v[$1,n[$1]]=$2; if ($3) print} END{for (w in n) {m=n[w]; for(i=1;i<=m;i++) for(j=i+1;j<=m;j++) if (v[w,i]>v[w,j]) {t=v[w,i]; v[w,i]=v[w,j]; v[w,j]=t}; printf "%-30s %-8s %9.0f/s (median of %d, %.0f to %.0f)\n", path, w, v[w,int((m+1)/2)], m, v[w,1], v[w,m]}}'
done
