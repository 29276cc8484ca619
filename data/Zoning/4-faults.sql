-- One function a check: what is wrong with an area as a zone, where, and a candidate for a boundary without it, not yet on the grid. Zones that are retired
-- are not looked at, drafts of others only for who may see drafts; the zone that the area is to replace is left out.

CREATE TYPE zone_fault AS (kind text, severity text, other_zone_id bigint, other_name text, subject text, place geometry, number double precision, fix text, candidate geometry);
COMMENT ON TYPE zone_fault IS '推进区的一个问题及未取整的改法 / what is wrong with a zone, and a candidate for a boundary without it';

CREATE FUNCTION zones_beside(area geometry, zone bigint, sees_drafts boolean) RETURNS TABLE (zone_id bigint, name text, boundary geometry)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT z.id, z.name, z.boundary FROM zones AS z
  WHERE z.id IS DISTINCT FROM zone AND z.status <> 'Retired' AND (sees_drafts OR z.status <> 'Draft')
    AND z.boundary && ST_Expand(area, gap_metres() / 50000) AND ST_DWithin(z.boundary, area, gap_metres() / 50000)
$$;
COMMENT ON FUNCTION zones_beside(geometry, bigint, boolean) IS '与范围重叠或相邻的推进区 / zones that overlap an area or lie beside it';

CREATE FUNCTION pieces_of(shape geometry) RETURNS TABLE (is_sliver boolean, pieces geometry)
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT width <= sliver_metres(), ST_CollectionHomogenize(ST_Collect(geom))
  FROM ST_Dump(ST_CollectionExtract(shape, 3)), LATERAL (SELECT mean_width_metres(geom)) AS of(width) WHERE width >= rounding_metres() GROUP BY 1
$$;
COMMENT ON FUNCTION pieces_of(geometry) IS '各块按狭条与否分为两组, 取整所致的不计 / the pieces of a shape, slivers and others; hairs of rounding left out';

CREATE FUNCTION overlap_faults(area geometry, zone bigint, sees_drafts boolean) RETURNS SETOF zone_fault
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN is_sliver THEN 'Sliver' ELSE 'Overlap' END, CASE WHEN is_sliver THEN 'Warning' ELSE 'Error' END, o.zone_id, o.name, '与推进区重叠 / overlaps the zone', pieces,
    mean_width_metres(pieces), 'TrimToNeighbour', ST_Difference(area, ST_Intersection(o.boundary, ST_Buffer(pieces, 1e-6)))
  FROM zones_beside(area, zone, sees_drafts) AS o, pieces_of(ST_Intersection(area, o.boundary))
$$;
COMMENT ON FUNCTION overlap_faults(geometry, bigint, boolean) IS '与其他推进区的重叠 / overlaps with other zones';

-- Each void goes to the zone that borders most of it.
CREATE FUNCTION voids_beside(area geometry, zone bigint, sees_drafts boolean) RETURNS TABLE (zone_id bigint, name text, void geometry)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH beside AS MATERIALIZED (SELECT * FROM zones_beside(area, zone, sees_drafts)),
  -- Voids are only looked for around the other zones, holes everywhere.
  together AS MATERIALIZED (SELECT ST_Union(area, ST_Union(ST_Intersection(boundary, ST_Expand(area, 0.01)))) AS shape, ST_Expand(ST_Extent(boundary)::geometry, 0.002) AS around FROM beside HAVING count(*) > 0),
  hole AS MATERIALIZED (SELECT hole FROM together, holes_of(shape) AS hole),
  void AS (SELECT hole AS void FROM hole UNION ALL
           SELECT v FROM together, narrow_voids(ST_Union(ST_Intersection(shape, ST_SetSRID(around, 4490)), coalesce((SELECT ST_Union(hole) FROM hole), ST_SetSRID('POLYGON EMPTY'::geometry, 4490))), gap_metres()) AS v)
  SELECT b.zone_id, b.name, v.void FROM void AS v,
    LATERAL (SELECT * FROM beside WHERE ST_DWithin(boundary, v.void, 1e-7) ORDER BY ST_Area(ST_Intersection(boundary, ST_Buffer(v.void, 1e-6))) DESC, zone_id LIMIT 1) AS b
  WHERE ST_DWithin(area, v.void, 1e-7)
$$;
COMMENT ON FUNCTION voids_beside(geometry, bigint, boolean) IS '范围与相邻推进区之间的空隙 / voids between an area and the zones beside it';

CREATE FUNCTION gap_faults(area geometry, zone bigint, sees_drafts boolean) RETURNS SETOF zone_fault
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH gap AS MATERIALIZED (SELECT zone_id, name, is_sliver, pieces FROM (SELECT zone_id, name, ST_Collect(void) AS voids FROM voids_beside(area, zone, sees_drafts) GROUP BY 1, 2) AS v, pieces_of(voids))
  SELECT CASE WHEN is_sliver THEN 'Sliver' ELSE 'Gap' END, 'Warning', zone_id, name, '与推进区之间有缝隙 / leaves a gap to the zone', pieces,
    mean_width_metres(pieces), 'FillGap', ST_Union(area, ST_Difference(ST_Buffer(pieces, 1e-7, 'join=mitre'), (SELECT ST_Union(boundary) FROM zones_beside(area, zone, sees_drafts))))
  FROM gap
$$;
COMMENT ON FUNCTION gap_faults(geometry, bigint, boolean) IS '与相邻推进区之间的缝隙 / gaps to zones beside it';

CREATE FUNCTION detached_faults(area geometry) RETURNS SETOF zone_fault
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'DetachedPart', 'Warning', NULL::bigint, NULL::text, '与主体不相连的部分 / is a part that does not touch the main one', part.geom, mean_width_metres(part.geom), 'DropPart',
    (SELECT ST_Collect(other.geom) FROM ST_Dump(area) AS other WHERE other.path <> part.path)
  FROM ST_Dump(area) AS part WHERE ST_NumGeometries(area) > 1 ORDER BY ST_Area(part.geom) DESC OFFSET 1 LIMIT most_findings()
$$;
COMMENT ON FUNCTION detached_faults(geometry) IS '不相连的部分 (仅点接触也算), 最大者为主体 / parts that do not touch the largest one, or in a point only';

-- Of a zone its own county; of an area the county that holds most of it.
CREATE FUNCTION county_for(area geometry, zone bigint, sees_drafts boolean) RETURNS TABLE (name text, boundary geometry)
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  WITH own AS (SELECT county_code FROM zones WHERE id = zone AND (sees_drafts OR status <> 'Draft'))
  SELECT d.name, d.boundary FROM divisions AS d LEFT JOIN own ON own.county_code = d.code
  WHERE d.level = 'County' AND (ST_Intersects(d.boundary, area) OR own.county_code IS NOT NULL)
  ORDER BY own.county_code IS NULL, ST_Area(ST_Intersection(d.boundary, area)) DESC, d.code LIMIT 1
$$;
COMMENT ON FUNCTION county_for(geometry, bigint, boolean) IS '推进区所属的县; 任意范围则为占其大部的县 / the county of a zone, else the one that holds most of an area';

CREATE FUNCTION county_faults(area geometry, zone bigint, sees_drafts boolean) RETURNS SETOF zone_fault
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH outside AS (SELECT c.name, c.boundary, CASE WHEN c.boundary IS NULL THEN area ELSE ST_Difference(area, c.boundary) END AS shape FROM (SELECT) AS one LEFT JOIN county_for(area, zone, sees_drafts) AS c ON true)
  SELECT 'OutsideCounty', 'Error', NULL::bigint, name, '超出所属县界 / lies outside its county', ST_Collect(pieces), mean_width_metres(ST_Collect(pieces)),
    CASE WHEN boundary IS NULL THEN 'None' ELSE 'TrimToCounty' END, ST_Intersection(area, boundary)
  FROM outside, pieces_of(shape) GROUP BY name, boundary
$$;
COMMENT ON FUNCTION county_faults(geometry, bigint, boolean) IS '超出县界的部分 / what lies outside the county';

-- What a zone may not overlap unnoticed is no fault of its drawing: nothing is proposed, people decide.
CREATE FUNCTION constraint_faults(area geometry) RETURNS SETOF zone_fault
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT 'ConstraintConflict', constraint_severity(c.kind), NULL::bigint, c.name, constraint_words(c.kind), ST_Collect(pieces), mean_width_metres(ST_Collect(pieces)), 'None', NULL::geometry
  FROM constraint_areas AS c, pieces_of(ST_Intersection(area, c.boundary)) WHERE ST_Intersects(area, c.boundary)
  GROUP BY c.id, c.kind, c.name
$$;
COMMENT ON FUNCTION constraint_faults(geometry) IS '压占的管控区 / constraint areas that it overlaps';

-- A ragged zone is snapped to the villages of which it holds most, where that makes it compact.
CREATE FUNCTION compactness_faults(area geometry) RETURNS SETOF zone_fault
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH ragged AS MATERIALIZED (SELECT compactness_of(area) AS number),
  snapped AS MATERIALIZED (SELECT clean_union(ST_Collect(boundary)) AS shape FROM villages WHERE code IN (SELECT village_code FROM villages_by_rule(area, 'majorityOfArea'))
    AND (SELECT number < least_compactness() FROM ragged))
  SELECT 'Compactness', CASE WHEN number < least_compactness() THEN 'Warning' ELSE 'Note' END, NULL::bigint, NULL::text, '紧凑度 / compactness', NULL::geometry, number,
    CASE WHEN compactness_of(shape) >= least_compactness() THEN 'SnapToVillages' ELSE 'None' END, CASE WHEN compactness_of(shape) >= least_compactness() THEN shape END
  FROM ragged, snapped
$$;
COMMENT ON FUNCTION compactness_faults(geometry) IS '紧凑度, 一行; 过低则给出沿村界的改法 / compactness, one row; along village borders where it is too low';
