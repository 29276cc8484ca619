SELECT t2."CountyCode" AS "CountyCode", t2."TownshipCode" AS "TownshipCode", t2."P" AS "P", t2."~level" AS "~3" FROM (SELECT t0.county_code AS "CountyCode", t0.township_code AS "TownshipCode", GROUPING(t0.county_code, t0.township_code) AS "~level", sum(t0.persons)::bigint AS "P" FROM village_totals AS t0 GROUP BY GROUPING SETS ((t0.county_code, t0.township_code), (t0.county_code), ())) AS t2 WHERE t2."P" > $1 ORDER BY t2."CountyCode" NULLS FIRST, t2."TownshipCode" NULLS FIRST, t2."~level" LIMIT 1001;
-- VillageTotals(CountyCode,TownshipCode,P)
-- $1 Int64 0
