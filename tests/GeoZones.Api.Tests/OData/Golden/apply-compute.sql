SELECT t3."CountyCode" AS "CountyCode", t3."H" AS "H" FROM (SELECT t0.county_code AS "CountyCode", sum((t0.unserved_persons * $1))::bigint AS "H" FROM village_totals AS t0 GROUP BY t0.county_code) AS t3 WHERE t3."H" > $2 ORDER BY t3."H" NULLS FIRST, t3."CountyCode" LIMIT 1001;
-- VillageTotals(CountyCode,H)
-- $1 Int64 100
-- $2 Int64 5
