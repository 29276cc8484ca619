-- A list of villages as people paste it, item by item against the villages of the data.

-- What is left of a folded name without the words for the kind of village: 湖沟村委会, 湖沟村 and 湖沟 are one.
CREATE FUNCTION village_stem(folded text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(folded, '(?<=.)((村|社区)?(村民委员会|居民委员会|村委会|居委会|村委|居委)|社区|村|居)$', '');
COMMENT ON FUNCTION village_stem(text) IS '村名去掉村、居、村委会、居委会等后缀 / a folded name of a village without the words for its kind';

-- Lines, a number such as 3. or (3) at their start taken off; pieces between commas, 、 ; ； 。 | and tabs. Blanks within a piece may or may not part names.
CREATE FUNCTION pasted_pieces(pasted text) RETURNS TABLE (line bigint, place bigint, piece text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT l.line, p.place, cut.piece
  FROM regexp_split_to_table(translate(pasted, '０１２３４５６７８９' || U&'\FEFF\200B', '0123456789'), '\r\n|\r|\n') WITH ORDINALITY AS l(said, line),
    regexp_split_to_table(regexp_replace(l.said, '^[\s\u3000]*[(（]?\d{1,3}[\s\u3000]*[)）.．、][\s\u3000]*', ''), '[,，、;；。|\t]+') WITH ORDINALITY AS p(said, place),
    LATERAL (SELECT regexp_replace(p.said, '^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$', '', 'g')) AS cut(piece)
  WHERE cut.piece <> ''
$$;
COMMENT ON FUNCTION pasted_pieces(text) IS '粘贴文字按行和分隔符拆开 / pasted text by lines and separators';

-- Every way to write a village: its code, its name, its stem, each after nothing, its town, its county, both, or the city too. The lower rank is the surer one.
CREATE FUNCTION village_spellings(within text) RETURNS TABLE (code text, spelling text, rank integer)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH town AS MATERIALIZED (
    SELECT t.code, (SELECT array_agg(DISTINCT p) FROM unnest(ARRAY['', town, short, county, county || town, county || short, city || county || town, city || town]) AS p WHERE p IS NOT NULL) AS prefixes
    FROM divisions AS t LEFT JOIN divisions AS c ON c.code = t.parent_code LEFT JOIN divisions AS d ON d.code = c.parent_code,
      LATERAL (SELECT fold_name(t.name), regexp_replace(fold_name(t.name), '(?<=..)(街道办事处|街道|镇|乡)$', ''), fold_name(c.name), fold_name(d.name)) AS named(town, short, county, city)
    WHERE t.level = 'Township'
  ), village AS MATERIALIZED (
    SELECT v.code, v.township_code, folded, village_stem(folded) AS stem
    FROM villages AS v, LATERAL (SELECT fold_name(v.name) OFFSET 0) AS name(folded) WHERE within IS NULL OR starts_with(v.code, code_prefix(within))
  )
  SELECT code, code, 0 FROM village
  UNION ALL
  SELECT v.code, p || v.folded, 1 FROM village AS v JOIN town AS t ON t.code = v.township_code, unnest(t.prefixes) AS p
  UNION ALL
  SELECT v.code, p || v.stem, 2 FROM village AS v JOIN town AS t ON t.code = v.township_code, unnest(t.prefixes) AS p
$$;
COMMENT ON FUNCTION village_spellings(text) IS '村的各种写法 / the ways to write each village';

CREATE FUNCTION match_villages(pasted text, within text)
  RETURNS TABLE (item bigint, line bigint, text text, status text, village_code text, name text, township_name text, candidates json)
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
#variable_conflict use_column
DECLARE most_characters constant integer := 100000; most_items constant integer := 5000; items bigint;
BEGIN
  SELECT count(*) INTO items FROM (SELECT FROM pasted_pieces(left(pasted, most_characters)), regexp_split_to_table(piece, '[\s\u3000\u00a0]+')) AS i;
  IF length(pasted) > most_characters OR items > most_items THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', CONSTRAINT = 'pasted_list_length',
      MESSAGE = format('The text has %s characters and %s items; at most %s and %s are taken. Paste it in parts.', length(pasted), items, most_characters, most_items),
      HINT = format('文字有 %s 个字符、%s 项; 最多 %s 个字符、%s 项。请分次粘贴。', length(pasted), items, most_characters, most_items);
  END IF;
  RETURN QUERY
  WITH spelled AS MATERIALIZED (SELECT * FROM village_spellings(within)
  ), piece AS MATERIALIZED (SELECT p.line, p.place, p.piece, fold_name(p.piece) AS folded FROM pasted_pieces(pasted) AS p
  ), whole AS MATERIALIZED (
    SELECT * FROM piece WHERE piece !~ '[\s\u3000\u00a0]' OR folded IN (SELECT spelling FROM spelled) OR village_stem(folded) IN (SELECT spelling FROM spelled WHERE rank = 2)
  ), said AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY line, place, part) AS item, line, piece, folded FROM (
      SELECT line, place, 0::bigint AS part, piece, folded FROM whole
      UNION ALL
      SELECT p.line, p.place, s.part, s.word, fold_name(s.word) FROM piece AS p, regexp_split_to_table(p.piece, '[\s\u3000\u00a0]+') WITH ORDINALITY AS s(word, part)
      WHERE (p.line, p.place) NOT IN (SELECT line, place FROM whole)) AS part
  ), hit AS (
    SELECT s.item, w.code, min(w.rank) AS rank FROM said AS s JOIN spelled AS w ON w.spelling = s.folded WHERE w.rank < 2 GROUP BY 1, 2
    UNION ALL
    SELECT s.item, w.code, 2 FROM said AS s JOIN spelled AS w ON w.spelling = village_stem(s.folded) WHERE w.rank = 2 GROUP BY 1, 2
  ), best AS MATERIALIZED (
    SELECT DISTINCT h.item, h.code FROM (SELECT *, min(rank) OVER (PARTITION BY item) AS least FROM hit) AS h WHERE h.rank = h.least
  ), judged AS (
    SELECT b.item, count(*) AS villages, min(b.code) AS code, array_agg(b.code ORDER BY b.code) AS codes FROM best AS b GROUP BY 1
  )
  SELECT s.item, s.line, s.piece,
    CASE WHEN j.item IS NULL THEN 'NotFound' WHEN j.villages > 1 THEN 'Ambiguous' WHEN row_number() OVER (PARTITION BY j.villages = 1, j.code ORDER BY s.item) > 1 THEN 'Repeated' ELSE 'Matched' END,
    v.code, v.name, t.name, (
      SELECT coalesce(array_to_json(array_agg(candidate ORDER BY candidate."Code")), '[]')
      FROM (SELECT c.code AS "Code", c.name AS "Name", d.name AS "TownshipName" FROM villages AS c JOIN divisions AS d ON d.code = c.township_code WHERE j.villages > 1 AND c.code = ANY (j.codes)) AS candidate)
  FROM said AS s LEFT JOIN judged AS j ON j.item = s.item LEFT JOIN villages AS v ON j.villages = 1 AND v.code = j.code LEFT JOIN divisions AS t ON t.code = v.township_code
  ORDER BY s.item;
END $$;
COMMENT ON FUNCTION match_villages(text, text) IS
  '粘贴的村名单逐项对照: 代码、村名或镇名加村名; 超限报错 22023 / a pasted list item by item: codes, names, names after their town; error 22023 when it is too long';
