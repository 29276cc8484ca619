-- Frozen briefings. Rows are only added: a number that was shown is found again as it was shown, whatever was edited since.

CREATE TABLE briefings (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 100),
  author text NOT NULL,
  role text NOT NULL CHECK (role IN ('Public', 'Viewer', 'Planner', 'Water', 'Clerk', 'Admin')),
  divisions text NOT NULL,
  data_version bigint NOT NULL,
  data_date date,
  content text NOT NULL,
  tiles bytea NOT NULL,
  hash text NOT NULL
);
ALTER TABLE briefings ALTER COLUMN tiles SET STORAGE EXTERNAL;
COMMENT ON TABLE briefings IS '汇报快照: 冻结的数字、问句、行与地图, 只增不改 / frozen briefings: numbers, questions, rows and map; rows are only added';
COMMENT ON COLUMN briefings.number IS '快照号 / number';
COMMENT ON COLUMN briefings.at IS '冻结时间 / when it was frozen';
COMMENT ON COLUMN briefings.title IS '标题 / title';
COMMENT ON COLUMN briefings.author IS '冻结人 / who froze it';
COMMENT ON COLUMN briefings.role IS '按此角色可见的内容冻结 / the role that sees what it holds';
COMMENT ON COLUMN briefings.divisions IS '所辖区划的代码前缀, 空为全部 / prefixes of the divisions within which counts are exact, empty: everywhere';
COMMENT ON COLUMN briefings.data_version IS '数据版本 / data version';
COMMENT ON COLUMN briefings.data_date IS '数据日期 / data date';
COMMENT ON COLUMN briefings.content IS '幻灯片、数字、问句与行, JSON / slides, numbers, questions and rows as JSON';
COMMENT ON COLUMN briefings.tiles IS '冻结的地图瓦片 / tiles of the map as it was';
COMMENT ON COLUMN briefings.hash IS '内容的 SHA-256, 审图号所系 / SHA-256 of content and tiles, to which an approval number is bound';

CREATE FUNCTION refuse_thawing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: what was frozen stays', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION refuse_thawing() IS '快照只增不改 / frozen briefings are only added to';

CREATE TRIGGER refuse_thawing BEFORE UPDATE OR DELETE OR TRUNCATE ON briefings FOR EACH STATEMENT EXECUTE FUNCTION refuse_thawing();
ALTER TABLE briefings ENABLE ALWAYS TRIGGER refuse_thawing;
