SELECT t0.village_code AS "VillageCode" FROM village_totals AS t0 WHERE (t0.persons / t0.households) > $1 ORDER BY t0.village_code LIMIT 1001;
-- VillageTotals(VillageCode)
-- $1 Int64 3
