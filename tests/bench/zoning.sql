-- Zone 1 is cut in two along a slanted line, the eastern half a zone of its own, five metres away; two towns side by side stand for two zones that share a border.
BEGIN;
CREATE TEMP TABLE half AS
  SELECT storable_boundary(ST_Intersection(boundary, west)) AS west, storable_boundary(ST_Difference(boundary, ST_Translate(west, 5 / 91000.0, 0))) AS east
  FROM zones, LATERAL (SELECT (ST_XMin(boundary) + ST_XMax(boundary)) / 2, ST_YMin(boundary) - 1, ST_YMax(boundary) + 1) AS b(x, low, high),
    LATERAL (SELECT ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY[ST_MakePoint(x - 1, low), ST_MakePoint(x, low), ST_MakePoint(x + 0.002, high), ST_MakePoint(x - 1, high), ST_MakePoint(x - 1, low)])), 4490)) AS w(west)
  WHERE id = 1;
INSERT INTO zones (id, name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
  SELECT -1, 'bench', level, status, county_code, township_code, town_evidence, '', 1, east FROM zones, half WHERE id = 1
  UNION ALL SELECT -2, 'bench', level, status, county_code, township_code, town_evidence, '', 1, (SELECT b.boundary FROM zone_from_villages(ARRAY['370404100000']) AS b) FROM zones WHERE id = 1
  UNION ALL SELECT -3, 'bench', level, status, county_code, township_code, town_evidence, '', 1, (SELECT b.boundary FROM zone_from_villages(ARRAY['370405104000']) AS b) FROM zones WHERE id = 1;
UPDATE zones SET boundary = west FROM half WHERE id = 1;
CREATE TEMP TABLE near AS SELECT row_number() OVER (ORDER BY v.boundary <-> s.seat, v.code) AS place, v.code FROM villages AS v, villages AS s WHERE s.code = '370404100229';
CREATE TEMP TABLE line AS SELECT line_to_grid(ST_MakeLine(ARRAY[ST_LineInterpolatePoint(s, 0.3), ST_Translate(ST_LineInterpolatePoint(s, 0.5), 0.002, 0.001), ST_LineInterpolatePoint(s, 0.7)])) AS line
  FROM (SELECT s FROM zones AS z, shared_border(z.boundary, (SELECT storable_boundary(clean_union(ST_Collect(boundary))) FROM zones WHERE id IN (-2, -3))) AS s WHERE z.id = -2 ORDER BY ST_Length(s) DESC LIMIT 1) AS of(s);

-- Time of the processor alone, so that what else runs does not count.
CREATE FUNCTION pg_temp.processor_milliseconds() RETURNS double precision LANGUAGE sql VOLATILE AS $$ SELECT split_part(pg_read_file('/proc/self/schedstat', 0, 60), ' ', 1)::double precision / 1e6 $$;

CREATE FUNCTION pg_temp.measure(name text, statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE began timestamptz; ran double precision; waited double precision[] := '{}'; worked double precision[] := '{}';
BEGIN
  FOR i IN 0 .. 20 LOOP
    began := clock_timestamp();
    ran := pg_temp.processor_milliseconds();
    EXECUTE 'SELECT count(asked) FROM (' || statement || ') AS asked';
    IF i > 0 THEN
      worked := worked || pg_temp.processor_milliseconds() - ran;
      waited := waited || 1000 * extract(epoch FROM clock_timestamp() - began)::double precision;
    END IF;
  END LOOP;
  RETURN format('%-46s %8s %8s', name, (SELECT round(avg(t)::numeric, 1) FROM unnest(worked) AS t), (SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY t)::numeric, 1) FROM unnest(waited) AS t));
END $$;

\pset tuples_only on
\pset format unaligned
SELECT pg_temp.measure('Overlap, zone 6 moved by 20 m over itself', 'SELECT f.* FROM zones, overlap_faults(ST_Translate(boundary, 0.0002, 0), NULL, true) AS f WHERE id = 6');
SELECT pg_temp.measure('Gap and its slivers, zone 1 beside another', 'SELECT f.* FROM zones, gap_faults(boundary, id, true) AS f WHERE id = 1');
SELECT pg_temp.measure('Gap, zone 7, nothing beside it', 'SELECT f.* FROM zones, gap_faults(boundary, id, true) AS f WHERE id = 7');
SELECT pg_temp.measure('DetachedPart, zone 3', 'SELECT f.* FROM zones, detached_faults(boundary) AS f WHERE id = 3');
SELECT pg_temp.measure('OutsideCounty, zone 1', 'SELECT f.* FROM zones, county_faults(boundary, id, true) AS f WHERE id = 1');
SELECT pg_temp.measure('ConstraintConflict, zone 7', 'SELECT f.* FROM zones, constraint_faults(boundary) AS f WHERE id = 7');
SELECT pg_temp.measure('Compactness, zone 1', 'SELECT f.* FROM zones, compactness_faults(boundary) AS f WHERE id = 1');
SELECT pg_temp.measure('Checks(), zone 1 beside another', 'SELECT * FROM zone_checks(1, true)');
SELECT pg_temp.measure('Checks() of the seven zones together', 'SELECT c.* FROM zones AS z, zone_checks(z.id, true) AS c WHERE z.id > 0');
SELECT pg_temp.measure('ZoneFromVillages, 8 villages', 'SELECT * FROM zone_from_villages(ARRAY(SELECT code FROM near WHERE place <= 8))');
SELECT pg_temp.measure('ZoneFromVillages, 60 villages', 'SELECT * FROM zone_from_villages(ARRAY(SELECT code FROM near WHERE place <= 60))');
SELECT pg_temp.measure('MoveSharedBorder, two towns of 60 villages', 'SELECT * FROM move_shared_border(-2, -3, (SELECT line FROM line), true)');
ROLLBACK;
