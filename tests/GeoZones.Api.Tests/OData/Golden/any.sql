SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE EXISTS (SELECT FROM households AS t1 WHERE t1.village_code = t0.code AND (t1.supply_type = $1 AND t1.persons > $2)) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 String Well
-- $2 Int32 3
