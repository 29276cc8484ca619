-- Who of the rural people has a centralized supply: from the totals of villages, never from households.

-- The digits that all codes below a division begin with: 37, 3704, 370406 or 370406106; a village is itself.
CREATE FUNCTION code_prefix(code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN code LIKE '__0000000000' THEN left(code, 2) WHEN code LIKE '____00000000' THEN left(code, 4)
              WHEN code LIKE '______000000' THEN left(code, 6) WHEN code LIKE '_________000' THEN left(code, 9) ELSE code END;
COMMENT ON FUNCTION code_prefix(text) IS '区划之下所有代码的共同前缀 / what all codes below a division begin with';

-- The villages of each zone, those it is announced to cover, or of each scheme, those whose seat its service area covers.
CREATE FUNCTION members_of(by text) RETURNS TABLE (village_code text, code text) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT village_code, zone_id::text FROM declared_villages WHERE by = 'Zone'
  UNION ALL
  SELECT v.code, s.id::text FROM water_schemes AS s JOIN villages AS v ON ST_Covers(s.boundary, v.seat) WHERE by = 'Scheme'
$$;
COMMENT ON FUNCTION members_of(text) IS '推进区 (公布名单)、供水工程 (供水范围内) 的村 / the villages of each zone or scheme';

-- The totals of the villages of each division, zone or scheme.
CREATE FUNCTION member_totals(by text) RETURNS TABLE (code text, is_rural boolean, households bigint, persons bigint, centralized_households bigint, centralized_persons bigint,
    unserved_households bigint, unserved_persons bigint, unknown_households bigint, unknown_persons bigint, house_connection_persons bigint) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE by WHEN 'Prefecture' THEN left(village_code, 4) || '00000000' WHEN 'County' THEN county_code WHEN 'Township' THEN township_code ELSE village_code END,
    is_rural, households, persons, centralized_households, centralized_persons, unserved_households, unserved_persons, unknown_households, unknown_persons, house_connection_persons
  FROM village_totals WHERE by IN ('Prefecture', 'County', 'Township', 'Village')
  UNION ALL
  SELECT m.code, is_rural, households, persons, centralized_households, centralized_persons, unserved_households, unserved_persons, unknown_households, unknown_persons, house_connection_persons
  FROM members_of(by) AS m JOIN village_totals USING (village_code)
$$;
COMMENT ON FUNCTION member_totals(text) IS '各级单位的村级合计 / the totals of the villages of each member';

CREATE FUNCTION withheld_members(by text) RETURNS TABLE (code text) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT code FROM withheld_counties WHERE by = 'County'
  UNION ALL SELECT code FROM withheld_townships WHERE by = 'Township'
  UNION ALL SELECT code FROM withheld_villages WHERE by = 'Village'
  UNION ALL SELECT m.code FROM members_of(by) AS m JOIN withheld_villages AS w ON w.code = m.village_code
$$;
COMMENT ON FUNCTION withheld_members(text) IS '不予显示合计的单位 / members of a level whose counts are withheld; a zone or scheme when one of its villages is';

CREATE FUNCTION name_of_member(by text, member text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE by WHEN 'Village' THEN (SELECT name FROM villages WHERE code = member) WHEN 'Zone' THEN (SELECT name FROM zones WHERE id = member::bigint)
    WHEN 'Scheme' THEN (SELECT name FROM water_schemes WHERE id = member::bigint) ELSE (SELECT name FROM divisions WHERE code = member) END
$$;
COMMENT ON FUNCTION name_of_member(text, text) IS '单位的名称 / name of a member of a level';

-- The villages of a member {code} as an OData collection, and how a condition on a row of it reaches the village's totals. {city} is the first four digits.
CREATE FUNCTION village_rows(by text) RETURNS TABLE (rows text, at text) LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT CASE by WHEN 'Zone' THEN 'Zones({code})/DeclaredVillages?$expand=Village($expand=Totals)&$filter=true'
      WHEN 'Scheme' THEN 'WaterSchemes({code})/ServedVillages()?$expand=Totals&$filter=true'
      WHEN 'Prefecture' THEN 'VillageTotals?$filter=startswith(VillageCode,''{city}'')' ELSE format('VillageTotals?$filter=%sCode eq ''{code}''', by) END,
    CASE by WHEN 'Zone' THEN 'Village/Totals/' WHEN 'Scheme' THEN 'Totals/' ELSE '' END
$$;
COMMENT ON FUNCTION village_rows(text) IS '一个单位的村在 OData 中的地址 / the OData address of the villages of a member';

-- The villages that a number counts or sums over, # before each of their columns; households beside them where they have an address.
CREATE FUNCTION rows_behind_supply(by text, sees_households boolean, sees_villages boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_json(array_agg(link)), '[]')::text FROM (
    SELECT number AS "Number", rows || replace(condition, '#', at) AS "Query"
    FROM village_rows(by), (VALUES
      ('Villages', '', true),
      ('VillagesFullyServed', ' and #IsRural and #UnservedHouseholds eq 0 and #UnknownHouseholds eq 0 and #Households gt 0', true),
      ('VillagesPartlyServed', ' and #IsRural and #CentralizedHouseholds gt 0 and #UnservedHouseholds gt 0', true),
      ('VillagesNotServed', ' and #IsRural and #CentralizedHouseholds eq 0 and #UnknownHouseholds eq 0 and #Households gt 0', true),
      ('VillagesUnknown', ' and #IsRural and #UnknownHouseholds gt 0 and (#CentralizedHouseholds eq 0 or #UnservedHouseholds eq 0)', true),
      ('RuralPersons', ' and #IsRural', true),
      ('CentralizedPersons', ' and #IsRural and #CentralizedHouseholds gt 0', true),
      ('UnservedPersons', ' and #IsRural and #UnservedHouseholds gt 0', true),
      ('UnknownPersons', ' and #IsRural and #UnknownHouseholds gt 0', true),
      ('WithheldVillages', ' and #Households eq null', NOT sees_households)) AS village(number, condition, is_shown)
    WHERE sees_villages AND is_shown
    UNION ALL
    SELECT number, format('Households?$filter=%s and Village/IsRural%s', CASE by WHEN 'Prefecture' THEN 'startswith(VillageCode,''{city}'')' ELSE format('%sCode eq ''{code}''', by) END, condition)
    FROM (VALUES ('RuralHouseholds', ''), ('CentralizedHouseholds', ' and IsCentralized eq true'),
      ('UnservedHouseholds', ' and IsCentralized eq false'), ('UnknownHouseholds', ' and SupplyType eq ''Unknown''')) AS household(number, condition)
    WHERE sees_households AND by NOT IN ('Zone', 'Scheme')
    UNION ALL
    SELECT 'Parts', format('SupplyCoverage(by=''%s'',within=''{code}'')', CASE by WHEN 'Prefecture' THEN 'County' WHEN 'County' THEN 'Township' ELSE 'Village' END)
    WHERE by IN ('Prefecture', 'County', 'Township')) AS link
$$;
COMMENT ON FUNCTION rows_behind_supply(text, boolean, boolean) IS '每个数字背后的行在 OData 中的地址, {code} 为单位, {city} 为前四位 / the OData address of the rows behind each number of a member {code}';

-- A village is fully served when nobody rural in it is unserved or unknown, not served when nobody is centralized or unknown, partly served when some are
-- and some are not; else what is unknown decides, and it is unknown. A village without households is none of these.
-- Each member is counted whole, wherever it lies: a township cut down to one of its villages would tell what is withheld of the village.
CREATE FUNCTION supply_coverage(by text, within text, audience text, sees_pipes boolean)
  RETURNS TABLE (code text, name text, level text, villages bigint, villages_fully_served bigint, villages_partly_served bigint, villages_not_served bigint, villages_unknown bigint,
    rural_households bigint, rural_persons bigint, centralized_households bigint, centralized_persons bigint, unserved_households bigint, unserved_persons bigint,
    unknown_households bigint, unknown_persons bigint, rate double precision, official_rate double precision, tap_water_rate double precision,
    is_suppressed boolean, is_defect boolean, defect_zh text, defect_en text, data_version bigint, rows_behind json)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH total AS MATERIALIZED (
    SELECT m.code, count(*) AS villages,
      count(*) FILTER (WHERE is_rural AND households > 0 AND unserved_households = 0 AND unknown_households = 0) AS fully,
      count(*) FILTER (WHERE is_rural AND centralized_households > 0 AND unserved_households > 0) AS partly,
      count(*) FILTER (WHERE is_rural AND households > 0 AND centralized_households = 0 AND unknown_households = 0) AS not_served,
      count(*) FILTER (WHERE is_rural AND unknown_households > 0 AND (centralized_households = 0 OR unserved_households = 0)) AS unknown,
      coalesce(sum(households) FILTER (WHERE is_rural), 0)::bigint AS households, coalesce(sum(persons) FILTER (WHERE is_rural), 0)::bigint AS persons,
      coalesce(sum(centralized_households) FILTER (WHERE is_rural), 0)::bigint AS centralized_households, coalesce(sum(centralized_persons) FILTER (WHERE is_rural), 0)::bigint AS centralized_persons,
      coalesce(sum(unserved_households) FILTER (WHERE is_rural), 0)::bigint AS unserved_households, coalesce(sum(unserved_persons) FILTER (WHERE is_rural), 0)::bigint AS unserved_persons,
      coalesce(sum(unknown_households) FILTER (WHERE is_rural), 0)::bigint AS unknown_households, coalesce(sum(unknown_persons) FILTER (WHERE is_rural), 0)::bigint AS unknown_persons,
      coalesce(sum(house_connection_persons) FILTER (WHERE is_rural), 0)::bigint AS tap_persons
    FROM member_totals(by) AS m
    WHERE within IS NULL OR CASE WHEN by IN ('Zone', 'Scheme') THEN m.code IN (SELECT w.code FROM members_of(by) AS w WHERE starts_with(w.village_code, code_prefix(within)))
                                 ELSE starts_with(m.code, code_prefix(within)) END
    GROUP BY m.code
  ), hidden AS MATERIALIZED (SELECT DISTINCT w.code FROM withheld_members(by) AS w WHERE audience <> 'households'
  ), shown AS (
    SELECT t.*, h.code IS NOT NULL AS is_withheld, h.code IS NULL AND (audience <> 'townships' OR by IN ('Prefecture', 'County', 'Township')) AS has_counts
    FROM total AS t LEFT JOIN hidden AS h USING (code)
  )
  SELECT code, name_of_member(by, code), by, villages,
    CASE WHEN NOT is_withheld THEN fully END, CASE WHEN NOT is_withheld THEN partly END, CASE WHEN NOT is_withheld THEN not_served END, CASE WHEN NOT is_withheld THEN unknown END,
    CASE WHEN has_counts THEN households END, CASE WHEN has_counts THEN persons END,
    CASE WHEN has_counts THEN centralized_households END, CASE WHEN has_counts THEN centralized_persons END,
    CASE WHEN has_counts THEN unserved_households END, CASE WHEN has_counts THEN unserved_persons END,
    CASE WHEN has_counts THEN unknown_households END, CASE WHEN has_counts THEN unknown_persons END,
    CASE WHEN NOT is_withheld THEN centralized_persons / nullif(persons - unknown_persons, 0)::double precision END,
    CASE WHEN NOT is_withheld THEN centralized_persons / nullif(persons, 0)::double precision END,
    CASE WHEN NOT is_withheld THEN tap_persons / nullif(persons, 0)::double precision END,
    is_withheld, CASE WHEN NOT is_withheld THEN tap_persons > centralized_persons END,
    CASE WHEN NOT is_withheld AND tap_persons > centralized_persons THEN '自来水普及率高于集中供水率：入户必属集中供水，请核对供水方式与到户方式' END,
    CASE WHEN NOT is_withheld AND tap_persons > centralized_persons THEN 'The tap-water rate is above the centralized rate: a house connection is always a centralized supply; check supply type and delivery' END,
    (SELECT data_version('village_totals', 'households', 'villages', 'declared_villages', 'water_schemes')),
    replace(replace((SELECT rows_behind_supply(by, audience = 'households', audience <> 'townships')), '{code}', code), '{city}', left(code, 4))::json
  FROM shown
$$;
COMMENT ON FUNCTION supply_coverage(text, text, text, boolean) IS
  '农村集中供水: 按市、县、乡镇、村、推进区或供水工程 / rural people by supply, by prefecture, county, township, village, zone or scheme';
