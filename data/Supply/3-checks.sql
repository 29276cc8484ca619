-- What does not lie where it should. Square metres are ellipsoidal; an overlap of less than one square metre is rounding on a shared border and not told.

CREATE FUNCTION least_square_metres() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 1;
COMMENT ON FUNCTION least_square_metres() IS '小于此面积 (平方米) 的重叠视为边界取整 / overlaps below this many square metres are rounding';

CREATE FUNCTION zone_conflicts() RETURNS TABLE (zone_id bigint, zone_name text, constraint_area_id bigint, kind text, constraint_area_name text,
    overlap_square_metres double precision, share_of_zone double precision, overlap geometry(MultiPolygon, 4490))
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT z.id, z.name, c.id, c.kind, c.name, area, area / z.area_square_metres, shape
  FROM zones AS z JOIN constraint_areas AS c ON ST_Intersects(z.boundary, c.boundary),
    LATERAL (SELECT ST_Multi(ST_CollectionExtract(ST_Intersection(z.boundary, c.boundary), 3)) OFFSET 0) AS i(shape),
    LATERAL (SELECT ellipsoidal_square_metres(shape) OFFSET 0) AS a(area)
  WHERE area >= least_square_metres()
$$;
COMMENT ON FUNCTION zone_conflicts() IS '推进区与管控区的重叠 / where zones overlap constraint areas';

CREATE FUNCTION zone_overlaps() RETURNS TABLE (zone_id bigint, zone_name text, other_zone_id bigint, other_zone_name text,
    overlap_square_metres double precision, share_of_zone double precision, share_of_other double precision, overlap geometry(MultiPolygon, 4490))
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT z.id, z.name, o.id, o.name, area, area / z.area_square_metres, area / o.area_square_metres, shape
  FROM zones AS z JOIN zones AS o ON z.id < o.id AND ST_Intersects(z.boundary, o.boundary),
    LATERAL (SELECT ST_Multi(ST_CollectionExtract(ST_Intersection(z.boundary, o.boundary), 3)) OFFSET 0) AS i(shape),
    LATERAL (SELECT ellipsoidal_square_metres(shape) OFFSET 0) AS a(area)
  WHERE area >= least_square_metres() AND z.status <> 'Retired' AND o.status <> 'Retired'
$$;
COMMENT ON FUNCTION zone_overlaps() IS '推进区之间的重叠, 已退出者不计 / where zones overlap each other, retired ones left aside';

CREATE FUNCTION misplaced_project_sites() RETURNS TABLE (project_site_id bigint, name text, project_id bigint, zone_id bigint, village_code text,
    is_outside_zone boolean, metres_outside_zone double precision, is_outside_village boolean, metres_outside_village double precision, anchor geometry(Point, 4490))
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT s.id, s.name, s.project_id, p.zone_id, s.village_code, NOT in_zone,
    CASE WHEN NOT in_zone THEN ST_Distance(ST_Segmentize(z.boundary, 0.01)::geography, s.anchor::geography) END,
    NOT in_village, CASE WHEN NOT in_village THEN ST_Distance(ST_Segmentize(v.boundary, 0.01)::geography, s.anchor::geography) END, s.anchor
  FROM project_sites AS s JOIN projects AS p ON p.id = s.project_id JOIN villages AS v ON v.code = s.village_code LEFT JOIN zones AS z ON z.id = p.zone_id,
    LATERAL (SELECT z.id IS NULL OR ST_Covers(z.boundary, s.anchor), ST_Covers(v.boundary, s.anchor)) AS lies(in_zone, in_village)
  WHERE NOT (in_zone AND in_village)
$$;
COMMENT ON FUNCTION misplaced_project_sites() IS '锚点在所属推进区或所在村之外的项目点及距离, 米 / project sites whose anchor lies outside their zone or village, with the distance in metres';
