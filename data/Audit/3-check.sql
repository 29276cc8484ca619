-- Is the chain whole? The first fault by the order of the seals. A head that was written down elsewhere ('number:hash') proves the end too,
-- also against somebody who could rewrite the whole table. Entries of the last minute may wait for their seal.

CREATE FUNCTION audit_check(kept text) RETURNS TABLE (entries bigint, sealed bigint, unsealed bigint, head text, is_whole boolean, first_broken bigint, reason text)
  LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  WITH chain AS (
    SELECT s.number, s.entry_id, s.hash, e.id, coalesce(lag(s.number) OVER w, 0) AS before,
      CASE WHEN e.id IS NOT NULL THEN audit_seal(coalesce(lag(s.hash) OVER w, ''), s.number, e) END AS expected
    FROM audit_seals s LEFT JOIN audit_entries e ON e.id = s.entry_id
    WINDOW w AS (ORDER BY s.number)
  ), faults AS (
    SELECT number, entry_id, CASE
      WHEN number <> before + 1 THEN format('seals %s to %s are missing', before + 1, number - 1)
      WHEN id IS NULL THEN format('entry %s of seal %s is missing', entry_id, number)
      WHEN hash <> expected THEN format('entry %s is not what was sealed as number %s', entry_id, number)
    END AS reason FROM chain
  ), totals AS (
    SELECT count(*) AS sealed, coalesce(max(number), 0) AS number, (SELECT s.hash FROM audit_seals s ORDER BY s.number DESC LIMIT 1) AS hash FROM audit_seals
  ), waiting AS (
    SELECT count(*) AS unsealed, min(e.id) FILTER (WHERE e.at < clock_timestamp() - interval '1 minute') AS late
    FROM audit_entries e WHERE NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id)
  ), found AS (
    (SELECT 1 AS rank, entry_id, reason FROM faults WHERE reason IS NOT NULL ORDER BY number LIMIT 1)
    UNION ALL SELECT 2, NULL, CASE WHEN t.number = h.number THEN format('the newest seal, %s, was changed', h.number)
        ELSE format('the newest seals are missing: there are %s of %s', t.number, h.number) END
      FROM audit_head h, totals t WHERE (h.number, h.hash) IS DISTINCT FROM (t.number, coalesce(t.hash, ''))
    UNION ALL SELECT 2, NULL, 'the newest seal is not written down' WHERE NOT EXISTS (SELECT FROM audit_head)
    UNION ALL SELECT 3, NULL, format('the head that was kept, %s, is not in the chain', kept) WHERE kept IS NOT NULL
      AND NOT EXISTS (SELECT FROM audit_seals s WHERE s.number || ':' || encode(s.hash, 'hex') = kept AND s.number::text = split_part(kept, ':', 1))
    UNION ALL SELECT 4, late, format('entry %s has no seal', late) FROM waiting WHERE late IS NOT NULL
  )
  SELECT (SELECT count(*) FROM audit_entries), t.sealed, w.unsealed, t.number || ':' || coalesce(encode(t.hash, 'hex'), ''), f.reason IS NULL, f.entry_id, f.reason
  FROM totals t, waiting w LEFT JOIN (SELECT * FROM found ORDER BY rank LIMIT 1) f ON true
$$;
COMMENT ON FUNCTION audit_check(text) IS '核对封存链 / is the chain of the audit whole';
