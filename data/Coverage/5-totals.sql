-- One row of totals for an area or a stored zone.

CREATE TYPE coverage_totals AS (
  rule text, data_version bigint, villages bigint, townships bigint, households bigint, persons bigint,
  centralized_households bigint, centralized_persons bigint, unserved_households bigint, unserved_persons bigint,
  unknown_households bigint, unknown_persons bigint, urban_rural_households bigint, urban_rural_persons bigint,
  multi_village_households bigint, multi_village_persons bigint, single_village_households bigint, single_village_persons bigint,
  well_households bigint, well_persons bigint, cistern_households bigint, cistern_persons bigint, spring_households bigint, spring_persons bigint,
  hauled_households bigint, hauled_persons bigint, no_facility_households bigint, no_facility_persons bigint,
  project_sites bigint, projects bigint, budget_yuan numeric(18,2), allotted_yuan numeric(18,2), paid_yuan numeric(18,2),
  unknown_allotted_funds bigint, unknown_paid_funds bigint, funds jsonb,
  pipe_metres numeric(18,3), main_pipe_metres numeric(18,3), branch_pipe_metres numeric(18,3), facilities jsonb,
  area_square_metres double precision, area_mu double precision);
COMMENT ON TYPE coverage_totals IS '覆盖合计, 一行 / totals of what is covered, one row';

DO $$
DECLARE said record;
BEGIN
  FOR said IN
    SELECT attname, col_description(attrelid, attnum) AS words FROM pg_attribute
    WHERE attrelid = 'village_totals'::regclass AND attname IN (SELECT attname FROM pg_attribute WHERE attrelid = 'coverage_totals'::regclass)
    UNION ALL VALUES
      ('rule', '覆盖规则 / coverage rule'), ('data_version', '数据版本 / data version'),
      ('villages', '按规则覆盖的村数 / villages covered by the rule'), ('townships', '这些村所属的乡镇数 / townships of those villages'),
      ('project_sites', '项目点数 / project sites'), ('projects', '项目数, 多点只计一次 / projects, each once'),
      ('budget_yuan', '预算, 元 / budgeted yuan'), ('allotted_yuan', '已知下达, 元 / yuan known to be allotted'), ('paid_yuan', '已知支付, 元 / yuan known to be paid'),
      ('unknown_allotted_funds', '下达未知的资金笔数 / funds whose allotment is unknown'), ('unknown_paid_funds', '支付未知的资金笔数 / funds whose payment is unknown'),
      ('funds', '按来源的资金 / funds by source'), ('pipe_metres', '在用管道长度, 米 / metres of pipe in service'),
      ('main_pipe_metres', '其中主管, 米 / metres of main pipe'), ('branch_pipe_metres', '其中支管, 米 / metres of branch pipe'),
      ('facilities', '按类别的设施数 / facilities by kind'), ('area_square_metres', '面积, 平方米, 椭球面 / ellipsoidal area in square metres'),
      ('area_mu', '面积, 亩 / area in mu of 10000/15 square metres')
  LOOP
    EXECUTE format('COMMENT ON COLUMN coverage_totals.%I IS %L', said.attname, said.words);
  END LOOP;
END $$;

-- What is covered: geometrically by an area, or by the villages that rows name (公布口径). One of the two is null, and nothing is then
-- found by it: ST_Covers(null, ...) and = ANY (null) are never true.
CREATE FUNCTION totals_of(area geometry, declared text[], rule text) RETURNS SETOF coverage_totals
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  WITH supply AS MATERIALIZED (
    SELECT * FROM covered_supply(area)
    UNION ALL
    SELECT village_code, supply_type, count(*), sum(persons) FROM households WHERE village_code = ANY (declared) GROUP BY 1, 2
  ), village AS MATERIALIZED (
    SELECT village_code FROM unnest(declared) AS village_code
    UNION ALL
    SELECT village_code FROM villages_by_rule(area, rule) WHERE rule <> 'majorityOfHouseholds'
    UNION ALL
    SELECT village_code FROM (SELECT village_code, sum(households)::bigint AS covered FROM supply GROUP BY 1) AS inside JOIN village_totals USING (village_code)
    WHERE rule = 'majorityOfHouseholds' AND is_majority(covered, households)
  ), site AS MATERIALIZED (
    SELECT project_id FROM project_sites WHERE ST_Covers(area, anchor)
    UNION ALL
    SELECT project_id FROM project_sites WHERE village_code = ANY (declared)
  ), fund AS (
    SELECT source, sum(budget_yuan) AS budget_yuan, coalesce(sum(allotted_yuan), 0)::numeric(18,2) AS allotted_yuan, coalesce(sum(paid_yuan), 0)::numeric(18,2) AS paid_yuan,
           count(*) FILTER (WHERE allotted_yuan IS NULL) AS unknown_allotted_funds, count(*) FILTER (WHERE paid_yuan IS NULL) AS unknown_paid_funds
    FROM project_funds WHERE project_id IN (SELECT project_id FROM site) GROUP BY source
  ), pipe AS MATERIALIZED (
    SELECT role, (sum(inside_millimetres) / 1000)::numeric(18,3) AS metres
    FROM (SELECT coalesce(area, (SELECT ST_Union(boundary) FROM villages WHERE code = ANY (declared)))) AS ground(shape), covered_pipes(shape) GROUP BY role
  ), facility AS (
    SELECT kind, count(*) AS count FROM (
      SELECT kind FROM facilities WHERE ST_Covers(area, anchor)
      UNION ALL
      SELECT kind FROM facilities WHERE village_code = ANY (declared)) AS f GROUP BY kind
  ), supplied AS (
    SELECT coalesce(sum(households), 0)::bigint, coalesce(sum(persons), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type IN ('UrbanRural', 'MultiVillage', 'SingleVillage')), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type IN ('UrbanRural', 'MultiVillage', 'SingleVillage')), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type IN ('Well', 'Cistern', 'Spring', 'Hauled', 'NoFacility')), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type IN ('Well', 'Cistern', 'Spring', 'Hauled', 'NoFacility')), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'Unknown'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'Unknown'), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'UrbanRural'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'UrbanRural'), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'MultiVillage'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'MultiVillage'), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'SingleVillage'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'SingleVillage'), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'Well'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'Well'), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'Cistern'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'Cistern'), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'Spring'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'Spring'), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'Hauled'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'Hauled'), 0)::bigint,
      coalesce(sum(households) FILTER (WHERE supply_type = 'NoFacility'), 0)::bigint, coalesce(sum(persons) FILTER (WHERE supply_type = 'NoFacility'), 0)::bigint
    FROM supply
  )
  SELECT rule, data_version('villages', 'households', 'zones', 'declared_villages', 'project_sites', 'project_funds', 'water_pipes', 'facilities'),
    v.*, supplied.*, s.*, m.*, p.*, f.*, square_metres, square_metres * 15 / 10000
  FROM supplied,
    (SELECT count(*), count(DISTINCT township_code) FROM village JOIN villages ON code = village_code) AS v,
    (SELECT count(*), count(DISTINCT project_id) FROM site) AS s,
    (SELECT coalesce(sum(budget_yuan), 0)::numeric(18,2), coalesce(sum(allotted_yuan), 0)::numeric(18,2), coalesce(sum(paid_yuan), 0)::numeric(18,2),
            coalesce(sum(unknown_allotted_funds), 0)::bigint, coalesce(sum(unknown_paid_funds), 0)::bigint,
            coalesce(jsonb_agg(fund ORDER BY source), '[]') FROM fund) AS m,
    (SELECT coalesce(sum(metres), 0.000), coalesce(sum(metres) FILTER (WHERE role = 'Main'), 0.000), coalesce(sum(metres) FILTER (WHERE role = 'Branch'), 0.000) FROM pipe) AS p,
    (SELECT coalesce(jsonb_agg(facility ORDER BY kind), '[]') FROM facility) AS f,
    (SELECT coalesce(ellipsoidal_square_metres(area), (SELECT sum(area_square_metres) FROM villages WHERE code = ANY (declared)), 0)) AS a(square_metres)
$$;
COMMENT ON FUNCTION totals_of(geometry, text[], text) IS
  '范围内 (空间口径) 或所列村 (公布口径) 的合计 / totals within an area, or of the villages listed; one of the two is null';

CREATE FUNCTION coverage(area geometry, rule text) RETURNS SETOF coverage_totals
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT * FROM totals_of(area, NULL, area_rule(rule))
$$;
COMMENT ON FUNCTION coverage(geometry, text) IS
  '任意范围的覆盖合计, 恰一行; 村按规则, 其余按位置 / totals of any area, one row: villages by rule, all else by place';

CREATE FUNCTION zone_coverage(zone_id bigint, rule text) RETURNS SETOF coverage_totals
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT t.* FROM zones AS z, totals_of(
    CASE WHEN rule <> 'declared' THEN z.boundary END,
    CASE WHEN rule = 'declared' THEN ARRAY(SELECT village_code FROM declared_villages AS d WHERE d.zone_id = z.id) END, zone_rule(rule)) AS t
  WHERE z.id = zone_coverage.zone_id
$$;
COMMENT ON FUNCTION zone_coverage(bigint, text) IS
  '推进区的覆盖合计, 一行, 无此区则无行; declared 按公布的村计 / totals of a stored zone, one row, none without the zone; declared counts its announced villages';
