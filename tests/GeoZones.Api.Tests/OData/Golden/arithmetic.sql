SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE (t0.grid_units + ($1 * $2)) >= ((t0.supply_upgrade_year % $3) - $4) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Int32 1
-- $2 Int32 2
-- $3 Int32 7
-- $4 Int32 -3
