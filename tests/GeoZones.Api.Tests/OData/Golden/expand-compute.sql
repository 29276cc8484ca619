SELECT t0.code AS "Code", (SELECT coalesce(json_agg(r), '[]') FROM (SELECT t1.id AS "Id", t1.village_code AS "VillageCode", t1.township_code AS "TownshipCode", t1.county_code AS "CountyCode", t1.kind AS "Kind", t1.persons AS "Persons", t1.supply_type AS "SupplyType", t1.is_centralized AS "IsCentralized", t1.delivery AS "Delivery", t1.scheme_id AS "SchemeId", t1.service_node_id AS "ServiceNodeId", ST_AsGeoJSON(t1.location, 7, 0)::json AS "Location", t1.synthetic AS "Synthetic", t1.version AS "Version", (t1.persons::int * $1) AS "Twice" FROM households AS t1 WHERE t1.village_code = t0.code ORDER BY (t1.persons::int * $1), t1.id) AS r)::text AS "Households", t0.version AS "~2" FROM villages AS t0 ORDER BY t0.code LIMIT $2;
-- Villages(Code,Households())
-- $1 Int32 2
-- $2 Int64 1001
