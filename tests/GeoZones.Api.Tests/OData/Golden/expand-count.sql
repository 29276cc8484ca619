SELECT t0.code AS "Code", (SELECT row_to_json(r) FROM (SELECT t1.name AS "Name", (SELECT count(*) FROM divisions AS t2 WHERE t2.parent_code = t1.code) AS "Children@odata.count" FROM divisions AS t1 WHERE t1.code = t0.township_code) AS r)::text AS "Township", (SELECT count(*) FROM households AS t3 WHERE t3.village_code = t0.code AND t3.persons > $1) AS "Households@odata.count", t0.version AS "~3" FROM villages AS t0 ORDER BY t0.code LIMIT 1001;
-- Villages(Code,Township(Name))
-- $1 Int32 3
