SELECT t1.zone_id AS "ZoneId", t1.village_code AS "VillageCode", t1.evidence AS "Evidence", t1.note AS "Note" FROM declared_villages AS t1 WHERE t1.zone_id = $1 ORDER BY t1.zone_id, t1.village_code LIMIT 1001;
-- Zones(1)/DeclaredVillages
-- $1 Int64 1
