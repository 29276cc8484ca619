SELECT (SELECT count(*) FROM villages AS t0) AS total, t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 ORDER BY t0.code LIMIT 5 OFFSET $1;
-- Villages(Code)
-- $1 Int64 10
