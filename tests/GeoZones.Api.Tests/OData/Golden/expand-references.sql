SELECT t0.code AS "Code", (SELECT row_to_json(r) FROM (SELECT ($1 || t1.code::text || $2) AS "@odata.id" FROM divisions AS t1 WHERE t1.code = t0.township_code) AS r)::text AS "Township", (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ($3 || t2.id::text || $4) AS "@odata.id" FROM households AS t2 WHERE t2.village_code = t0.code ORDER BY t2.id LIMIT 2) AS r)::text AS "Households", t0.version AS "~3" FROM villages AS t0 ORDER BY t0.code LIMIT 1001;
-- Villages(Code,Township(),Households())
-- $1 String Divisions('
-- $2 String ')
-- $3 String Households(
-- $4 String )
