SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE ST_Distance(t0.seat::geography, ST_GeomFromEWKB($1)::geography) > $2 ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Byte[] 01010000208A1100003333333333635D403333333333534140
-- $2 Double 500
