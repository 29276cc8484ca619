SELECT t0.code AS "Code", t0.version AS "~1" FROM divisions AS t0 WHERE (fold_name(t0.name) LIKE fold_name($1) OR starts_with(t0.code, $2)) ORDER BY t0.code LIMIT 1001;
-- Divisions(Code)
-- $1 String %3704%
-- $2 String 3704
