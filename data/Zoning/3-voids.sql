-- Where an area is open that should be closed. A void is found by closing: grown by half the width and shrunk again, corners kept. It counts when hardly any of
-- its outline is open: a corner between two borders is open wide, a strip between them at its two ends only, a hole nowhere.
CREATE FUNCTION narrow_voids(shape geometry, metres double precision) RETURNS SETOF geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH plane AS MATERIALIZED (SELECT middle_of(shape) AS at, on_plane(shape, middle_of(shape)) AS solid),
  closed AS MATERIALIZED (SELECT at, ST_Difference(ST_Buffer(ST_Buffer(solid, metres / 2), -metres / 2, 'join=mitre mitre_limit=10'), solid) AS voids, ST_Buffer(solid, 0.001, 'join=mitre') AS reach FROM plane)
  SELECT off_plane(void.geom, at) FROM closed, ST_Dump(ST_Buffer(ST_Buffer(voids, -0.0001), 0.0001, 'join=mitre')) AS void
  WHERE ST_Length(ST_Difference(ST_Boundary(void.geom), reach)) < open_share() * ST_Perimeter(void.geom)
$$;
COMMENT ON FUNCTION narrow_voids(geometry, double precision) IS '范围内不宽于此 (米) 的缝隙 / the voids of an area that are no wider than so many metres';

CREATE FUNCTION holes_of(shape geometry) RETURNS SETOF geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ring.geom FROM ST_Dump(ST_CollectionExtract(shape, 3)) AS part, ST_DumpRings(part.geom) AS ring WHERE ring.path[1] > 0
$$;
COMMENT ON FUNCTION holes_of(geometry) IS '各孔 / the holes of an area';

-- A filling reaches a centimetre under its sides, so that nothing of the void is left beside it.
CREATE FUNCTION filled_with(shape geometry, voids geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN voids IS NULL THEN shape ELSE ST_Union(shape, ST_Buffer(voids, 1e-7, 'join=mitre')) END;
COMMENT ON FUNCTION filled_with(geometry, geometry) IS '填上空隙的范围 / an area with its voids filled';

-- Villages whose rounded borders leave hairs between them, open ones and enclosed ones, become one area; a hole that is wider stays: an enclave.
CREATE FUNCTION clean_union(boundaries geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH united AS MATERIALIZED (SELECT without_hair(ST_UnaryUnion(boundaries), hair_metres()) AS shape)
  SELECT without_hair(filled_with(shape, (SELECT ST_Collect(void) FROM narrow_voids(shape, hair_metres()) AS void)), hair_metres()) FROM united
$$;
COMMENT ON FUNCTION clean_union(geometry) IS '合并并闭合取整缝隙 / the union, with the hairs between rounded borders closed';
