-- The answer: findings measured, with a proposal that is proved to be storable, and a sentence.

CREATE FUNCTION part_of_words(words text, language integer) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN split_part(words, ' / ', language);
COMMENT ON FUNCTION part_of_words(text, integer) IS '中文 (1) 或英文 (2) / the Chinese (1) or the English (2) half of words';

CREATE FUNCTION fix_words(fix text, is_proposed boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN fix <> 'None' AND NOT is_proposed THEN '；取整后无有效边界可提, 请手工修改 / ; no valid boundary is left after rounding to propose: change it by hand'
    ELSE CASE fix WHEN 'TrimToNeighbour' THEN '；方案沿其边界裁去 / ; the proposal is trimmed to its border' WHEN 'FillGap' THEN '；方案将缝隙并入 / ; the proposal takes the gap in'
      WHEN 'DropPart' THEN '；方案去掉该部分 / ; the proposal lets the part go' WHEN 'TrimToCounty' THEN '；方案裁至县界 / ; the proposal is trimmed to the county'
      WHEN 'SnapToVillages' THEN '；方案沿多数面积在内的村的村界 / ; the proposal follows the borders of the villages that lie in it mostly' ELSE ' / ' END END;
COMMENT ON FUNCTION fix_words(text, boolean) IS '方案的说明 / what the proposal does';

CREATE FUNCTION finding_words(kind text, subject text, other_name text, square_metres double precision, number double precision, language integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN kind = 'Compactness' THEN format(part_of_words('紧凑度 (4πA/P²) 为 %s, 下限 %s / The compactness (Polsby-Popper) is %s, the least is %s', language), round(number::numeric, 3), least_compactness())
    WHEN kind = 'ConstraintConflict' THEN format(part_of_words('压占%3$s“%2$s” %1$s 平方米 / Takes %s m² of “%s”, %s', language), area, other_name, lower(part_of_words(subject, language)))
    ELSE format(part_of_words('%s%s %s 平方米, 平均宽 %s 米 / It %s%s: %s m², %s m wide on average', language), part_of_words(subject, language),
      CASE WHEN other_name IS NULL THEN '' ELSE format(part_of_words('“%s” /  “%s”', language), other_name) END, area, round(number::numeric, 2)) END
  FROM (SELECT to_char(square_metres, 'FM999,999,999,990.0')) AS of(area)
$$;
COMMENT ON FUNCTION finding_words(text, text, text, double precision, double precision, integer) IS '问题的一句话, 含数字和名称 / a finding as a sentence with its numbers and names';

CREATE FUNCTION zone_checks_of(area geometry, zone bigint, sees_drafts boolean)
  RETURNS TABLE (number bigint, kind text, severity text, other_zone_id bigint, other_name text, place geometry, area_square_metres double precision, compactness double precision,
    fix text, proposed_boundary geometry, area_moved_square_metres double precision, reason_zh text, reason_en text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH fault AS MATERIALIZED (
    SELECT * FROM overlap_faults(area, zone, sees_drafts) UNION ALL SELECT * FROM gap_faults(area, zone, sees_drafts) UNION ALL SELECT * FROM detached_faults(area)
    UNION ALL SELECT * FROM county_faults(area, zone, sees_drafts) UNION ALL SELECT * FROM constraint_faults(area) UNION ALL SELECT * FROM compactness_faults(area)
  ), sized AS MATERIALIZED (SELECT *, ellipsoidal_square_metres(coalesce(place, area)) AS square_metres FROM fault
  ), chosen AS (SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY square_metres DESC, other_zone_id, other_name) AS of_kind FROM sized) AS s WHERE of_kind <= most_findings() OR fix = 'None'
  ), proposed AS MATERIALIZED (SELECT *, storable_boundary(candidate) AS proposal FROM chosen)
  SELECT row_number() OVER (ORDER BY array_position(ARRAY['Error', 'Warning', 'Note'], severity), kind, square_metres DESC, other_zone_id, other_name), kind, severity, other_zone_id, other_name,
    ST_Multi(place), square_metres, CASE WHEN kind = 'Compactness' THEN number END, fix, proposal, moved_square_metres(area, proposal),
    finding_words(kind, subject, other_name, square_metres, number, 1) || part_of_words(fix_words(fix, proposal IS NOT NULL), 1),
    finding_words(kind, subject, other_name, square_metres, number, 2) || part_of_words(fix_words(fix, proposal IS NOT NULL), 2)
  FROM proposed
$$;
COMMENT ON FUNCTION zone_checks_of(geometry, bigint, boolean) IS '任意范围作为推进区的问题, 逐条 / what is wrong with an area as a zone, a row a finding';

CREATE FUNCTION zone_checks(zone_id bigint, sees_drafts boolean)
  RETURNS TABLE (number bigint, kind text, severity text, other_zone_id bigint, other_name text, place geometry, area_square_metres double precision, compactness double precision,
    fix text, proposed_boundary geometry, area_moved_square_metres double precision, reason_zh text, reason_en text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.* FROM zones AS z, zone_checks_of(z.boundary, z.id, sees_drafts) AS c WHERE z.id = zone_id AND (sees_drafts OR z.status <> 'Draft')
$$;
COMMENT ON FUNCTION zone_checks(bigint, boolean) IS '推进区的问题, 逐条 / what is wrong with a stored zone, a row a finding';
