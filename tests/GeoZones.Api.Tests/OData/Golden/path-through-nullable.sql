SELECT t0.code AS "Code", t0.version AS "~1" FROM divisions AS t0 LEFT JOIN divisions AS t1 ON t1.code = t0.parent_code WHERE t1.is_key_assistance IS NULL ORDER BY t0.code LIMIT 1001;
-- Divisions(Code)
