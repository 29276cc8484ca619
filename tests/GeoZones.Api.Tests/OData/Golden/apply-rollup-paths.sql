SELECT (SELECT row_to_json(r) FROM (SELECT t4."Township/Name" AS "Name") AS r)::text AS "Township", t4."Kind" AS "Kind", t4."IsRural" AS "IsRural", t4."N" AS "N" FROM (SELECT t1.name AS "Township/Name", t0.kind AS "Kind", t0.is_rural AS "IsRural", GROUPING(t1.name, t0.kind) AS "~level", count(*) AS "N" FROM villages AS t0 JOIN divisions AS t1 ON t1.code = t0.township_code GROUP BY t0.is_rural, GROUPING SETS ((t1.name, t0.kind), (t1.name))) AS t4 ORDER BY t4."Township/Name", t4."Kind" NULLS FIRST, t4."IsRural", t4."~level" LIMIT $1;
-- Villages(Township(Name),Kind,IsRural,N)
-- $1 Int64 5
