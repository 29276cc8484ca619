-- What changes from one area to another, in rows that add up: the sum of a difference over all rows is the difference of the two coverages, to the last unit.
-- A household belongs to the village it names. Households inside that name a village which the rule covers in neither area are one row, Outside.
-- Yuan are those of projects, each one row: a project has sites in several villages and no share of one.

-- The audience is that of shown_coverage: to 'villages' a village counts as published where the rule covers it and nothing elsewhere, so that nobody
-- learns by two areas what one does not tell; to 'townships' nothing is counted.
CREATE FUNCTION area_changes(before geometry, after geometry, rule text, audience text, sees_pipes boolean)
  RETURNS TABLE (key text, part text, change text, village_code text, project_id bigint, name text, township_code text, is_suppressed boolean,
    households_before bigint, households_after bigint, households_difference bigint, persons_before bigint, persons_after bigint, persons_difference bigint,
    unserved_persons_before bigint, unserved_persons_after bigint, unserved_persons_difference bigint,
    budget_yuan_before numeric(18,2), budget_yuan_after numeric(18,2), budget_yuan_difference numeric(18,2),
    allotted_yuan_before numeric(18,2), allotted_yuan_after numeric(18,2), allotted_yuan_difference numeric(18,2),
    paid_yuan_before numeric(18,2), paid_yuan_after numeric(18,2), paid_yuan_difference numeric(18,2))
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH village AS MATERIALIZED (
    SELECT v.code, v.name, v.township_code, b.village_code IS NOT NULL AS was_in, a.village_code IS NOT NULL AS is_in
    FROM covered_villages(before, rule) AS b FULL JOIN covered_villages(after, rule) AS a ON a.village_code = b.village_code
      JOIN villages AS v ON v.code = coalesce(b.village_code, a.village_code)
  ), counted AS MATERIALIZED (
    SELECT village_code AS code, false AS is_suppressed,
      coalesce(sum(households) FILTER (WHERE NOT is_after), 0)::bigint AS households, coalesce(sum(households) FILTER (WHERE is_after), 0)::bigint AS households_after,
      coalesce(sum(persons) FILTER (WHERE NOT is_after), 0)::bigint AS persons, coalesce(sum(persons) FILTER (WHERE is_after), 0)::bigint AS persons_after,
      coalesce(sum(persons) FILTER (WHERE NOT is_after AND is_unserved), 0)::bigint AS unserved, coalesce(sum(persons) FILTER (WHERE is_after AND is_unserved), 0)::bigint AS unserved_after
    FROM (SELECT *, false AS is_after FROM covered_supply(before) UNION ALL SELECT *, true FROM covered_supply(after)) AS s,
      LATERAL (SELECT supply_type IN ('Well', 'Cistern', 'Spring', 'Hauled', 'NoFacility')) AS kind(is_unserved)
    WHERE audience = 'households' GROUP BY 1
    UNION ALL
    SELECT code, t.is_suppressed, CASE WHEN was_in THEN households ELSE 0 END, CASE WHEN is_in THEN households ELSE 0 END, CASE WHEN was_in THEN persons ELSE 0 END,
      CASE WHEN is_in THEN persons ELSE 0 END, CASE WHEN was_in THEN unserved_persons ELSE 0 END, CASE WHEN is_in THEN unserved_persons ELSE 0 END
    FROM village JOIN published_village_totals AS t ON t.village_code = code WHERE audience = 'villages'
  ), project AS MATERIALIZED (
    SELECT project_id AS id, bool_or(NOT is_after) AS was_in, bool_or(is_after) AS is_in
    FROM (SELECT project_id, false AS is_after FROM project_sites WHERE ST_Covers(before, anchor) UNION ALL SELECT project_id, true FROM project_sites WHERE ST_Covers(after, anchor)) AS s GROUP BY 1
  ), fund AS (
    SELECT project_id AS id, sum(budget_yuan) AS budget, coalesce(sum(allotted_yuan), 0) AS allotted, coalesce(sum(paid_yuan), 0) AS paid
    FROM project_funds WHERE project_id IN (SELECT id FROM project) GROUP BY 1
  ), line AS (
    SELECT 'village-' || v.code AS key, 'Village' AS part, was_in, is_in, v.code AS village_code, NULL::bigint AS project_id, v.name, v.township_code, coalesce(is_suppressed, false) AS is_suppressed,
      coalesce(households, zero) AS households, coalesce(households_after, zero) AS households_after, coalesce(persons, zero) AS persons, coalesce(persons_after, zero) AS persons_after,
      coalesce(unserved, zero) AS unserved, coalesce(unserved_after, zero) AS unserved_after,
      NULL::numeric AS budget, NULL::numeric AS budget_after, NULL::numeric AS allotted, NULL::numeric AS allotted_after, NULL::numeric AS paid, NULL::numeric AS paid_after
    FROM village AS v LEFT JOIN counted USING (code), LATERAL (SELECT CASE audience WHEN 'households' THEN 0::bigint END) AS none(zero)
    UNION ALL
    SELECT 'outside', 'Outside', true, true, NULL, NULL, NULL, NULL, false, coalesce(sum(households), 0)::bigint, coalesce(sum(households_after), 0)::bigint, coalesce(sum(persons), 0)::bigint,
      coalesce(sum(persons_after), 0)::bigint, coalesce(sum(unserved), 0)::bigint, coalesce(sum(unserved_after), 0)::bigint, NULL, NULL, NULL, NULL, NULL, NULL
    FROM counted WHERE code NOT IN (SELECT code FROM village) HAVING audience = 'households'
    UNION ALL
    SELECT 'project-' || id, 'Project', was_in, is_in, NULL, id, p.name, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, CASE WHEN was_in THEN coalesce(budget, 0) ELSE 0 END,
      CASE WHEN is_in THEN coalesce(budget, 0) ELSE 0 END, CASE WHEN was_in THEN coalesce(allotted, 0) ELSE 0 END, CASE WHEN is_in THEN coalesce(allotted, 0) ELSE 0 END,
      CASE WHEN was_in THEN coalesce(paid, 0) ELSE 0 END, CASE WHEN is_in THEN coalesce(paid, 0) ELSE 0 END
    FROM project JOIN projects AS p USING (id) LEFT JOIN fund USING (id)
  )
  SELECT key, part,
    CASE WHEN NOT was_in THEN 'Gained' WHEN NOT is_in THEN 'Lost' WHEN (households, persons, unserved) IS DISTINCT FROM (households_after, persons_after, unserved_after) THEN 'Changed' ELSE 'Same' END,
    village_code, project_id, name, township_code, is_suppressed, households, households_after, households_after - households, persons, persons_after, persons_after - persons,
    unserved, unserved_after, unserved_after - unserved, budget, budget_after, budget_after - budget, allotted, allotted_after, allotted_after - allotted, paid, paid_after, paid_after - paid
  FROM line
$$;
COMMENT ON FUNCTION area_changes(geometry, geometry, text, text, boolean) IS
  '由一范围到另一范围的变化: 逐村、村外、逐项目, 各行相加即两次覆盖之差 / what changes from an area to another: rows that add up to the difference of the two coverages';

CREATE FUNCTION version_changes(zone_id bigint, from_version bigint, to_version bigint, rule text, audience text, sees_pipes boolean)
  RETURNS TABLE (key text, part text, change text, village_code text, project_id bigint, name text, township_code text, is_suppressed boolean,
    households_before bigint, households_after bigint, households_difference bigint, persons_before bigint, persons_after bigint, persons_difference bigint,
    unserved_persons_before bigint, unserved_persons_after bigint, unserved_persons_difference bigint,
    budget_yuan_before numeric(18,2), budget_yuan_after numeric(18,2), budget_yuan_difference numeric(18,2),
    allotted_yuan_before numeric(18,2), allotted_yuan_after numeric(18,2), allotted_yuan_difference numeric(18,2),
    paid_yuan_before numeric(18,2), paid_yuan_after numeric(18,2), paid_yuan_difference numeric(18,2))
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.* FROM zone_boundary(zone_id, NULL, from_version) AS b, zone_boundary(zone_id, NULL, to_version) AS a, area_changes(b.boundary, a.boundary, rule, audience, sees_pipes) AS c
$$;
COMMENT ON FUNCTION version_changes(bigint, bigint, bigint, text, text, boolean) IS '推进区两版边界之间的变化 / what changes from one boundary of a zone to another';

CREATE FUNCTION version_change_totals(zone_id bigint, from_version bigint, to_version bigint, rule text, audience text, sees_pipes boolean)
  RETURNS TABLE (rule text, data_version bigint, from_number integer, from_drawn_at timestamptz, from_drawn_by text, to_number integer, to_drawn_at timestamptz, to_drawn_by text,
    villages_gained bigint, villages_lost bigint, villages_changed bigint, villages_same bigint, suppressed_villages bigint, projects_gained bigint, projects_lost bigint, projects_same bigint,
    households_before bigint, households_after bigint, households_difference bigint, persons_before bigint, persons_after bigint, persons_difference bigint,
    unserved_persons_before bigint, unserved_persons_after bigint, unserved_persons_difference bigint,
    budget_yuan_before numeric(18,2), budget_yuan_after numeric(18,2), budget_yuan_difference numeric(18,2),
    allotted_yuan_before numeric(18,2), allotted_yuan_after numeric(18,2), allotted_yuan_difference numeric(18,2),
    paid_yuan_before numeric(18,2), paid_yuan_after numeric(18,2), paid_yuan_difference numeric(18,2))
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT rule, data_version('villages', 'households', 'zones', 'project_sites', 'project_funds'), b.number, b.recorded_at, b.author, a.number, a.recorded_at, a.author, t.*
  FROM zone_boundary(zone_id, NULL, from_version) AS b, zone_boundary(zone_id, NULL, to_version) AS a, LATERAL (
    SELECT count(*) FILTER (WHERE part = 'Village' AND change = 'Gained'), count(*) FILTER (WHERE part = 'Village' AND change = 'Lost'),
      count(*) FILTER (WHERE part = 'Village' AND change = 'Changed'), count(*) FILTER (WHERE part = 'Village' AND change = 'Same'), count(*) FILTER (WHERE is_suppressed),
      count(*) FILTER (WHERE part = 'Project' AND change = 'Gained'), count(*) FILTER (WHERE part = 'Project' AND change = 'Lost'), count(*) FILTER (WHERE part = 'Project' AND change = 'Same'),
      sum(households_before)::bigint, sum(households_after)::bigint, sum(households_difference)::bigint, sum(persons_before)::bigint, sum(persons_after)::bigint, sum(persons_difference)::bigint,
      sum(unserved_persons_before)::bigint, sum(unserved_persons_after)::bigint, sum(unserved_persons_difference)::bigint,
      coalesce(sum(budget_yuan_before), 0), coalesce(sum(budget_yuan_after), 0), coalesce(sum(budget_yuan_difference), 0),
      coalesce(sum(allotted_yuan_before), 0), coalesce(sum(allotted_yuan_after), 0), coalesce(sum(allotted_yuan_difference), 0),
      coalesce(sum(paid_yuan_before), 0), coalesce(sum(paid_yuan_after), 0), coalesce(sum(paid_yuan_difference), 0)
    FROM area_changes(b.boundary, a.boundary, version_change_totals.rule, audience, sees_pipes)) AS t
$$;
COMMENT ON FUNCTION version_change_totals(bigint, bigint, bigint, text, text, boolean) IS '推进区两版边界之间的变化合计, 一行 / the changes between two boundaries of a zone, summed';
