SELECT t0.id AS "Id", t0.version AS "~1" FROM progress_reports AS t0 WHERE ((extract(year FROM t0.month)::int = $1 AND extract(month FROM t0.month)::int >= $2) AND t0.month < $3) ORDER BY t0.id LIMIT 1001;
-- ProgressReports(Id)
-- $1 Int32 2022
-- $2 Int32 3
-- $3 DateOnly 12/01/2022
