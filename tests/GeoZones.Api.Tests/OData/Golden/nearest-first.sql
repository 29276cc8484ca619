SELECT t0.id AS "Id", t0.version AS "~1" FROM households AS t0 WHERE t0.location && (SELECT CASE WHEN max(metres) < 500000 THEN ST_Expand(ST_GeomFromEWKB($1), max(metres) / $2, max(metres) / $3) ELSE ST_MakeEnvelope(-180, -90, 180, 90, 4490) END
FROM (SELECT ST_Distance(t0.location::geography, ST_GeomFromEWKB($1)::geography) AS metres FROM households AS t0 ORDER BY t0.location <-> ST_GeomFromEWKB($1) LIMIT $4) AS nearest) ORDER BY ST_Distance(t0.location::geography, ST_GeomFromEWKB($1)::geography), t0.id LIMIT 5;
-- Households(Id)
-- $1 Byte[] 01010000208A1100003333333333635D403333333333534140
-- $2 Double 84695.23612980096
-- $3 Double 110000
-- $4 Int64 5
