SELECT t0.code AS "Code", t0.version AS "~1", (SELECT count(*) FROM facilities AS t2 WHERE t2.village_code = t0.code) AS "~2" FROM villages AS t0 WHERE (SELECT count(*) FROM households AS t1 WHERE t1.village_code = t0.code) > $1 ORDER BY (SELECT count(*) FROM facilities AS t2 WHERE t2.village_code = t0.code) DESC, t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Int64 100
