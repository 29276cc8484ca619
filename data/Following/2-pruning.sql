-- Changes are forgotten after a while, their number is not: data_version(...) says the same before and after, because a snapshot sees the rows or their number.

CREATE INDEX ix_changes_xid ON changes (xid);

CREATE TABLE pruned_changes (
  table_name text COLLATE "C" PRIMARY KEY,
  changes bigint NOT NULL,
  newest xid8 NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE pruned_changes IS '已清理的变更的行数 / how many rows of changes and household_changes are gone';
COMMENT ON COLUMN pruned_changes.table_name IS '表名; household_changes 为户的变更 / table; household_changes stands for the changes of households';
COMMENT ON COLUMN pruned_changes.changes IS '已清理行数 / rows that are gone';
COMMENT ON COLUMN pruned_changes.newest IS '其中最新的事务 / newest transaction among them';
COMMENT ON COLUMN pruned_changes.at IS '其中最新的时间 / newest time among them';

-- Which database the numbers of transactions in these tables belong to. After a restore from a dump it is another one, and they mean nothing there.
CREATE TABLE changes_origin (
  is_origin boolean PRIMARY KEY DEFAULT true CHECK (is_origin),
  origin text NOT NULL,
  horizon xid8 NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE changes_origin IS '变更表所属的数据库 / the database that the changes belong to';
COMMENT ON COLUMN changes_origin.is_origin IS '只有一行 / there is one row';
COMMENT ON COLUMN changes_origin.origin IS '数据库标识 / identity of the database';
COMMENT ON COLUMN changes_origin.horizon IS '上次清理时此前的事务均已结束 / all transactions before this one were over at the last pruning';
COMMENT ON COLUMN changes_origin.at IS '上次清理时间 / time of the last pruning';

-- Another server, another history of this one, another database, or the same one filled again from a dump: another text.
CREATE FUNCTION database_origin() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public
  AS $$ SELECT concat_ws('-', (SELECT system_identifier FROM pg_control_system()), left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
    (SELECT oid FROM pg_database WHERE datname = current_database()), 'households'::regclass::oid, 'changes'::regclass::oid, 'household_changes'::regclass::oid) $$;
COMMENT ON FUNCTION database_origin() IS '数据库标识: 集群、时间线、库、表 / identity of server, timeline, database and tables';

CREATE OR REPLACE FUNCTION data_version(VARIADIC tables text[]) RETURNS bigint
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT count(*) FROM changes WHERE table_name = ANY (tables))
    + (SELECT coalesce(sum(p.changes), 0)::bigint FROM pruned_changes AS p WHERE p.table_name = ANY (tables));

-- Forgets rows of transactions before one, that lie beyond the newest so many or were written before a time; notes their number.
CREATE FUNCTION forget_changes(before xid8, newest integer, since timestamptz) RETURNS bigint LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM changes WHERE xid < before AND xid <= (SELECT xid FROM changes ORDER BY xid DESC OFFSET newest LIMIT 1) RETURNING table_name, xid, at
  ), gone_households AS (
    DELETE FROM household_changes WHERE xid < before AND (at < since OR xid <= (SELECT xid FROM household_changes ORDER BY xid DESC OFFSET newest * 100 LIMIT 1)) RETURNING xid, at
  ), counted AS (
    INSERT INTO pruned_changes AS p
    SELECT table_name, count(*), max(xid), max(at) FROM (SELECT * FROM gone UNION ALL SELECT 'household_changes', xid, at FROM gone_households) AS rows GROUP BY table_name
    ON CONFLICT (table_name) DO UPDATE SET changes = p.changes + excluded.changes, newest = greatest(p.newest, excluded.newest), at = greatest(p.at, excluded.at)
  )
  SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM gone_households)
$$;
REVOKE EXECUTE ON FUNCTION forget_changes(xid8, integer, timestamptz) FROM PUBLIC;
COMMENT ON FUNCTION forget_changes(xid8, integer, timestamptz) IS '清理变更并记下行数 / forgets changes and notes their number';

-- Changes that were over at the pruning before, a minute ago or more: whoever follows has read them. The newest 1,000 stay, of households those of a day and at
-- most the newest 100,000; who is older than what is gone reads everything again. As the owner: the service may not delete changes itself.
CREATE FUNCTION prune_changes() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last changes_origin;
  pruned bigint := 0;
BEGIN
  SELECT * INTO last FROM changes_origin FOR UPDATE SKIP LOCKED;
  IF last.origin = database_origin() AND last.at < clock_timestamp() - interval '1 minute' THEN
    pruned := forget_changes(last.horizon, 1000, clock_timestamp() - interval '1 day');
    UPDATE changes_origin SET horizon = pg_snapshot_xmin(pg_current_snapshot()), at = clock_timestamp();
  END IF;
  RETURN pruned;
END $$;
REVOKE EXECUTE ON FUNCTION prune_changes() FROM PUBLIC;
COMMENT ON FUNCTION prune_changes() IS '清理旧的变更 / forgets old changes';

-- In a database that was filled from a dump: all that is here came with the dump, and its transactions are those of another server.
CREATE FUNCTION adopt_changes() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE here text := database_origin();
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('changes_origin'));
  IF EXISTS (SELECT FROM changes_origin WHERE origin = here) THEN
    RETURN false;
  END IF;
  PERFORM forget_changes('18446744073709551615', 0, 'infinity');
  DELETE FROM changes_origin;
  UPDATE pruned_changes SET newest = pg_current_xact_id();
  INSERT INTO changes_origin (origin, horizon, at) VALUES (here, pg_snapshot_xmin(pg_current_snapshot()), clock_timestamp());
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION adopt_changes() FROM PUBLIC;
COMMENT ON FUNCTION adopt_changes() IS '从备份恢复后清空变更 / forgets the changes that came with a dump';
SELECT adopt_changes();
