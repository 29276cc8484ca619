SELECT t0.code AS "Code", t0.name AS "Name", t0.version AS "~2" FROM villages AS t0 ORDER BY t0.code LIMIT 1001;
-- Villages(Code,Name)
