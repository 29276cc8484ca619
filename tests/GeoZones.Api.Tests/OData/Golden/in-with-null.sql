SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE coalesce(t0.grid_units = ANY($1), t0.grid_units IS NULL) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Int32[] 1
