SELECT t5."TownshipCode" AS "TownshipCode", t5."H" AS "H", t5."P" AS "P", t5."M" AS "M" FROM (SELECT t0.township_code AS "TownshipCode", coalesce(sum((SELECT count(*) FROM households AS t1 WHERE t1.village_code = t0.code))::bigint, 0) AS "H", sum((SELECT sum(t2.persons)::bigint FROM households AS t2 WHERE t2.village_code = t0.code))::bigint AS "P", max((SELECT max(t3.persons) FROM households AS t3 WHERE t3.village_code = t0.code)) AS "M" FROM villages AS t0 GROUP BY t0.township_code) AS t5 ORDER BY t5."TownshipCode" LIMIT $1;
-- Villages(TownshipCode,H,P,M)
-- $1 Int64 1001
