SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE ST_Area(ST_Segmentize(t0.boundary, 0.01)::geography) > $1 ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Double 1000000
