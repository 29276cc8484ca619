SELECT t0.id AS "Id", t0.version AS "~1" FROM households AS t0 WHERE (t0.location && ST_MakeEnvelope($1, $2, $3, $4, 4490) AND ST_DWithin(t0.location::geography, ST_GeomFromEWKB($5)::geography, $6)) ORDER BY t0.id LIMIT 1001;
-- Households(Id)
-- $1 Double 117.54446751069699
-- $2 Double 34.645449
-- $3 Double 117.555532489303
-- $4 Double 34.654551
-- $5 Byte[] 01010000208A1100003333333333635D403333333333534140
-- $6 Double 500
