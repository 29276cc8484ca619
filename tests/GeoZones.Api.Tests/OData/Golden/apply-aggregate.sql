SELECT t2."P" AS "P", t2."A" AS "A", t2."Low" AS "Low", t2."High" AS "High", t2."Villages" AS "Villages", t2."N" AS "N" FROM (SELECT sum(t0.persons)::bigint AS "P", avg(t0.persons)::float8 AS "A", min(t0.persons) AS "Low", max(t0.persons) AS "High", count(DISTINCT t0.village_code) AS "Villages", count(*) AS "N" FROM households AS t0) AS t2 LIMIT 1001;
-- Households(P,A,Low,High,Villages,N)
