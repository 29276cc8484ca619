SELECT t1.zone_id AS "ZoneId", t1.village_code AS "VillageCode", t1.evidence AS "Evidence", t1.note AS "Note" FROM declared_villages AS t1 WHERE t1.zone_id = $1 AND t1.zone_id = $2 AND t1.village_code = $3;
-- Zones(1)/DeclaredVillages(ZoneId=1,VillageCode='370404100200')/$entity
-- $1 Int64 1
-- $2 Int64 1
-- $3 String 370404100200
