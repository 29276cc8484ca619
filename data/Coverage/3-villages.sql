-- Which villages does an area cover, by rule? An area is a valid polygon or multipolygon in SRID 4490; give it as a bare parameter,
-- so that PostGIS prepares it once.

-- Planar in degrees: within a village of 10 km the share differs from the ellipsoidal one by less than 3e-4.
-- Only villages that the boundary crosses pay for an intersection.
CREATE FUNCTION village_shares(area geometry) RETURNS TABLE (village_code text, area_share double precision)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM (
    SELECT code, CASE WHEN ST_Covers(area, boundary) THEN 1
                      WHEN ST_Intersects(area, boundary) THEN least(1, ST_Area(ST_Intersection(area, boundary)) / ST_Area(boundary)) END AS share
    FROM villages WHERE boundary && area OFFSET 0) AS touching
  WHERE share IS NOT NULL
$$;
COMMENT ON FUNCTION village_shares(geometry) IS
  '与范围相接的村及其面积在内的占比 (经纬度平面, 全覆盖恰为1) / villages that touch the area, and the share of each inside; exactly 1 where ST_Covers';

-- The one pass over the households: everything else that is counted in households is a sum of these rows.
CREATE FUNCTION covered_supply(area geometry) RETURNS TABLE (village_code text, supply_type text, households bigint, persons bigint)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT village_code, supply_type, count(*), sum(persons) FROM households WHERE ST_Covers(area, location) GROUP BY 1, 2
$$;
COMMENT ON FUNCTION covered_supply(geometry) IS
  '范围内的户、人, 按村和供水方式 / households and persons inside, by village and supply type';

-- Nothing for a rule that does not go by geometry.
CREATE FUNCTION villages_by_rule(area geometry, rule text) RETURNS TABLE (village_code text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT village_code FROM village_shares(area) WHERE rule IN ('whole', 'majorityOfArea', 'overlaps') AND share_is_enough(area_share, rule)
  UNION ALL
  SELECT code FROM villages WHERE rule = 'seat' AND ST_Covers(area, seat)
  UNION ALL
  SELECT village_code
  FROM (SELECT village_code, sum(households)::bigint AS covered FROM covered_supply(area) GROUP BY 1) AS inside JOIN village_totals USING (village_code)
  WHERE rule = 'majorityOfHouseholds' AND is_majority(covered, households)
$$;
COMMENT ON FUNCTION villages_by_rule(geometry, text) IS '按几何规则覆盖的村, 规则不校验 / villages covered by a geometric rule, the rule unchecked';

CREATE FUNCTION covered_villages(area geometry, rule text) RETURNS TABLE (village_code text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT village_code FROM villages_by_rule(area, area_rule(rule))
$$;
COMMENT ON FUNCTION covered_villages(geometry, text) IS
  '按规则被范围覆盖的村 / villages an area covers: rule whole, majorityOfArea, majorityOfHouseholds, seat or overlaps';

CREATE FUNCTION zone_villages(zone_id bigint, rule text) RETURNS TABLE (village_code text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT village_code FROM declared_villages AS d WHERE zone_rule(rule) = 'declared' AND d.zone_id = zone_villages.zone_id
  UNION ALL
  SELECT v.village_code FROM zones AS z, villages_by_rule(z.boundary, rule) AS v WHERE z.id = zone_villages.zone_id
$$;
COMMENT ON FUNCTION zone_villages(bigint, text) IS
  '按规则被推进区覆盖的村, declared 为公布名单 / villages a stored zone covers; declared is its announced list';
