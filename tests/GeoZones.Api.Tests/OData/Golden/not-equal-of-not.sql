SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE NOT (t0.grid_units IS NOT DISTINCT FROM $1 OR coalesce(t0.supply_upgrade_year < $2, false)) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Int32 5
-- $2 Int32 2020
