-- What the triggers of households cost: 10,000 rows inserted, changed, moved to another village and deleted; each in a transaction that is undone.
-- psql -X -f tests/bench/triggers.sql     on a loaded database that nobody else writes. Milliseconds, the best of seven.
-- "updated" leaves persons and supply as they are, "moved" changes both the village and the supply.
\set QUIET on
\pset footer off
SET jit = off;
CREATE TEMP TABLE taken AS
  SELECT h.id, v.code, v.township_code, v.county_code FROM (SELECT id, row_number() OVER () AS rank FROM households TABLESAMPLE SYSTEM (5) LIMIT 10000) h
  JOIN (SELECT *, row_number() OVER () AS rank FROM villages) v ON v.rank = 1 + h.rank % 1000;
ALTER TABLE taken ADD PRIMARY KEY (id);
ANALYZE taken;
CREATE TEMP TABLE came (what text, triggers text, milliseconds numeric);

CREATE PROCEDURE pg_temp.measure(what text, triggers text, off text, statement text) LANGUAGE plpgsql AS $$
DECLARE began timestamptz;
BEGIN
  FOR i IN 1 .. 7 LOOP
    BEGIN
      IF off <> '' THEN EXECUTE format('ALTER TABLE households DISABLE TRIGGER %s', off); END IF;
      began := clock_timestamp();
      EXECUTE statement;
      SET CONSTRAINTS ALL IMMEDIATE;
      RAISE EXCEPTION USING ERRCODE = 'UNDO1', MESSAGE = extract(epoch FROM clock_timestamp() - began) * 1000;
    EXCEPTION WHEN SQLSTATE 'UNDO1' THEN
      INSERT INTO came VALUES (what, triggers, SQLERRM::numeric);
    END;
  END LOOP;
END $$;

SELECT format('CALL pg_temp.measure(%L, %L, %L, %L)', what, triggers, replace(off, '{}', on_this), statement)
FROM (VALUES
  ('inserted', 'add', 'INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location, synthetic) SELECT h.village_code, h.township_code, h.county_code, kind, persons, supply_type, delivery, location, synthetic FROM households h JOIN taken USING (id)'),
  ('updated', 'update', 'UPDATE households h SET delivery = delivery FROM taken t WHERE t.id = h.id'),
  ('moved', 'update', 'UPDATE households h SET village_code = t.code, township_code = t.township_code, county_code = t.county_code, supply_type = ''Well'' FROM taken t WHERE t.id = h.id'),
  ('deleted', 'subtract', 'DELETE FROM households h USING taken t WHERE t.id = h.id')) AS work(what, on_this, statement),
  (VALUES ('1 all', ''), ('2 without village totals', 'village_totals_{}'), ('3 without changes', 'record_change'), ('4 without versions', 'raise_version'), ('5 none of the three', 'USER')) AS switched(triggers, off)
\gexec
SELECT triggers, max(best) FILTER (WHERE what = 'inserted') AS inserted, max(best) FILTER (WHERE what = 'updated') AS updated,
       max(best) FILTER (WHERE what = 'moved') AS moved, max(best) FILTER (WHERE what = 'deleted') AS deleted
FROM (SELECT what, triggers, round(min(milliseconds)) AS best FROM came GROUP BY 1, 2) AS bests GROUP BY triggers ORDER BY triggers;

-- Where the time of one statement goes, as PostgreSQL itself counts it.
BEGIN;
EXPLAIN (ANALYZE, COSTS OFF) INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location, synthetic)
  SELECT h.village_code, h.township_code, h.county_code, kind, persons, supply_type, delivery, location, synthetic FROM households h JOIN taken USING (id);
ROLLBACK;
BEGIN;
EXPLAIN (ANALYZE, COSTS OFF) UPDATE households h SET delivery = delivery FROM taken t WHERE t.id = h.id;
ROLLBACK;
BEGIN;
EXPLAIN (ANALYZE, COSTS OFF) DELETE FROM households h USING taken t WHERE t.id = h.id;
ROLLBACK;
