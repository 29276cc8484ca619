-- village_totals: a row per village, exact at every commit. The counts of a household are written down once, here;
-- three statement triggers add them up for inserted, updated and deleted rows in the same transaction.

CREATE FUNCTION follow_villages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO village_totals (village_code, township_code, county_code, is_rural)
  SELECT code, township_code, county_code, is_rural FROM changed_rows
  ON CONFLICT (village_code) DO UPDATE
    SET township_code = excluded.township_code, county_code = excluded.county_code, is_rural = excluded.is_rural;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_new_villages AFTER INSERT ON villages REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION follow_villages();
CREATE TRIGGER follow_changed_villages AFTER UPDATE ON villages REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION follow_villages();

-- A household lies in the town and county of its village, also when the village is moved to another one.
ALTER TABLE villages ADD CONSTRAINT ak_villages_place UNIQUE (code, township_code, county_code);
ALTER TABLE households ADD CONSTRAINT fk_households_place FOREIGN KEY (village_code, township_code, county_code)
  REFERENCES villages (code, township_code, county_code) ON UPDATE CASCADE;

DO $$
DECLARE
  supply text;
  totals text[] := ARRAY['households', 'persons', 'family_households', 'house_connection_households', 'house_connection_persons'];
  counts text[] := ARRAY['sum(sign)', 'sum(sign * persons)', 'sum(sign) FILTER (WHERE kind = ''Family'')',
    'sum(sign) FILTER (WHERE delivery = ''HouseConnection'')', 'sum(sign * persons) FILTER (WHERE delivery = ''HouseConnection'')'];
  added text := 'SELECT village_code, kind, supply_type, delivery, persons, 1 AS sign FROM new_rows';
  removed text := 'SELECT village_code, kind, supply_type, delivery, persons, -1 AS sign FROM old_rows';
  apply text;
BEGIN
  FOREACH supply IN ARRAY ARRAY['Unknown', 'UrbanRural', 'MultiVillage', 'SingleVillage', 'Well', 'Cistern', 'Spring', 'Hauled', 'NoFacility'] LOOP
    totals := totals || (lower(regexp_replace(supply, '([a-z])([A-Z])', '\1_\2')) || '_households')
                     || (lower(regexp_replace(supply, '([a-z])([A-Z])', '\1_\2')) || '_persons');
    counts := counts || format('sum(sign) FILTER (WHERE supply_type = %L)', supply)
                     || format('sum(sign * persons) FILTER (WHERE supply_type = %L)', supply);
  END LOOP;
  -- Rows are locked in the order of their code, so that two writers of the same villages never wait for each other in a circle.
  SELECT 'WITH change AS (SELECT village_code, ' || string_agg(format('coalesce(%s, 0) AS %I', c, t), ', ')
      || ' FROM (%1$s) AS rows GROUP BY village_code),'
      || ' locked AS (SELECT t.village_code FROM village_totals t JOIN change c USING (village_code) ORDER BY t.village_code FOR UPDATE OF t)'
      || ' UPDATE village_totals AS t SET ' || string_agg(format('%1$I = t.%1$I + c.%1$I', t), ', ')
      || ' FROM change c JOIN locked l USING (village_code) WHERE t.village_code = c.village_code'
    INTO apply FROM unnest(totals, counts) AS definition(t, c);
  apply := 'CREATE FUNCTION %2$I() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN ' || apply || '; RETURN NULL; END $f$';
  EXECUTE format(apply, added, 'village_totals_add');
  EXECUTE format(apply, removed, 'village_totals_subtract');
  EXECUTE format(apply, added || ' UNION ALL ' || removed, 'village_totals_update');

  -- The same sums from nothing, after a bulk load that had its triggers off, or to prove the totals right.
  EXECUTE format('CREATE FUNCTION recount_village_totals() RETURNS SETOF village_totals LANGUAGE sql STABLE AS $f$ '
    'SELECT (jsonb_populate_record(t, coalesce(to_jsonb(c) - ''village_code'', %1$L::jsonb))).* '
    'FROM village_totals t LEFT JOIN (SELECT village_code, %2$s FROM (SELECT *, 1 AS sign FROM households) h GROUP BY village_code) c USING (village_code) $f$',
    (SELECT jsonb_object_agg(t, 0) FROM unnest(totals) AS t),
    (SELECT string_agg(format('coalesce(%s, 0) AS %I', c, t), ', ') FROM unnest(totals, counts) AS definition(t, c)));
  EXECUTE format('CREATE FUNCTION reset_village_totals() RETURNS void LANGUAGE sql AS $f$ '
    'UPDATE village_totals AS t SET %s FROM recount_village_totals() AS c WHERE c.village_code = t.village_code $f$',
    (SELECT string_agg(format('%1$I = c.%1$I', t), ', ') FROM unnest(totals) AS t));
END $$;

CREATE TRIGGER village_totals_add AFTER INSERT ON households REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION village_totals_add();
CREATE TRIGGER village_totals_subtract AFTER DELETE ON households REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION village_totals_subtract();
CREATE TRIGGER village_totals_update AFTER UPDATE ON households REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION village_totals_update();

CREATE FUNCTION village_totals_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reset_village_totals();
  RETURN NULL;
END $$;
CREATE TRIGGER village_totals_truncate AFTER TRUNCATE ON households FOR EACH STATEMENT EXECUTE FUNCTION village_totals_truncate();
COMMENT ON FUNCTION recount_village_totals() IS '从户表重新计数的村级合计 / village totals counted afresh from the households';
