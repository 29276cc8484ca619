-- Callers who work within divisions: what the database answers and lets them write. The codes they work in arrive as prefixes: 370406 a county, 370406106 a town.

CREATE FUNCTION lies_within(code text, divisions text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN EXISTS (SELECT FROM unnest(divisions) AS division WHERE starts_with(code, division));
COMMENT ON FUNCTION lies_within(text, text[]) IS '代码是否属于这些区划 / does the code lie in one of the divisions, given by their prefixes';

-- The grain of counts for a caller of the household role who works within divisions: exact where all that is asked of lies in them, else of villages as published.
CREATE FUNCTION audience_within(area geometry, divisions text[]) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN ST_Covers(ST_Union(d.boundary), area) THEN 'households' ELSE 'villages' END
  FROM divisions AS d, unnest(divisions) AS division WHERE d.code = rpad(division, 12, '0')
$$;
COMMENT ON FUNCTION audience_within(geometry, text[]) IS '任意范围对区划内调用者的粒度 / grain of counts in an area for a caller within divisions';

CREATE FUNCTION audience_within(zone_id bigint, divisions text[]) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN (SELECT audience_within(z.boundary, divisions) FROM zones AS z WHERE z.id = zone_id) = 'households'
      AND NOT EXISTS (SELECT FROM declared_villages AS d WHERE d.zone_id = audience_within.zone_id AND NOT lies_within(d.village_code, divisions))
    THEN 'households' ELSE 'villages' END
$$;
COMMENT ON FUNCTION audience_within(bigint, text[]) IS '推进区 (边界和公布名单) 对区划内调用者的粒度 / grain of counts of a zone, its boundary and its announced villages';

CREATE FUNCTION audience_within(division text, divisions text[]) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN lies_within(division, divisions) THEN 'households' ELSE 'villages' END;
COMMENT ON FUNCTION audience_within(text, text[]) IS '区划对区划内调用者的粒度 / grain of counts of the members of a division';

-- Every row that is written, as it was and as it becomes, lies in the divisions of who writes: SET LOCAL geozones.divisions = '370406,370404109'; everywhere when it is not set.
-- The arguments: the column that holds a code, or that names a row of the second argument's table, whose county it then is.
CREATE FUNCTION keep_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held jsonb;
  place text;
BEGIN
  FOREACH held IN ARRAY ARRAY[to_jsonb(OLD), to_jsonb(NEW)] LOOP
    CONTINUE WHEN held IS NULL;
    place := coalesce(held ->> TG_ARGV[0], held ->> 'county_code', held ->> 'division_code', held ->> 'village_code');
    IF TG_NARGS = 2 AND held ->> TG_ARGV[0] IS NOT NULL THEN
      EXECUTE format('SELECT county_code FROM %I WHERE id = $1', TG_ARGV[1]) INTO place USING (held ->> TG_ARGV[0])::bigint;
    END IF;
    IF lies_within(place, string_to_array(current_setting('geozones.divisions'), ',')) IS NOT TRUE THEN
      RAISE EXCEPTION 'the row lies outside the divisions of who writes' USING ERRCODE = 'insufficient_privilege', TABLE = TG_TABLE_NAME, COLUMN = TG_ARGV[0], DETAIL = coalesce(place, '');
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
COMMENT ON FUNCTION keep_place() IS '写入的行须在写入者的区划内 / a row that is written lies in the divisions of who writes';

DO $$
DECLARE kept record;
BEGIN
  FOR kept IN SELECT * FROM (VALUES
    ('villages', 'code', NULL), ('households', 'village_code', NULL), ('facilities', 'village_code', NULL), ('designations', 'village_code', NULL),
    ('zones', 'township_code', NULL), ('declared_villages', 'zone_id', 'zones'), ('constraint_areas', 'county_code', NULL),
    ('projects', 'township_code', NULL), ('project_sites', 'village_code', NULL), ('project_assets', 'village_code', NULL),
    ('project_funds', 'project_id', 'projects'), ('progress_reports', 'project_id', 'projects'),
    ('water_schemes', 'county_code', NULL), ('water_nodes', 'village_code', NULL), ('water_pipes', 'village_code', NULL), ('cisterns', 'village_code', NULL),
    ('water_quality_tests', 'scheme_id', 'water_schemes'), ('supply_incidents', 'scheme_id', 'water_schemes'),
    ('monitoring_summaries', 'division_code', NULL), ('figures', 'division_code', NULL), ('divisions', 'code', NULL)) AS k(kept_table, place, whole)
  LOOP
    EXECUTE format('CREATE TRIGGER keep_place BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW WHEN (current_setting(''geozones.divisions'', true) <> '''') EXECUTE FUNCTION keep_place(%s)',
      kept.kept_table, concat_ws(', ', quote_literal(kept.place), quote_literal(kept.whole)));
  END LOOP;
END $$;
