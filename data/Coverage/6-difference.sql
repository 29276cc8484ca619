-- Where the announced list and the drawn boundary say different things about a village, and why. The share is that of the rule:
-- of the area, of the households (null without any), or 1 and 0 for the seat.

CREATE FUNCTION percent_text(share double precision) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN round((share * 100)::numeric, 2) || ' %';
COMMENT ON FUNCTION percent_text(double precision) IS '百分数, 两位小数, 四舍五入 / a percentage with two decimals, half away from zero';

CREATE FUNCTION difference_reason_zh(status text, rule text, share double precision) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE status WHEN 'Both' THEN '公布名单有此村，且' WHEN 'DeclaredOnly' THEN '公布名单有此村，但' WHEN 'CoveredOnly' THEN '公布名单无此村，但' END
    || CASE rule
      WHEN 'whole' THEN ' ' || percent_text(1 - share) || ' 面积在区外，' || CASE status WHEN 'DeclaredOnly' THEN '不少于 0.1 %' ELSE '少于 0.1 %' END
      WHEN 'overlaps' THEN ' ' || percent_text(share) || ' 面积在区内，' || CASE status WHEN 'DeclaredOnly' THEN '未超过 0.1 %' ELSE '超过 0.1 %' END
      WHEN 'majorityOfArea' THEN ' ' || percent_text(share) || ' 面积在区内，' || CASE status WHEN 'DeclaredOnly' THEN '未过半' ELSE '过半' END
      WHEN 'majorityOfHouseholds' THEN coalesce(' ' || percent_text(share) || ' 的户在区内，' || CASE status WHEN 'DeclaredOnly' THEN '未过半' ELSE '过半' END, '村内无户')
      WHEN 'seat' THEN CASE status WHEN 'DeclaredOnly' THEN '村委会驻地不在区内' ELSE '村委会驻地在区内' END END;
COMMENT ON FUNCTION difference_reason_zh(text, text, double precision) IS '差异说明, 中文 / why a village is in or out, in Chinese';

CREATE FUNCTION difference_reason_en(status text, rule text, share double precision) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE status WHEN 'Both' THEN 'Declared, and ' WHEN 'DeclaredOnly' THEN 'Declared, but ' WHEN 'CoveredOnly' THEN 'Not declared, but ' END
    || CASE rule
      WHEN 'whole' THEN percent_text(1 - share) || ' of its area is outside, ' || CASE status WHEN 'DeclaredOnly' THEN 'not less than 0.1 %' ELSE 'less than 0.1 %' END
      WHEN 'overlaps' THEN percent_text(share) || ' of its area is inside, ' || CASE status WHEN 'DeclaredOnly' THEN 'not more than 0.1 %' ELSE 'more than 0.1 %' END
      WHEN 'majorityOfArea' THEN percent_text(share) || ' of its area is inside, ' || CASE status WHEN 'DeclaredOnly' THEN 'not more than half' ELSE 'more than half' END
      WHEN 'majorityOfHouseholds' THEN coalesce(percent_text(share) || ' of its households are inside, ' || CASE status WHEN 'DeclaredOnly' THEN 'not more than half' ELSE 'more than half' END, 'it has no households')
      WHEN 'seat' THEN CASE status WHEN 'DeclaredOnly' THEN 'its seat is outside' ELSE 'its seat is inside' END END;
COMMENT ON FUNCTION difference_reason_en(text, text, double precision) IS '差异说明, 英文 / why a village is in or out, in English';

CREATE FUNCTION coverage_difference(zone_id bigint, rule text)
  RETURNS TABLE (village_code text, name text, township_code text, status text, area_share double precision, household_share double precision,
    seat_covered boolean, evidence text, reason_zh text, reason_en text)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH zone AS MATERIALIZED (SELECT id, boundary FROM zones AS z WHERE z.id = coverage_difference.zone_id),
  inside AS MATERIALIZED (SELECT s.village_code, sum(s.households) AS households FROM zone, covered_supply(boundary) AS s GROUP BY 1),
  compared AS (
    SELECT coalesce(c.village_code, d.village_code) AS code, d.evidence,
      CASE WHEN c.village_code IS NULL THEN 'DeclaredOnly' WHEN d.village_code IS NULL THEN 'CoveredOnly' ELSE 'Both' END AS status
    FROM zone_villages(coverage_difference.zone_id, area_rule(rule)) AS c
    FULL JOIN (SELECT * FROM declared_villages AS d WHERE d.zone_id = coverage_difference.zone_id) AS d ON d.village_code = c.village_code
  ), measured AS (
    SELECT v.code, v.name, v.township_code, c.status, coalesce(s.area_share, 0) AS area_share,
      (coalesce(i.households, 0) / nullif(t.households, 0))::double precision AS household_share, ST_Covers(zone.boundary, v.seat) AS seat_covered, c.evidence
    FROM zone CROSS JOIN compared AS c JOIN villages AS v ON v.code = c.code JOIN village_totals AS t ON t.village_code = v.code
      LEFT JOIN (SELECT s.* FROM zone, village_shares(boundary) AS s) AS s ON s.village_code = v.code LEFT JOIN inside AS i ON i.village_code = v.code
  )
  SELECT m.*, difference_reason_zh(status, rule, share), difference_reason_en(status, rule, share)
  FROM measured AS m, LATERAL (SELECT CASE rule WHEN 'majorityOfHouseholds' THEN household_share WHEN 'seat' THEN seat_covered::integer ELSE area_share END) AS of(share)
$$;
COMMENT ON FUNCTION coverage_difference(bigint, text) IS
  '公布名单与按规则覆盖的差异, 每村一行 / declared list against the villages covered by the rule, one row a village';
