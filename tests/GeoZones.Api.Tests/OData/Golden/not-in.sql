SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE NOT coalesce(t0.grid_units = ANY($1), false) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Int32[] 1, 2
