-- Who is withheld from callers below the household role: no number that they read, and no difference of such numbers, stands for 1 to 4 households.
-- One rule on three levels, counties within their city, townships within their county, villages within their township, from above to below:
-- a member is withheld when one of its cells is few or when what it lies in is withheld; the withheld ones of a group are then joined by its next
-- smallest members until they are two or more and none of their summed cells is few; where that never happens, by all of it.

CREATE FUNCTION is_few(households bigint) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN households BETWEEN 1 AND 4;
COMMENT ON FUNCTION is_few(bigint) IS '少于5户 (k = 5), 不予显示 / fewer than five households (k = 5): not to be shown';

DO $$
DECLARE
  -- Every count that is published or follows from published ones by subtraction; unserved and centralized are sums of the first eight.
  -- Family households are published of no village: what is left is collective households, few nearly everywhere.
  supplies text[] := ARRAY['urban_rural', 'multi_village', 'single_village', 'well', 'cistern', 'spring', 'hauled', 'no_facility', 'unknown'];
  cells text[] := ARRAY['connected', 'unconnected', 'rural_centralized', 'rural_unserved', 'rural_unknown', 'rural_connected', 'rural_unconnected'] || supplies;
  counts text := 'count(*) FILTER (WHERE is_rural) AS rural_villages, sum(households) AS households,'
    ' sum(house_connection_households)::bigint AS connected, sum(households - house_connection_households)::bigint AS unconnected,'
    ' coalesce(sum(centralized_households) FILTER (WHERE is_rural), 0)::bigint AS rural_centralized, coalesce(sum(unserved_households) FILTER (WHERE is_rural), 0)::bigint AS rural_unserved,'
    ' coalesce(sum(unknown_households) FILTER (WHERE is_rural), 0)::bigint AS rural_unknown, coalesce(sum(house_connection_households) FILTER (WHERE is_rural), 0)::bigint AS rural_connected,'
    ' coalesce(sum(households - house_connection_households) FILTER (WHERE is_rural), 0)::bigint AS rural_unconnected, '
    || (SELECT string_agg(format('sum(%1$s_households)::bigint AS %1$I', s), ', ') FROM unnest(supplies) AS s);
  few text := (SELECT string_agg(format('is_few(%I)', c), ' OR ') FROM unnest(cells) AS c);
  few_together text := (SELECT string_agg(format('is_few((sum(%I) OVER so_far)::bigint)', c), ' OR ') FROM unnest(cells) AS c);
  level record;
BEGIN
  FOR level IN SELECT * FROM (VALUES
    ('counties', 'county_code', 'left(county_code, 4)', 'false'),
    ('townships', 'township_code', 'county_code', 'county_code IN (SELECT code FROM withheld_counties)'),
    ('villages', 'village_code', 'township_code', 'township_code IN (SELECT code FROM withheld_townships)')) AS l(name, code, parent, inherited)
  LOOP
    EXECUTE format('CREATE VIEW withheld_%1$s AS WITH member AS ('
      '  SELECT %2$s AS code, %3$s AS parent, bool_or(%4$s) AS is_inherited, %5$s FROM village_totals GROUP BY 1, 2'
      '), judged AS (SELECT *, is_inherited OR %6$s AS is_own FROM member'
      '), placed AS (SELECT code, parent, row_number() OVER so_far AS place, count(*) FILTER (WHERE is_own) OVER (PARTITION BY parent) AS own,'
      '    row_number() OVER so_far = 1 OR sum(rural_villages) OVER so_far = 1 OR %7$s AS is_unsafe'
      '  FROM judged WINDOW so_far AS (PARTITION BY parent ORDER BY is_own DESC, households = 0, households, code ROWS UNBOUNDED PRECEDING)'
      '), cut AS (SELECT *, min(place) FILTER (WHERE place >= own AND NOT is_unsafe) OVER (PARTITION BY parent) AS last FROM placed)'
      'SELECT code FROM cut WHERE own > 0 AND (last IS NULL OR place <= last)', level.name, level.code, level.parent, level.inherited, counts, few, few_together);
  END LOOP;
END $$;
COMMENT ON VIEW withheld_counties IS '不予显示合计的县 / counties whose totals are withheld';
COMMENT ON VIEW withheld_townships IS '不予显示合计的乡镇 / townships whose totals are withheld';
COMMENT ON VIEW withheld_villages IS '不予显示户数人数的村 / villages whose counts are withheld';

DO $$
DECLARE columns text := (SELECT string_agg(
    CASE WHEN attname IN ('village_code', 'township_code', 'county_code', 'is_rural') THEN format('t.%I', attname)
    WHEN attname = 'family_households' THEN 'NULL::bigint AS family_households'
    ELSE format('CASE WHEN w.code IS NULL THEN t.%1$I END AS %1$I', attname) END, ', ' ORDER BY attnum)
  FROM pg_attribute WHERE attrelid = 'village_totals'::regclass AND attnum > 0 AND NOT attisdropped);
BEGIN
  EXECUTE format('CREATE VIEW published_village_totals AS SELECT %s, w.code IS NOT NULL AS is_suppressed FROM village_totals t LEFT JOIN withheld_villages w ON w.code = t.village_code', columns);
END $$;
COMMENT ON VIEW published_village_totals IS '对外村级合计: 少于5户及可由相减得出的不予显示 / village totals for callers below the household role: what is few, or would follow by subtraction, is null';
