SELECT t1.id AS "Id", t1.version AS "~1" FROM households AS t1 WHERE t1.village_code = $1 ORDER BY t1.id LIMIT 1001;
-- Collection($ref)
-- $1 String 370404100200
