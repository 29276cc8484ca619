-- Which checks would these rows break? An insert or update stops at the first; whoever typed the rows wants to hear of all.
-- The rules are the constraints themselves, as the catalogue has them. A row is given as JSON by column; where its key is there, the rest of it is as it is held.

CREATE FUNCTION broken_checks(checked regclass, given jsonb) RETURNS TABLE (place bigint, rule name)
  LANGUAGE plpgsql STABLE SET search_path = public AS $$
DECLARE
  same_key text;
  checks text;
BEGIN
  SELECT string_agg(format('held.%1$I = (item ->> %1$L)::%2$s', a.attname, format_type(a.atttypid, NULL)), ' AND ') INTO same_key
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = checked AND i.indisprimary;
  SELECT string_agg(format('(%L::name, (%s))', conname, pg_get_expr(conbin, conrelid)), ', ') INTO checks
  FROM pg_constraint WHERE conrelid = checked AND contype = 'c';
  IF checks IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE format(
    'SELECT t."given place", c.name FROM (SELECT g.place AS "given place", whole.* '
    'FROM jsonb_array_elements($1) WITH ORDINALITY AS g(item, place) LEFT JOIN %s AS held ON %s '
    'CROSS JOIN LATERAL jsonb_populate_record(held, g.item) AS whole) AS t '
    'CROSS JOIN LATERAL (VALUES %s) AS c(name, is_kept) WHERE NOT c.is_kept ORDER BY t."given place", c.name', checked, same_key, checks) USING given;
END $$;
COMMENT ON FUNCTION broken_checks(regclass, jsonb) IS '这些行违反的检查约束: 行的序号从1起, 约束名 / checks that these rows break: place of the row from 1, name of the constraint';
