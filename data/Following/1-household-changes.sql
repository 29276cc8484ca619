-- household_changes: what every statement did to the households as the index in memory holds them, one row a statement in the statement's own transaction.
-- A household that changed is one that went (-1) and one that came (+1); what is equal cancels, so that a write of other columns leaves no row.

CREATE TABLE household_changes (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  longitudes integer[],
  latitudes integer[],
  persons smallint[],
  supply_types text[],
  village_codes text[],
  counts integer[]
);
CREATE INDEX ix_household_changes_xid ON household_changes (xid);
COMMENT ON TABLE household_changes IS '户的变更, 供内存索引跟随; 各列为空表示须整表重读 / changes of households for the index in memory; nulls say that the table is to be read again';
COMMENT ON COLUMN household_changes.xid IS '事务 / transaction';
COMMENT ON COLUMN household_changes.at IS '时间 / when';
COMMENT ON COLUMN household_changes.longitudes IS '经度, 1e-7 度 / longitudes in steps of 1e-7 degree';
COMMENT ON COLUMN household_changes.latitudes IS '纬度, 1e-7 度 / latitudes in steps of 1e-7 degree';
COMMENT ON COLUMN household_changes.persons IS '人数 / persons';
COMMENT ON COLUMN household_changes.supply_types IS '供水方式 / supply types';
COMMENT ON COLUMN household_changes.village_codes IS '村代码 / village codes';
COMMENT ON COLUMN household_changes.counts IS '增为正, 减为负 / how many came, or went where it is below zero';

-- One function for the three triggers: the tables of old and new rows are named by each. As the owner, so that nobody else need be able to write here.
-- Beyond 50,000 rows reading the table again is cheaper for everybody than writing down what changed.
DO $$
DECLARE
  added text := 'SELECT *, 1 AS sign FROM new_rows';
  removed text := 'SELECT *, -1 AS sign FROM old_rows';
  define text := 'CREATE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $f$ BEGIN
    IF (SELECT count(*) FROM (SELECT FROM %s LIMIT 50001) AS many) > 50000 THEN
      INSERT INTO household_changes DEFAULT VALUES;
    ELSE
      INSERT INTO household_changes (longitudes, latitudes, persons, supply_types, village_codes, counts)
      SELECT array_agg(x), array_agg(y), array_agg(persons), array_agg(supply_type), array_agg(village_code), array_agg(count)
      FROM (SELECT round(ST_X(location) * 1e7)::integer AS x, round(ST_Y(location) * 1e7)::integer AS y, persons, supply_type, village_code, sum(sign)::integer AS count
            FROM (%s) AS rows GROUP BY 1, 2, 3, 4, 5 HAVING sum(sign) <> 0) AS change
      HAVING count(*) > 0;
    END IF;
    RETURN NULL; END $f$';
BEGIN
  EXECUTE format(define, 'follow_new_households', 'new_rows', added);
  EXECUTE format(define, 'follow_removed_households', 'old_rows', removed);
  EXECUTE format(define, 'follow_changed_households', 'new_rows', added || ' UNION ALL ' || removed);
END $$;

CREATE TRIGGER follow_new_households AFTER INSERT ON households REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION follow_new_households();
CREATE TRIGGER follow_removed_households AFTER DELETE ON households REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION follow_removed_households();
CREATE TRIGGER follow_changed_households AFTER UPDATE ON households REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION follow_changed_households();

-- Also called by a load that has the triggers of households off.
CREATE FUNCTION read_households_again() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS 'INSERT INTO household_changes DEFAULT VALUES';
COMMENT ON FUNCTION read_households_again() IS '令内存索引整表重读户 / has the index in memory read all households again';

CREATE FUNCTION follow_truncated_households() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM read_households_again();
  RETURN NULL;
END $$;
CREATE TRIGGER follow_truncated_households AFTER TRUNCATE ON households FOR EACH STATEMENT EXECUTE FUNCTION follow_truncated_households();
