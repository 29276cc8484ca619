SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE ST_Covers(t0.boundary, t0.seat) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
