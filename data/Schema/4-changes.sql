-- changes: one row for every statement that wrote a table. The data version of a set of tables is the number of its changes
-- that a snapshot sees: snapshots are nested, so equal numbers mean equal data, and a cache keyed by it is exact.

CREATE TABLE changes (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  table_name text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ix_changes_table_name ON changes (table_name);
COMMENT ON TABLE changes IS '数据变更序列: 每条写语句一行 / one row for every statement that wrote a table';
COMMENT ON COLUMN changes.seq IS '序号, 不按提交顺序 / number, not in the order of commits';
COMMENT ON COLUMN changes.xid IS '事务 / transaction';
COMMENT ON COLUMN changes.table_name IS '表名 / table';
COMMENT ON COLUMN changes.at IS '时间 / when';

CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO changes (table_name) VALUES (TG_TABLE_NAME);
  PERFORM pg_notify('geozones_changes', TG_TABLE_NAME);
  RETURN NULL;
END $$;

DO $$
DECLARE table_name text;
BEGIN
  FOR table_name IN
    SELECT t.table_name FROM information_schema.tables t
    WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name NOT IN ('changes', 'spatial_ref_sys', '__EFMigrationsHistory')
  LOOP
    EXECUTE format('CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION record_change()', table_name);
  END LOOP;
END $$;

CREATE FUNCTION data_version(VARIADIC tables text[]) RETURNS bigint
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT count(*) FROM changes WHERE table_name = ANY (tables));
COMMENT ON FUNCTION data_version(text[]) IS '这些表在本快照中的数据版本 / data version of these tables in this snapshot';

CREATE TABLE loads (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scale text NOT NULL,
  rows bigint NOT NULL,
  seconds double precision NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE loads IS '示范数据的装载记录 / loads of demonstration data';
COMMENT ON COLUMN loads.id IS '编号 / id';
COMMENT ON COLUMN loads.scale IS '规模 / scale: Town, City, Cities';
COMMENT ON COLUMN loads.rows IS '行数 / rows';
COMMENT ON COLUMN loads.seconds IS '用时, 秒 / seconds';
COMMENT ON COLUMN loads.at IS '时间 / when';
