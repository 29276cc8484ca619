SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE ((sign(t0.area_square_metres) * floor(abs(t0.area_square_metres) + 0.5)) = floor(t0.collective_income_yuan) OR ceil(t0.area_square_metres) > $1) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Double 5
