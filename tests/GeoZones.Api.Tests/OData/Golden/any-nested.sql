SELECT t0.id AS "Id", t0.version AS "~1" FROM water_schemes AS t0 WHERE EXISTS (SELECT FROM water_nodes AS t1 LEFT JOIN villages AS t2 ON t2.code = t1.village_code WHERE t1.scheme_id = t0.id AND EXISTS (SELECT FROM households AS t3 WHERE t3.village_code = t2.code AND t3.scheme_id IS DISTINCT FROM t1.scheme_id)) ORDER BY t0.id LIMIT 1001;
-- WaterSchemes(Id)
