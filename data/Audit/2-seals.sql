-- The chain: seal n is the SHA-256 of seal n - 1, n and the text of its entry. Entries are sealed after their commit and in batches, so that nobody who
-- writes waits for anybody else; the service seals every second. The order of seals is that of the sealing, not of the ids.

CREATE TABLE audit_seals (
  number bigint PRIMARY KEY,
  entry_id bigint NOT NULL UNIQUE,
  hash bytea NOT NULL
);
COMMENT ON TABLE audit_seals IS '审计封存链 / seals of the audit, each of its entry and of the seal before';
COMMENT ON COLUMN audit_seals.number IS '序号, 从1起无间断 / number, from 1 without a gap';
COMMENT ON COLUMN audit_seals.entry_id IS '审计编号 / id of the entry';
COMMENT ON COLUMN audit_seals.hash IS '封存值 SHA-256 / seal';

-- The newest seal again, in one row: taking seals off the end does not go unseen unless this is changed too.
CREATE TABLE audit_head (
  is_head boolean PRIMARY KEY DEFAULT true CHECK (is_head),
  number bigint NOT NULL,
  hash bytea NOT NULL,
  horizon bigint NOT NULL
);
COMMENT ON TABLE audit_head IS '封存链的末端 / the newest seal';
COMMENT ON COLUMN audit_head.is_head IS '只有一行 / there is one row';
COMMENT ON COLUMN audit_head.number IS '最新序号 / newest number';
COMMENT ON COLUMN audit_head.hash IS '最新封存值 / newest seal';
COMMENT ON COLUMN audit_head.horizon IS '此事务号之前的条目均已封存 / entries of transactions before this one are sealed';
INSERT INTO audit_head (number, hash, horizon) VALUES (0, '', 0);

CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER refuse_rewriting BEFORE DELETE OR TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
ALTER TABLE audit_seals ENABLE ALWAYS TRIGGER refuse_rewriting;
ALTER TABLE audit_head ENABLE ALWAYS TRIGGER refuse_rewriting;

CREATE FUNCTION audit_seal(previous bytea, number bigint, entry audit_entries) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public
  RETURN sha256(previous || int8send(number) || convert_to(audit_text(entry), 'UTF8'));
COMMENT ON FUNCTION audit_seal(bytea, bigint, audit_entries) IS '封存值 / the seal of an entry after the seal before it';

-- Seals what was committed since the last time, at most so many; as the owner, because the service itself may not write seals. Who finds another one at it does nothing.
-- The horizon is read before the entries: whatever was finished by then is seen. One that lies ahead comes from another server, whose numbers mean nothing here.
CREATE FUNCTION seal_audit(most integer DEFAULT 20000) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head audit_head;
  entry audit_entries;
  finished bigint;
  ids bigint[] := '{}';
  hashes bytea[] := '{}';
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('audit_seals')) THEN
    RETURN 0;
  END IF;
  finished := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  SELECT * INTO STRICT head FROM audit_head;
  FOR entry IN
    SELECT * FROM audit_entries e
    WHERE e.transaction >= CASE WHEN head.horizon <= finished THEN head.horizon ELSE 0 END AND NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id)
    ORDER BY e.id LIMIT most
  LOOP
    head.number := head.number + 1;
    head.hash := audit_seal(head.hash, head.number, entry);
    ids := ids || entry.id;
    hashes := hashes || head.hash;
  END LOOP;
  IF cardinality(ids) > 0 THEN
    INSERT INTO audit_seals (number, entry_id, hash)
      SELECT head.number - cardinality(ids) + n, id, hash FROM unnest(ids, hashes) WITH ORDINALITY AS sealed (id, hash, n);
    UPDATE audit_head SET number = head.number, hash = head.hash, horizon = CASE WHEN cardinality(ids) < most THEN finished ELSE horizon END;
  END IF;
  RETURN cardinality(ids);
END $$;
COMMENT ON FUNCTION seal_audit(integer) IS '封存新提交的审计条目 / seals entries that were committed';
REVOKE EXECUTE ON FUNCTION seal_audit(integer) FROM PUBLIC;
