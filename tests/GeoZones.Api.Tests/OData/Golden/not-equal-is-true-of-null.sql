SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE t0.grid_units IS DISTINCT FROM $1 ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Int32 5
