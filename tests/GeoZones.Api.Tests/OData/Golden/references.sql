SELECT t1.id AS "Id", t1.version AS "~1" FROM households AS t1 WHERE t1.village_code = $1 ORDER BY t1.id LIMIT $2;
-- Collection($ref)
-- $1 String 370404100200
-- $2 Int64 1001
