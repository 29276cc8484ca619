-- W5: 200 map tiles from zoom 8 to 14 over the divisions; a map tile is one request for each of its layers.
-- bare_tile is the limit: the plainest ST_AsMVT of the same rows, without versions, properties by role or simplification.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS bench_tiles CASCADE;
CREATE SCHEMA bench_tiles;

CREATE TABLE bench_tiles.squares AS
WITH city AS (SELECT ST_Transform(ST_SetSRID(ST_Extent(boundary)::geometry, 4326), 3857) AS box FROM divisions),
     zooms(z, most) AS (VALUES (8, 99), (9, 99), (10, 16), (11, 24), (12, 36), (13, 50), (14, 80)),
     side AS (SELECT z, most, 40075016.685578488 / (1 << z) AS metres FROM zooms),
     grid AS (
       SELECT z, most, x, y, row_number() OVER (PARTITION BY z ORDER BY md5(x || '/' || y)) AS n
       FROM side, city,
         generate_series(floor((ST_XMin(box) + 20037508.342789244) / metres)::int, floor((ST_XMax(box) + 20037508.342789244) / metres)::int) AS x,
         generate_series(floor((20037508.342789244 - ST_YMax(box)) / metres)::int, floor((20037508.342789244 - ST_YMin(box)) / metres)::int) AS y)
SELECT z, x, y FROM grid WHERE n <= most;

CREATE TABLE bench_tiles.requests AS
SELECT row_number() OVER (ORDER BY md5(layer || z || x || y)) AS n, layer, z, x, y
FROM bench_tiles.squares, (VALUES ('villages', 8), ('water', 11), ('households', 13)) AS layers(layer, lowest) WHERE z >= lowest;
ALTER TABLE bench_tiles.requests ADD PRIMARY KEY (n);

CREATE FUNCTION bench_tiles.bare_tile(layer text, z int, x int, y int) RETURNS bytea LANGUAGE plpgsql STABLE AS $$
DECLARE
  bounds geometry := ST_TileEnvelope(z, x, y);
  envelope geometry := ST_SetSRID(ST_Transform(ST_TileEnvelope(z, x, y, margin => 0.015625), 4326), 4490);
BEGIN
  RETURN CASE layer
    WHEN 'villages' THEN (SELECT ST_AsMVT(t, 'villages', 4096, 'geom') FROM (
      SELECT v.code, v.name, v.kind, v.township_code, t.households, t.persons,
        ST_AsMVTGeom(ST_Transform(ST_SetSRID(boundary, 4326), 3857), bounds, 4096, 64) AS geom
      FROM villages v JOIN village_totals t ON t.village_code = v.code WHERE boundary && envelope) t WHERE geom IS NOT NULL)
    WHEN 'water' THEN (SELECT ST_AsMVT(t, 'pipes', 4096, 'geom', 'id') FROM (
      SELECT id, role, status, diameter_millimetres, material, ST_AsMVTGeom(ST_Transform(ST_SetSRID(route, 4326), 3857), bounds, 4096, 64) AS geom
      FROM water_pipes p WHERE route && envelope AND (z >= 13 OR role = 'Main')) t WHERE geom IS NOT NULL)
    ELSE (SELECT ST_AsMVT(t, 'households', 4096, 'geom', 'id') FROM (
      SELECT id, persons, supply_type, delivery, ST_AsMVTGeom(ST_Transform(ST_SetSRID(location, 4326), 3857), bounds, 4096, 64) AS geom
      FROM households WHERE location && envelope AND (z >= 15 OR is_centralized IS NOT TRUE)) t WHERE geom IS NOT NULL)
  END;
END $$;
ANALYZE bench_tiles.requests;
