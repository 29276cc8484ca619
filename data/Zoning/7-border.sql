-- A new line between two zones: the union of the two is divided anew, so both follow and nothing lies between them or twice.

CREATE FUNCTION line_to_grid(line geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ST_RemoveRepeatedPoints(ST_MakeLine(ST_SetSRID(ST_MakePoint(round(ST_X(geom) * 1e7) / 1e7, round(ST_Y(geom) * 1e7) / 1e7), 4490) ORDER BY path)) FROM ST_DumpPoints(line)
$$;
COMMENT ON FUNCTION line_to_grid(geometry) IS '线的各点取整到 1e-7 度 / a line with its vertices on the grid';

-- The stretches of the first zone's border that are no outline of the two together.
CREATE FUNCTION shared_border(one geometry, whole geometry) RETURNS SETOF geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT line_to_grid(stretch.geom)
  FROM ST_Dump(ST_LineMerge(ST_CollectionExtract(ST_Difference(ST_Boundary(one), ST_Buffer(ST_Boundary(whole), 2e-9)), 2))) AS stretch
  WHERE ST_NPoints(line_to_grid(stretch.geom)) > 1
$$;
COMMENT ON FUNCTION shared_border(geometry, geometry) IS '两区的共同边界, 逐段 / the border that two zones share, by stretches';

-- A vertex within reach is taken first, for there the outline stays as it is; else the nearest place, rounded.
CREATE FUNCTION border_end(place geometry, lines geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT at FROM (
    SELECT 1 AS rank, geom AS at FROM ST_DumpPoints(lines) WHERE geom && ST_Expand(place, border_end_metres() / 50000)
    UNION ALL
    SELECT 2, ST_PointN(line_to_grid(ST_MakeLine(ST_ClosestPoint(lines, place), ST_StartPoint(ST_ExteriorRing(ST_Envelope(lines))))), 1)) AS candidate
  WHERE ST_Length(on_plane(ST_MakeLine(place, at), place)) <= border_end_metres()
  ORDER BY rank, ST_Distance(at, place), ST_X(at), ST_Y(at) LIMIT 1
$$;
COMMENT ON FUNCTION border_end(geometry, geometry) IS '新界线端点落到的位置, 太远则为空 / where an end of a new border comes to lie; null where it is too far';

-- What is left of a stretch when the new line takes over between its ends; from an end on the outline, the half that begins there goes.
CREATE FUNCTION kept_of(stretch geometry, line geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH at AS (
    SELECT ST_LineLocatePoint(stretch, p) AS place, ST_DWithin(stretch, p, 1e-9) AS is_on, p FROM (VALUES (ST_StartPoint(line)), (ST_EndPoint(line))) AS ends(p)
  ), span AS (
    SELECT CASE WHEN count(*) FILTER (WHERE is_on) = 1 AND (SELECT ST_Distance(ST_StartPoint(stretch), p) < ST_Distance(ST_EndPoint(stretch), p) FROM at WHERE NOT is_on) THEN 0 ELSE min(place) FILTER (WHERE is_on) END AS low,
           CASE WHEN count(*) FILTER (WHERE is_on) = 1 AND (SELECT ST_Distance(ST_StartPoint(stretch), p) >= ST_Distance(ST_EndPoint(stretch), p) FROM at WHERE NOT is_on) THEN 1 ELSE max(place) FILTER (WHERE is_on) END AS high
    FROM at)
  SELECT ST_Collect(line_to_grid(part)) FROM span, LATERAL (VALUES (ST_LineSubstring(stretch, 0, low)), (ST_LineSubstring(stretch, high, 1))) AS kept(part) WHERE ST_Length(part) > 1e-9
$$;
COMMENT ON FUNCTION kept_of(geometry, geometry) IS '旧界保留的部分 / what is left of an old stretch';

CREATE FUNCTION faces_of(whole geometry, cut geometry) RETURNS SETOF geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT face.geom FROM ST_Dump(ST_Polygonize(ARRAY[ST_UnaryUnion(ST_Collect(ST_Boundary(whole), cut))])) AS face WHERE ST_Intersects(whole, ST_PointOnSurface(face.geom))
$$;
COMMENT ON FUNCTION faces_of(geometry, geometry) IS '线把范围分成的各块 / the faces into which lines cut an area';

-- The two faces along the new line go to the two zones so that most stays where it was; a face beside it stays with the zone that has most of it.
CREATE FUNCTION divided(one geometry, other geometry, faces geometry[], line geometry) RETURNS geometry[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH face AS MATERIALIZED (
    SELECT shape, ST_Length(ST_Intersection(ST_Boundary(shape), line)) > 1e-8 AS is_cut, ST_Area(ST_Intersection(shape, one)) - ST_Area(ST_Intersection(shape, other)) AS more_of_one FROM unnest(faces) AS shape
  ), named AS (SELECT shape, is_cut, CASE WHEN is_cut THEN row_number() OVER (PARTITION BY is_cut ORDER BY more_of_one DESC) = 1 ELSE more_of_one > 0 END AS is_of_one FROM face)
  SELECT ARRAY[ST_Multi(ST_Union(shape) FILTER (WHERE is_of_one)), ST_Multi(ST_Union(shape) FILTER (WHERE NOT is_of_one))]
  FROM named HAVING count(*) FILTER (WHERE is_cut) = 2
$$;
COMMENT ON FUNCTION divided(geometry, geometry, geometry[], geometry) IS '各块分给两区; 新线两侧不是恰好两块则为空 / the faces as two areas; null where the line has not exactly two beside it';
