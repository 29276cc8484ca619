SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE ((fold_name(t0.name) LIKE fold_name($1)) OR NOT coalesce((fold_name(t0.name) LIKE fold_name($2)), false)) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 String %棗莊%
-- $2 String %50\%\_\\%
