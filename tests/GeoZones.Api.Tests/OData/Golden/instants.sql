SELECT t0.id AS "Id", t0.version AS "~1" FROM supply_incidents AS t0 WHERE (((t0.started_at >= $1 AND extract(hour FROM t0.started_at AT TIME ZONE 'UTC')::int < $2) AND (t0.started_at AT TIME ZONE 'UTC')::date <> $3) AND t0.started_at < now()) ORDER BY t0.id LIMIT 1001;
-- SupplyIncidents(Id)
-- $1 DateTimeOffset 07/31/2022 16:00:00 +00:00
-- $2 Int32 12
-- $3 DateOnly 08/02/2022
