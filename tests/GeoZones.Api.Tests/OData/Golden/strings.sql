SELECT t0.code AS "Code", t0.version AS "~1" FROM villages AS t0 WHERE ((strpos(t0.name, $1) > 0) OR (((starts_with(t0.code, $2) AND (right(lower(t0.name), length($3)) = $3)) AND length(btrim(t0.name)) > (strpos(t0.name, $4) - 1)) AND substr(t0.name, $5 + 1, greatest($6, 0)) = ($7 || t0.name))) ORDER BY t0.code LIMIT 1001;
-- Villages(Code)
-- $1 String O'Hara"; --
-- $2 String 3704
-- $3 String 会
-- $4 String 村
-- $5 Int32 1
-- $6 Int32 2
-- $7 String a
