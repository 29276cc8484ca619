SELECT t4."Mean" AS "Mean", t4."Villages" AS "Villages" FROM (SELECT avg(t2."N")::float8 AS "Mean", count(*) AS "Villages" FROM (SELECT t0.village_code AS "VillageCode", count(*) AS "N" FROM households AS t0 GROUP BY t0.village_code) AS t2 WHERE t2."N" > $1) AS t4 LIMIT 1001;
-- Households(Mean,Villages)
-- $1 Int64 100
