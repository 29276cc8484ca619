SELECT t0.name AS "Name" FROM divisions AS t0 WHERE t0.code = $1;
-- Divisions('370406000000')/Name
-- $1 String 370406000000
