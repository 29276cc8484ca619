-- What a zone covered by an earlier boundary. Only the boundary is of then: households, projects, pipes, facilities and the declared list are those of today.

-- The version of this number; the last one drawn by the end of that day in China; or, of neither, the present one.
CREATE FUNCTION zone_boundary(zone_id bigint, as_of date, version bigint) RETURNS SETOF zone_versions
  LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 1 AS $$
#variable_conflict use_variable
DECLARE drawn zone_versions; last_number integer; first_day date;
BEGIN
  SELECT v.* INTO drawn FROM zone_versions AS v
  WHERE v.zone_id = zone_id AND (version IS NULL OR v.number = version) AND (as_of IS NULL OR v.recorded_at < (as_of + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
  ORDER BY v.number DESC LIMIT 1;
  IF FOUND THEN
    RETURN NEXT drawn;
    RETURN;
  END IF;
  SELECT max(v.number), min((v.recorded_at AT TIME ZONE 'Asia/Shanghai')::date) INTO last_number, first_day FROM zone_versions AS v WHERE v.zone_id = zone_id;
  IF last_number IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', CONSTRAINT = 'zone_version_unknown',
      MESSAGE = format('The zone has no boundary %s: its versions are 1 to %s, the first drawn on %s.', concat_ws(' ', 'number ' || version, 'of ' || as_of), last_number, first_day),
      HINT = format('该推进区没有%s的边界: 共有第 1 至 %s 版, 第 1 版划于 %s。', concat_ws('、', '第 ' || version || ' 版', as_of::text), last_number, first_day);
  END IF;
END $$;
COMMENT ON FUNCTION zone_boundary(bigint, date, bigint) IS
  '推进区的一版边界: 按版次, 或该日 (北京时间) 终了时有效者, 或现行者; 没有则报错 22023 / a boundary of a zone by number, as of the end of a day in China, or the present one; error 22023 where there is none';

CREATE FUNCTION versioned_rule(rule text, as_of date, version bigint) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF as_of IS NOT NULL AND version IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', CONSTRAINT = 'zone_version_choice',
      MESSAGE = 'asOf and version both name a boundary; give one of them.', HINT = 'asOf 与 version 都指定边界, 只写一个。';
  END IF;
  IF rule = 'declared' AND (as_of IS NOT NULL OR version IS NOT NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', CONSTRAINT = 'zone_version_choice',
      MESSAGE = 'The declared list has no versions; Zones(..)/Events tells who changed it and when. Ask by another rule, or without asOf and version.',
      HINT = '公布名单没有历次版本, 由谁何时改动见 Zones(..)/Events。请换一个规则, 或不写 asOf 和 version。';
  END IF;
  RETURN zone_rule(rule);
END $$;
COMMENT ON FUNCTION versioned_rule(text, date, bigint) IS '可按某版边界提问的规则, 否则报错 22023 / a rule that goes with this version, else error 22023';

CREATE FUNCTION version_villages(zone_id bigint, rule text, as_of date, version bigint) RETURNS TABLE (village_code text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT village_code FROM declared_villages AS d WHERE versioned_rule(rule, as_of, version) = 'declared' AND d.zone_id = version_villages.zone_id
  UNION ALL
  SELECT v.village_code FROM zone_boundary(zone_id, as_of, version) AS b, villages_by_rule(b.boundary, rule) AS v
$$;
COMMENT ON FUNCTION version_villages(bigint, text, date, bigint) IS '推进区的一版边界按规则覆盖的村 / villages that a boundary of a zone covers by a rule';

DROP FUNCTION coverage_of_zone(bigint, text, text, boolean);
DROP FUNCTION rows_behind_zone(bigint, text, text, boolean);
DROP FUNCTION villages_of_zone(bigint, text);
DROP FUNCTION households_of_zone(bigint);
DROP FUNCTION project_sites_of_zone(bigint);
DROP FUNCTION facilities_of_zone(bigint);
DROP FUNCTION water_pipes_of_zone(bigint);

-- The address below /odata that gives the rows behind each number, for those who may see them; of an earlier boundary with its number.
CREATE FUNCTION rows_behind_zone(zone_id bigint, rule text, number integer, audience text, sees_pipes boolean) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_json(array_agg(link)) FROM (
    SELECT name AS "Number", format('Zones(%s)/%s', zone_id, replace(path, '#', concat_ws(',', CASE WHEN path LIKE 'CoveredVillages%' THEN format('rule=''%s''', rule) END, 'version=' || number))) AS "Query"
    FROM (VALUES
      ('Villages', 'CoveredVillages(#)', true),
      ('Households', 'CoveredHouseholds(#)', audience = 'households' AND rule <> 'declared'),
      ('UnservedHouseholds', 'CoveredHouseholds(#)?$filter=IsCentralized eq false', audience = 'households' AND rule <> 'declared'),
      ('UnknownHouseholds', 'CoveredHouseholds(#)?$filter=SupplyType eq ''Unknown''', audience = 'households' AND rule <> 'declared'),
      ('Households', 'CoveredVillages(#)?$expand=Totals', audience = 'villages' OR audience = 'households' AND rule = 'declared'),
      ('ProjectSites', 'CoveredProjectSites(#)?$expand=Project', rule <> 'declared'),
      ('BudgetYuan', 'CoveredProjectSites(#)?$expand=Project($expand=Funds)', rule <> 'declared'),
      ('Facilities', 'CoveredFacilities(#)', rule <> 'declared'),
      ('PipeMetres', 'CoveredWaterPipes(#)', rule <> 'declared' AND sees_pipes AND audience = 'households')) AS link(name, path, is_shown) WHERE is_shown) AS link
$$;
COMMENT ON FUNCTION rows_behind_zone(bigint, text, integer, text, boolean) IS '每个数字背后的行在 OData 中的地址 / the OData address of the rows behind each number';

DO $$
BEGIN
  EXECUTE format('CREATE TYPE zone_coverage_answer AS (%s, version_number integer, drawn_at timestamptz, drawn_by text)', (
    SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = 'coverage_answer'::regclass AND attnum > 0 AND NOT attisdropped));
END $$;
COMMENT ON TYPE zone_coverage_answer IS '推进区的覆盖合计及所用边界 / totals of a zone as a caller is shown them, and the boundary they are of';

CREATE FUNCTION coverage_of_zone(zone_id bigint, rule text, as_of date, version bigint, audience text, sees_pipes boolean) RETURNS SETOF zone_coverage_answer
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT shown.*, b.number, b.recorded_at, b.author
  FROM zone_boundary(zone_id, as_of, version) AS b,
    totals_of(CASE WHEN rule <> 'declared' THEN b.boundary END,
      CASE WHEN rule = 'declared' THEN ARRAY(SELECT village_code FROM declared_villages AS d WHERE d.zone_id = b.zone_id) END, versioned_rule(rule, as_of, version)) AS t,
    shown_coverage(t, CASE WHEN audience = 'villages' THEN ARRAY(SELECT village_code FROM version_villages(zone_id, rule, as_of, version)) END, audience, sees_pipes,
      rows_behind_zone(zone_id, rule, CASE WHEN as_of IS NOT NULL OR version IS NOT NULL THEN b.number END, audience, sees_pipes)) AS shown
$$;
COMMENT ON FUNCTION coverage_of_zone(bigint, text, date, bigint, text, boolean) IS
  '推进区一版边界的覆盖合计, 按可见范围 / totals of a boundary of a zone as an audience is shown them; no row without the zone';

-- Rows of tables, so that every option of a query and every index applies to them. The tables have a column called version too, which would win over the parameter.

CREATE FUNCTION villages_of_zone(zone_id bigint, rule text, as_of date, version bigint) RETURNS SETOF villages LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM villages WHERE code IN (SELECT village_code FROM version_villages(zone_id, rule, as_of, villages_of_zone.version))
$$;
COMMENT ON FUNCTION villages_of_zone(bigint, text, date, bigint) IS '推进区按规则覆盖的村, 整行 / villages that a boundary of a zone covers by a rule, whole rows';

CREATE FUNCTION versioned_boundary(zone_id bigint, as_of date, version bigint) RETURNS geometry LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT boundary FROM zone_boundary(zone_id, as_of, version) WHERE versioned_rule('seat', as_of, version) IS NOT NULL
$$;
COMMENT ON FUNCTION versioned_boundary(bigint, date, bigint) IS '推进区的一版边界, asOf 与 version 不得同时给出 / a boundary of a zone, asOf and version not both given';

CREATE FUNCTION households_of_zone(zone_id bigint, as_of date, version bigint) RETURNS SETOF households LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM households WHERE ST_Covers((SELECT versioned_boundary(households_of_zone.zone_id, as_of, households_of_zone.version)), location)
$$;
COMMENT ON FUNCTION households_of_zone(bigint, date, bigint) IS '位置在推进区内的户, 整行 / households that lie in a boundary of a zone, whole rows';

CREATE FUNCTION project_sites_of_zone(zone_id bigint, as_of date, version bigint) RETURNS SETOF project_sites LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM project_sites WHERE ST_Covers((SELECT versioned_boundary(project_sites_of_zone.zone_id, as_of, project_sites_of_zone.version)), anchor)
$$;
COMMENT ON FUNCTION project_sites_of_zone(bigint, date, bigint) IS '锚点在推进区内的项目点, 整行 / project sites whose anchor lies in a boundary of a zone, whole rows';

CREATE FUNCTION facilities_of_zone(zone_id bigint, as_of date, version bigint) RETURNS SETOF facilities LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM facilities WHERE ST_Covers((SELECT versioned_boundary(facilities_of_zone.zone_id, as_of, facilities_of_zone.version)), anchor)
$$;
COMMENT ON FUNCTION facilities_of_zone(bigint, date, bigint) IS '锚点在推进区内的设施, 整行 / facilities whose anchor lies in a boundary of a zone, whole rows';

CREATE FUNCTION water_pipes_of_zone(zone_id bigint, as_of date, version bigint) RETURNS SETOF water_pipes LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM water_pipes WHERE status = 'InService' AND ST_Intersects((SELECT versioned_boundary(water_pipes_of_zone.zone_id, as_of, water_pipes_of_zone.version)), route)
$$;
COMMENT ON FUNCTION water_pipes_of_zone(bigint, date, bigint) IS '与推进区相接的在用管段, 整行 / pipes in service that touch a boundary of a zone, whole rows';
