-- What "covered" means: every number and every name of a rule stands here once. spatial/Coverage holds the same in C#.

-- Less than 0.1 % outside, more than half, more than 0.1 % inside: a share of the village's area that has to be exceeded.
-- By 1e-9, so that a share computed here and in C#, equal to some 1e-11, can never fall on two sides of the edge.
CREATE FUNCTION share_is_enough(share double precision, rule text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN share > CASE rule WHEN 'whole' THEN 1 - 0.001 WHEN 'majorityOfArea' THEN 0.5 WHEN 'overlaps' THEN 0.001 END + 1e-9;
COMMENT ON FUNCTION share_is_enough(double precision, text) IS
  '面积占比是否达到规则 whole、majorityOfArea、overlaps 的要求 / is this share of the area enough for a rule by area';

CREATE FUNCTION is_majority(part bigint, whole bigint) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 2 * part > whole;
COMMENT ON FUNCTION is_majority(bigint, bigint) IS '是否过半; 恰好一半不算, 零户不算 / more than half; not exactly half, not of none';

CREATE FUNCTION zone_rule(rule text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF rule IN ('whole', 'majorityOfArea', 'majorityOfHouseholds', 'seat', 'overlaps', 'declared') THEN RETURN rule; END IF;
  RAISE EXCEPTION 'no coverage rule %', coalesce(quote_literal(rule), 'null') USING ERRCODE = 'invalid_parameter_value',
    HINT = 'The rules are whole, majorityOfArea, majorityOfHouseholds, seat, overlaps, declared.';
END $$;
COMMENT ON FUNCTION zone_rule(text) IS '推进区的覆盖规则, 未知则报错 22023 / a rule that a stored zone can be asked by, else error 22023';

CREATE FUNCTION area_rule(rule text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF zone_rule(rule) <> 'declared' THEN RETURN rule; END IF;
  RAISE EXCEPTION 'an area has no declared villages' USING ERRCODE = 'invalid_parameter_value',
    HINT = 'Only a stored zone has a declared list; the other rules are whole, majorityOfArea, majorityOfHouseholds, seat, overlaps.';
END $$;
COMMENT ON FUNCTION area_rule(text) IS '任意范围的覆盖规则, 未知或 declared 则报错 22023 / a rule that any area can be asked by, else error 22023';
