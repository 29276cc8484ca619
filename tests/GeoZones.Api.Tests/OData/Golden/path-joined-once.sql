SELECT t0.code AS "Code", t0.version AS "~1", t1.name AS "~2" FROM villages AS t0 JOIN divisions AS t1 ON t1.code = t0.township_code LEFT JOIN divisions AS t2 ON t2.code = t1.parent_code WHERE (t1.name = $1 AND t2.name IS DISTINCT FROM $2) ORDER BY t1.name, t0.code LIMIT 1001;
-- Villages(Code)
-- $1 String 古邵镇
-- $2 String 峄城区
