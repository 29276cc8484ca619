-- Every update of an editable row raises its version, the ETag; a zone is raised by its children too.

CREATE FUNCTION raise_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$;

DO $$
DECLARE table_name text;
BEGIN
  FOR table_name IN
    SELECT c.table_name FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.column_name = 'version'
  LOOP
    EXECUTE format('CREATE TRIGGER raise_version BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION raise_version()', table_name);
  END LOOP;
END $$;

-- The first boundary of a zone and every later one becomes a version. Who and why come from the session:
-- SET LOCAL geozones.author / geozones.reason; '' where nobody said.
CREATE FUNCTION record_zone_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND ST_OrderingEquals(NEW.boundary, OLD.boundary) THEN RETURN NULL; END IF;
  INSERT INTO zone_versions (zone_id, number, boundary, author, reason)
  SELECT NEW.id, coalesce(max(number), 0) + 1, NEW.boundary,
         coalesce(current_setting('geozones.author', true), ''), coalesce(current_setting('geozones.reason', true), '')
  FROM zone_versions WHERE zone_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER record_zone_version AFTER INSERT OR UPDATE ON zones FOR EACH ROW EXECUTE FUNCTION record_zone_version();

-- A boundary once recorded stays as it was.
CREATE FUNCTION keep_zone_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a zone version is never changed' USING ERRCODE = 'check_violation',
    HINT = 'Give the zone a new boundary; the old version stays as it was.';
END $$;
CREATE TRIGGER keep_zone_version BEFORE UPDATE ON zone_versions FOR EACH ROW EXECUTE FUNCTION keep_zone_version();

CREATE FUNCTION raise_zone_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE zones SET version = version WHERE id IN (SELECT zone_id FROM changed_rows);
  RETURN NULL;
END $$;
CREATE TRIGGER raise_zone_on_insert AFTER INSERT ON declared_villages REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION raise_zone_version();
CREATE TRIGGER raise_zone_on_update AFTER UPDATE ON declared_villages REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION raise_zone_version();
CREATE TRIGGER raise_zone_on_delete AFTER DELETE ON declared_villages REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION raise_zone_version();
