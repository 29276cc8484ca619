SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE t0.grid_units IS NOT DISTINCT FROM t0.supply_upgrade_year ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
