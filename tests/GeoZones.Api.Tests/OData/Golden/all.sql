SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE NOT EXISTS (SELECT FROM households AS t1 WHERE t1.village_code = t0.code AND (coalesce(t1.scheme_id > $1, false)) IS NOT TRUE) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 Int64 3
