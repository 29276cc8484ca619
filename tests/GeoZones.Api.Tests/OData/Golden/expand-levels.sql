SELECT t0.name AS "Name", (SELECT coalesce(json_agg(r), '[]') FROM (SELECT t1.name AS "Name", (SELECT coalesce(json_agg(r), '[]') FROM (SELECT t2.name AS "Name" FROM divisions AS t2 WHERE t2.parent_code = t1.code ORDER BY t2.code) AS r) AS "Children" FROM divisions AS t1 WHERE t1.parent_code = t0.code ORDER BY t1.code) AS r)::text AS "Children", t0.code AS "~2", t0.version AS "~3" FROM divisions AS t0 WHERE t0.level = $1 ORDER BY t0.code LIMIT 1001;
-- Divisions(Name,Children(Name,Children(Name)))
-- $1 String County
