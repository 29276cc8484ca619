-- Entries are only added. The triggers hold for everybody, the owner included; the role that the service works as has no right to take them off.

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: the audit is only added to', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION refuse_rewriting() IS '审计只增不改 / the audit is only added to';

CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER refuse_rewriting;

-- The text that is sealed: every column, in an order that stays. Times in UTC, so that no setting of a session changes it.
CREATE FUNCTION audit_text(entry audit_entries) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public
  RETURN jsonb_build_array((entry).id, to_char((entry).at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), (entry).author, (entry).role, (entry).action,
    (entry).method, (entry).question, (entry).entity_set, (entry).entity_key, (entry).from_version, (entry).to_version, (entry).rows, (entry).purpose,
    (entry).request_id, (entry).address, (entry).transaction)::text;
COMMENT ON FUNCTION audit_text(audit_entries) IS '一条审计的封存文本 / the text of an entry that is sealed';
