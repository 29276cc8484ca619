SELECT ST_AsEWKB(t0.boundary) AS "Boundary" FROM zones AS t0 WHERE t0.id = $1;
-- Zones(1)/Boundary
-- $1 Int64 1
