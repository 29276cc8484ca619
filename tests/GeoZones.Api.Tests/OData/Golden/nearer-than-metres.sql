SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE (t0.boundary && ST_MakeEnvelope($1, $2, $3, $4, 4490) AND CASE WHEN ST_Intersects(t0.boundary, ST_GeomFromEWKB($5)) THEN 0 ELSE ST_Distance(ST_Segmentize(t0.boundary, 0.01)::geography, ST_GeomFromEWKB($5)::geography) END < $6) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Double 117.54446751069699
-- $2 Double 34.645449
-- $3 Double 117.555532489303
-- $4 Double 34.654551
-- $5 Byte[] 01010000208A1100003333333333635D403333333333534140
-- $6 Double 500
