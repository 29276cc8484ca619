-- The preview of MoveSharedBorder: two rows, the zone first.

CREATE FUNCTION divided_by(one geometry, other geometry, whole geometry, border geometry) RETURNS geometry[]
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  stretches geometry[] := ARRAY(SELECT s FROM shared_border(one, whole) AS s ORDER BY ST_Distance(s, border), ST_Length(s) DESC);
  lines geometry := ST_Collect(ST_Boundary(whole), ST_Collect(stretches));
  ends geometry[] := ARRAY[border_end(ST_StartPoint(border), lines), border_end(ST_EndPoint(border), lines)];
  line geometry;
  outline geometry;
  parts geometry[];
BEGIN
  IF cardinality(stretches) = 0 THEN
    RAISE EXCEPTION '两个推进区没有共同边界 / the two zones share no border' USING ERRCODE = 'invalid_parameter_value';
  ELSIF ends[1] IS NULL OR ends[2] IS NULL OR ST_Equals(ends[1], ends[2]) THEN
    RAISE EXCEPTION '新界线两端须在旧界或两区外缘 % 米之内, 且不同 / both ends of the border must lie within % metres of the old border or of the outline of the two, at different places', border_end_metres(), border_end_metres() USING ERRCODE = 'invalid_parameter_value';
  END IF;
  line := ST_SetPoint(ST_SetPoint(line_to_grid(border), 0, ends[1]), -1, ends[2]);
  outline := ST_Snap(whole, ST_Collect(ends), 2e-7);
  IF NOT ST_IsSimple(line) OR ST_Length(ST_Difference(line, ST_Buffer(outline, 1e-7))) > 1e-7 THEN
    RAISE EXCEPTION '新界线与自身相交或超出两区 / the border crosses itself or leaves the two zones' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  -- Of several stretches the one nearby is moved and the others stay; a line from outline to outline may stand for all of them.
  parts := divided(one, other, ARRAY(SELECT faces_of(outline, ST_Collect(line, ST_Collect(kept_of(stretches[1], line), ST_Collect(stretches[2:]))))), line);
  parts := coalesce(parts, divided(one, other, ARRAY(SELECT faces_of(outline, line)), line));
  IF parts IS NULL OR geometry_fault(parts[1]) IS NOT NULL OR geometry_fault(parts[2]) IS NOT NULL THEN
    RAISE EXCEPTION '新界线没有把两区恰好分成两块 / the border does not cut the two zones into exactly two' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN parts;
END $$;
COMMENT ON FUNCTION divided_by(geometry, geometry, geometry, geometry) IS '按新界线重新划分两区, 不成则报错 22023 / two zones divided anew by a line, else error 22023';

CREATE FUNCTION move_shared_border(zone bigint, neighbour bigint, border geometry, sees_drafts boolean)
  RETURNS TABLE (zone_id bigint, name text, version bigint, etag text, boundary geometry, area_square_metres double precision, area_moved_square_metres double precision,
    union_moved_square_metres double precision, villages_before bigint, villages_after bigint)
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  old geometry[] := ARRAY(SELECT z.boundary FROM unnest(ARRAY[zone, neighbour]) WITH ORDINALITY AS asked(id, place) JOIN zones AS z USING (id) WHERE sees_drafts OR z.status <> 'Draft' ORDER BY place);
  new geometry[];
BEGIN
  IF zone = neighbour OR cardinality(old) <> 2 THEN
    RAISE EXCEPTION '需要两个不同的推进区的编号 / wanted are the ids of two different zones that are there' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  new := divided_by(old[1], old[2], storable_boundary(clean_union(ST_Collect(old))), border);
  RETURN QUERY SELECT z.id, z.name, z.version, format('W/"%s"', z.version), shape, ellipsoidal_square_metres(shape), moved_square_metres(old[place], shape),
    moved_square_metres(ST_Union(old), ST_Union(new)), (SELECT count(*) FROM villages_by_rule(old[place], 'majorityOfArea')), (SELECT count(*) FROM villages_by_rule(shape, 'majorityOfArea'))
  FROM unnest(ARRAY[zone, neighbour], new) WITH ORDINALITY AS n(id, shape, place) JOIN zones AS z USING (id) ORDER BY place;
END $$;
COMMENT ON FUNCTION move_shared_border(bigint, bigint, geometry, boolean) IS '移动两区共同边界的预览, 两行 / the preview of moving the border that two zones share, two rows';
