SELECT t0.id AS "Id", t0.version AS "~1" FROM households AS t0 WHERE (t0.supply_type = $1 OR t0.delivery = $2) ORDER BY t0.id LIMIT 1001;
-- Households(Id)
-- $1 String Well
-- $2 String Standpipe
