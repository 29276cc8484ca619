SELECT t0.code AS "Code", (SELECT row_to_json(r) FROM (SELECT t1.name AS "Name" FROM divisions AS t1 WHERE t1.code = t0.township_code) AS r)::text AS "Township", t0.version AS "~2" FROM villages AS t0 ORDER BY t0.code LIMIT 1001;
-- Villages(Code,Township(Name))
