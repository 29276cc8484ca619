SELECT t0.code AS "Code", (t0.area_square_metres / $1) AS "Km2", t0.version AS "~2" FROM villages AS t0 WHERE (t0.area_square_metres / $1) > $2 ORDER BY (t0.area_square_metres / $1) DESC, t0.code LIMIT 1001;
-- Villages(Code,Km2)
-- $1 Double 1000000
-- $2 Double 1
