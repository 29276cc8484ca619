SELECT t0.id AS "Id", (SELECT count(*) FROM zone_versions AS t1 WHERE t1.zone_id = t0.id AND t1.number > $1) AS "Versions@odata.count", (SELECT coalesce(json_agg(r), '[]') FROM (SELECT t1.id AS "Id", t1.zone_id AS "ZoneId", t1.number AS "Number", ST_AsGeoJSON(t1.boundary, 7, 0)::json AS "Boundary", t1.author AS "Author", t1.reason AS "Reason", to_char(t1.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "RecordedAt" FROM zone_versions AS t1 WHERE t1.zone_id = t0.id AND t1.number > $1 ORDER BY t1.number DESC, t1.id LIMIT 1 OFFSET $2) AS r)::text AS "Versions", t0.version AS "~3" FROM zones AS t0 ORDER BY t0.id LIMIT 1001;
-- Zones(Id,Versions())
-- $1 Int32 1
-- $2 Int64 1
