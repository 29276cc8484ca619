-- What callers who only look are told of zones by functions: as the views *_announced, without drafts.

CREATE FUNCTION zone_conflicts_announced() RETURNS TABLE (zone_id bigint, zone_name text, constraint_area_id bigint, kind text, constraint_area_name text,
    overlap_square_metres double precision, share_of_zone double precision, overlap geometry(MultiPolygon, 4490))
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM zone_conflicts() AS c WHERE c.zone_id IN (SELECT id FROM zones_announced)
$$;
COMMENT ON FUNCTION zone_conflicts_announced() IS '推进区与管控区的重叠, 草案除外 / where zones overlap constraint areas, without drafts';

CREATE FUNCTION zone_overlaps_announced() RETURNS TABLE (zone_id bigint, zone_name text, other_zone_id bigint, other_zone_name text,
    overlap_square_metres double precision, share_of_zone double precision, share_of_other double precision, overlap geometry(MultiPolygon, 4490))
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM zone_overlaps() AS o WHERE o.zone_id IN (SELECT id FROM zones_announced) AND o.other_zone_id IN (SELECT id FROM zones_announced)
$$;
COMMENT ON FUNCTION zone_overlaps_announced() IS '推进区之间的重叠, 草案除外 / where zones overlap each other, without drafts';

-- A project of a draft is a project without a zone: neither that nor how far away it is tells of the draft.
CREATE FUNCTION misplaced_project_sites_announced() RETURNS TABLE (project_site_id bigint, name text, project_id bigint, zone_id bigint, village_code text,
    is_outside_zone boolean, metres_outside_zone double precision, is_outside_village boolean, metres_outside_village double precision, anchor geometry(Point, 4490))
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT m.project_site_id, m.name, m.project_id, z.id, m.village_code, m.is_outside_zone AND z.id IS NOT NULL, CASE WHEN z.id IS NOT NULL THEN m.metres_outside_zone END,
    m.is_outside_village, m.metres_outside_village, m.anchor
  FROM misplaced_project_sites() AS m LEFT JOIN zones_announced AS z ON z.id = m.zone_id
  WHERE m.is_outside_village OR z.id IS NOT NULL
$$;
COMMENT ON FUNCTION misplaced_project_sites_announced() IS '在推进区或村之外的项目点, 草案不计为推进区 / misplaced project sites, a draft being no zone';

CREATE FUNCTION supply_coverage_announced(by text, within text, audience text, sees_pipes boolean)
  RETURNS TABLE (code text, name text, level text, villages bigint, villages_fully_served bigint, villages_partly_served bigint, villages_not_served bigint, villages_unknown bigint,
    rural_households bigint, rural_persons bigint, centralized_households bigint, centralized_persons bigint, unserved_households bigint, unserved_persons bigint,
    unknown_households bigint, unknown_persons bigint, rate double precision, official_rate double precision, tap_water_rate double precision,
    is_suppressed boolean, is_defect boolean, defect_zh text, defect_en text, data_version bigint, rows_behind json)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM supply_coverage(by, within, audience, sees_pipes) AS s WHERE by <> 'Zone' OR s.code IN (SELECT id::text FROM zones_announced)
$$;
COMMENT ON FUNCTION supply_coverage_announced(text, text, text, boolean) IS '农村集中供水, 草案除外 / rural people by supply, without draft zones';
