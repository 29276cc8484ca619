-- Coverage as a caller is shown it. The audience says what that is: 'households' exact counts; 'villages' sums of the totals of the covered
-- villages as published, the suppressed ones counted apart and not in the sums, and pipes within those villages: drawn small, an area would find the pipes; 'townships' no counts of households at all.

CREATE TYPE coverage_answer AS (
  rule text, data_version bigint, villages bigint, suppressed_villages bigint, townships bigint, households bigint, persons bigint,
  centralized_households bigint, centralized_persons bigint, unserved_households bigint, unserved_persons bigint,
  unknown_households bigint, unknown_persons bigint, supply_types json,
  project_sites bigint, projects bigint, budget_yuan numeric(18,2), allotted_yuan numeric(18,2), paid_yuan numeric(18,2), paid_unknown bigint, funds json,
  pipe_metres numeric(18,3), main_pipe_metres numeric(18,3), branch_pipe_metres numeric(18,3), facilities json,
  area_square_metres double precision, area_mu double precision, rows_behind json);
COMMENT ON TYPE coverage_answer IS '按调用者可见范围给出的覆盖合计 / totals of what is covered, as a caller is shown them';

CREATE FUNCTION shown_coverage(t coverage_totals, codes text[], audience text, sees_pipes boolean, rows_behind json) RETURNS SETOF coverage_answer
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  WITH supply AS (
    SELECT 0::bigint AS suppressed, t.households, t.persons, t.centralized_households, t.centralized_persons, t.unserved_households, t.unserved_persons, t.urban_rural_households,
    t.urban_rural_persons, t.multi_village_households, t.multi_village_persons, t.single_village_households, t.single_village_persons, t.well_households,
    t.well_persons, t.cistern_households, t.cistern_persons, t.spring_households, t.spring_persons, t.hauled_households, t.hauled_persons,
    t.no_facility_households, t.no_facility_persons, t.unknown_households, t.unknown_persons
    WHERE audience = 'households'
    UNION ALL
    SELECT count(*) FILTER (WHERE is_suppressed), sum(households)::bigint, sum(persons)::bigint, sum(centralized_households)::bigint, sum(centralized_persons)::bigint, sum(unserved_households)::bigint,
    sum(unserved_persons)::bigint, sum(urban_rural_households)::bigint, sum(urban_rural_persons)::bigint, sum(multi_village_households)::bigint,
    sum(multi_village_persons)::bigint, sum(single_village_households)::bigint, sum(single_village_persons)::bigint, sum(well_households)::bigint,
    sum(well_persons)::bigint, sum(cistern_households)::bigint, sum(cistern_persons)::bigint, sum(spring_households)::bigint, sum(spring_persons)::bigint,
    sum(hauled_households)::bigint, sum(hauled_persons)::bigint, sum(no_facility_households)::bigint, sum(no_facility_persons)::bigint,
    sum(unknown_households)::bigint, sum(unknown_persons)::bigint
    FROM published_village_totals WHERE audience = 'villages' AND village_code = ANY (codes) HAVING audience = 'villages'
  ), shown AS (SELECT s.* FROM (SELECT) AS one LEFT JOIN supply AS s (suppressed,
    households, persons, centralized_households, centralized_persons, unserved_households, unserved_persons, urban_rural_households, urban_rural_persons,
    multi_village_households, multi_village_persons, single_village_households, single_village_persons, well_households, well_persons, cistern_households,
    cistern_persons, spring_households, spring_persons, hauled_households, hauled_persons, no_facility_households, no_facility_persons, unknown_households,
    unknown_persons) ON true
  ), pipe AS (
    SELECT role, (sum(inside_millimetres) / 1000)::numeric(18,3) AS metres
    FROM (SELECT ST_Union(boundary) FROM villages WHERE sees_pipes AND audience = 'villages' AND code = ANY (codes)) AS ground(shape), covered_pipes(shape) GROUP BY role
  ), laid (pipe_metres, main_pipe_metres, branch_pipe_metres) AS (
    SELECT t.pipe_metres, t.main_pipe_metres, t.branch_pipe_metres WHERE audience = 'households'
    UNION ALL
    SELECT coalesce(sum(metres), 0.000), coalesce(sum(metres) FILTER (WHERE role = 'Main'), 0.000), coalesce(sum(metres) FILTER (WHERE role = 'Branch'), 0.000) FROM pipe HAVING audience <> 'households')
  SELECT t.rule, t.data_version, t.villages, s.suppressed, t.townships, s.households, s.persons,
    s.centralized_households, s.centralized_persons, s.unserved_households, s.unserved_persons, s.unknown_households, s.unknown_persons,
    (SELECT array_to_json(array_agg(type)) FROM (VALUES
        ('UrbanRural', s.urban_rural_households, s.urban_rural_persons), ('MultiVillage', s.multi_village_households, s.multi_village_persons),
        ('SingleVillage', s.single_village_households, s.single_village_persons), ('Well', s.well_households, s.well_persons),
        ('Cistern', s.cistern_households, s.cistern_persons), ('Spring', s.spring_households, s.spring_persons),
        ('Hauled', s.hauled_households, s.hauled_persons), ('NoFacility', s.no_facility_households, s.no_facility_persons),
        ('Unknown', s.unknown_households, s.unknown_persons)) AS type("SupplyType", "Households", "Persons")),
    t.project_sites, t.projects, t.budget_yuan, t.allotted_yuan, t.paid_yuan, t.unknown_paid_funds,
    (SELECT coalesce(array_to_json(array_agg(fund)), '[]') FROM jsonb_to_recordset(t.funds) AS f(source text, budget_yuan numeric, allotted_yuan numeric, paid_yuan numeric, unknown_allotted_funds bigint, unknown_paid_funds bigint),
      LATERAL (SELECT source AS "Source", budget_yuan AS "BudgetYuan", allotted_yuan AS "AllottedYuan", paid_yuan AS "PaidYuan", unknown_allotted_funds AS "AllottedUnknown", unknown_paid_funds AS "PaidUnknown") AS fund),
    CASE WHEN sees_pipes THEN l.pipe_metres END, CASE WHEN sees_pipes THEN l.main_pipe_metres END, CASE WHEN sees_pipes THEN l.branch_pipe_metres END,
    (SELECT coalesce(array_to_json(array_agg(facility)), '[]') FROM jsonb_to_recordset(t.facilities) AS f(kind text, count bigint), LATERAL (SELECT kind AS "Kind", count AS "Facilities") AS facility),
    t.area_square_metres, t.area_mu, rows_behind
  FROM shown AS s, laid AS l
$$;
COMMENT ON FUNCTION shown_coverage(coverage_totals, text[], text, boolean, json) IS
  '合计按可见范围给出: households 准确数, villages 已抑制的村级合计之和, townships 不给户数 / totals as an audience is shown them';

CREATE FUNCTION coverage_of(area geometry, rule text, audience text, sees_pipes boolean) RETURNS SETOF coverage_answer
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT shown.* FROM coverage(area, rule) AS t,
    shown_coverage(t, CASE WHEN audience = 'villages' THEN ARRAY(SELECT village_code FROM covered_villages(area, rule)) END, audience, sees_pipes, '[]') AS shown
$$;
COMMENT ON FUNCTION coverage_of(geometry, text, text, boolean) IS '任意范围的覆盖合计, 按可见范围 / totals of any area as an audience is shown them, one row';

-- The address below /odata that gives the rows behind each number, for those who may see them.
CREATE FUNCTION rows_behind_zone(zone_id bigint, rule text, audience text, sees_pipes boolean) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_json(array_agg(link)) FROM (
    SELECT number AS "Number", format('Zones(%s)/%s', zone_id, path) AS "Query" FROM (VALUES
      ('Villages', format('CoveredVillages(rule=''%s'')', rule), true),
      ('Households', 'CoveredHouseholds()', audience = 'households' AND rule <> 'declared'),
      ('UnservedHouseholds', 'CoveredHouseholds()?$filter=IsCentralized eq false', audience = 'households' AND rule <> 'declared'),
      ('UnknownHouseholds', 'CoveredHouseholds()?$filter=SupplyType eq ''Unknown''', audience = 'households' AND rule <> 'declared'),
      ('Households', format('CoveredVillages(rule=''%s'')?$expand=Totals', rule), audience = 'villages' OR audience = 'households' AND rule = 'declared'),
      ('ProjectSites', 'CoveredProjectSites()?$expand=Project', rule <> 'declared'),
      ('BudgetYuan', 'CoveredProjectSites()?$expand=Project($expand=Funds)', rule <> 'declared'),
      ('Facilities', 'CoveredFacilities()', rule <> 'declared'),
      ('PipeMetres', 'CoveredWaterPipes()', rule <> 'declared' AND sees_pipes AND audience = 'households')) AS link(number, path, is_shown) WHERE is_shown) AS link
$$;
COMMENT ON FUNCTION rows_behind_zone(bigint, text, text, boolean) IS '每个数字背后的行在 OData 中的地址 / the OData address of the rows behind each number';

CREATE FUNCTION coverage_of_zone(zone_id bigint, rule text, audience text, sees_pipes boolean) RETURNS SETOF coverage_answer
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT shown.* FROM zone_coverage(zone_id, rule) AS t,
    shown_coverage(t, CASE WHEN audience = 'villages' THEN ARRAY(SELECT village_code FROM zone_villages(zone_id, rule)) END, audience, sees_pipes,
      rows_behind_zone(zone_id, rule, audience, sees_pipes)) AS shown
$$;
COMMENT ON FUNCTION coverage_of_zone(bigint, text, text, boolean) IS '推进区的覆盖合计, 按可见范围 / totals of a stored zone as an audience is shown them; no row without the zone';

-- Rows of tables, so that every option of a query and every index applies to them.

CREATE FUNCTION villages_of(area geometry, rule text) RETURNS SETOF villages LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM villages WHERE code IN (SELECT village_code FROM covered_villages(area, rule))
$$;
COMMENT ON FUNCTION villages_of(geometry, text) IS '任意范围按规则覆盖的村, 整行 / villages that any area covers by a rule, whole rows';

CREATE FUNCTION villages_of_zone(zone_id bigint, rule text) RETURNS SETOF villages LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM villages WHERE code IN (SELECT village_code FROM zone_villages(zone_id, rule))
$$;
COMMENT ON FUNCTION villages_of_zone(bigint, text) IS '推进区按规则覆盖的村, 整行 / villages that a stored zone covers by a rule, whole rows';

CREATE FUNCTION villages_of_scheme(scheme_id bigint) RETURNS SETOF villages LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM villages WHERE ST_Covers((SELECT boundary FROM water_schemes WHERE id = scheme_id), seat)
$$;
COMMENT ON FUNCTION villages_of_scheme(bigint) IS '驻地在供水范围内的村, 整行 / villages whose seat the service area of a scheme covers, whole rows';

CREATE FUNCTION households_of_zone(zone_id bigint) RETURNS SETOF households LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM households WHERE ST_Covers((SELECT boundary FROM zones WHERE id = zone_id), location)
$$;
COMMENT ON FUNCTION households_of_zone(bigint) IS '位置在推进区内的户, 整行 / households that lie in a stored zone, whole rows';

CREATE FUNCTION project_sites_of_zone(zone_id bigint) RETURNS SETOF project_sites LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM project_sites WHERE ST_Covers((SELECT boundary FROM zones WHERE id = zone_id), anchor)
$$;
COMMENT ON FUNCTION project_sites_of_zone(bigint) IS '锚点在推进区内的项目点, 整行 / project sites whose anchor lies in a stored zone, whole rows';

CREATE FUNCTION facilities_of_zone(zone_id bigint) RETURNS SETOF facilities LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM facilities WHERE ST_Covers((SELECT boundary FROM zones WHERE id = zone_id), anchor)
$$;
COMMENT ON FUNCTION facilities_of_zone(bigint) IS '锚点在推进区内的设施, 整行 / facilities whose anchor lies in a stored zone, whole rows';

CREATE FUNCTION water_pipes_of_zone(zone_id bigint) RETURNS SETOF water_pipes LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM water_pipes WHERE status = 'InService' AND ST_Intersects((SELECT boundary FROM zones WHERE id = zone_id), route)
$$;
COMMENT ON FUNCTION water_pipes_of_zone(bigint) IS '与推进区相接的在用管段, 整行 / pipes in service that touch a stored zone, whole rows';

-- The shares of households tell of single ones to who may not see them.
CREATE FUNCTION difference_of_zone(zone_id bigint, rule text, audience text, sees_pipes boolean)
  RETURNS TABLE (village_code text, name text, township_code text, status text, area_share double precision, household_share double precision,
    seat_covered boolean, evidence text, reason_zh text, reason_en text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT village_code, name, township_code, status, area_share, CASE WHEN audience = 'households' THEN household_share END, seat_covered, evidence, reason_zh, reason_en
  FROM coverage_difference(zone_id, rule)
$$;
COMMENT ON FUNCTION difference_of_zone(bigint, text, text, boolean) IS '公布名单与空间口径之差, 按可见范围 / declared list against covered villages, as an audience is shown it';
