SELECT t0.code AS "Code", t0.version AS "~1", t0.grid_units AS "~2", t0.collective_income_yuan AS "~3", t0.name AS "~4" FROM villages AS t0 ORDER BY t0.grid_units NULLS FIRST, t0.collective_income_yuan DESC NULLS LAST, t0.name, t0.code LIMIT 1001;
-- Villages(Code)
