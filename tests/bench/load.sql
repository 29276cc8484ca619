-- The peer bench's dataset, generated into the schema bench of a migrated GeoZones database, into GeoZones' own tables; ids are kept.
--   createdb bench; psql bench -c 'CREATE SCHEMA bench; CREATE EXTENSION postgis; CREATE EXTENSION pg_trgm'
--   PGOPTIONS='-c search_path=bench,public' psql bench -f 01_generate.sql      (from the bench folder handed to the project)
--   GEOZONES_DB='...;Database=bench' ./run, stopped before it loads anything, migrates it; then psql bench -f tests/bench/load.sql
-- centralized -> UrbanRural, single_village -> SingleVillage, well -> Well, none -> Hauled.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL session_replication_role = replica;   -- triggers and references off; totals are counted at the end

CREATE TEMP TABLE place ON COMMIT DROP AS
SELECT v.id, '3704' || lpad(district_id::text, 2, '0') || lpad(town_id::text, 3, '0') AS town,
       lpad(row_number() OVER (PARTITION BY town_id ORDER BY v.id)::text, 3, '0') AS number
FROM bench.villages v;
CREATE UNIQUE INDEX ON place (id);

INSERT INTO divisions (code, name, level, kind, parent_code, boundary, synthetic)
SELECT '370000000000', '山东省', 'Province', 'Province', NULL, NULL, true UNION ALL
SELECT '370400000000', 'Bench', 'Prefecture', 'PrefectureCity', '370000000000', ST_Multi(ST_MakeEnvelope(116, 34, 119, 36, 4490)), true UNION ALL
SELECT '3704' || lpad(id::text, 2, '0') || '000000', name, 'County', 'County', '370400000000', ST_SetSRID(geom, 4490), true FROM bench.districts UNION ALL
SELECT '3704' || lpad(district_id::text, 2, '0') || lpad(id::text, 3, '0') || '000', name, 'Township', 'Town',
       '3704' || lpad(district_id::text, 2, '0') || '000000', ST_SetSRID(geom, 4490), true FROM bench.towns;

INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat, synthetic, supply_upgrade_year)
SELECT town || number, name, 'VillageCommittee', true, town || '000', left(town, 6) || '000000', 0, ST_SetSRID(ST_Multi(geom), 4490),
       ST_SetSRID(ST_MakePoint(round(ST_X(ST_PointOnSurface(geom)) * 1e7) / 1e7, round(ST_Y(ST_PointOnSurface(geom)) * 1e7) / 1e7), 4490), true,
       CASE coverage WHEN 'full' THEN 2022 WHEN 'partial' THEN 2021 END   -- W3 asks for coverage = 'full'
FROM bench.villages JOIN place USING (id) ORDER BY villages.id;
INSERT INTO village_totals (village_code, township_code, county_code, is_rural) SELECT code, township_code, county_code, is_rural FROM villages;

INSERT INTO households (id, village_code, township_code, county_code, kind, persons, supply_type, delivery, location, synthetic)
SELECT h.id, town || number, town || '000', left(town, 6) || '000000', 'Family', persons,
       CASE supply_type WHEN 'centralized' THEN 'UrbanRural' WHEN 'single_village' THEN 'SingleVillage' WHEN 'well' THEN 'Well' ELSE 'Hauled' END,
       CASE supply_type WHEN 'centralized' THEN 'HouseConnection' ELSE 'None' END, ST_SetSRID(geom, 4490), true
FROM bench.households h JOIN place ON place.id = h.village_id ORDER BY h.id;

INSERT INTO zones (id, name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary, synthetic)
SELECT z.id, z.name, 'Municipal', 'Approved', left(min(town), 6) || '000000', min(town) || '000', 'Unknown', '', 0, ST_SetSRID(z.geom, 4490), true
FROM bench.zones z JOIN bench.zone_villages v ON v.zone_id = z.id JOIN place ON place.id = v.village_id GROUP BY z.id, z.name, z.geom;
INSERT INTO declared_villages (zone_id, village_code, evidence) SELECT zone_id, town || number, 'Named' FROM bench.zone_villages JOIN place ON place.id = village_id;

SELECT reset_village_totals();
INSERT INTO loads (scale, rows, seconds) SELECT 'City', count(*), 0 FROM households;
COMMIT;
VACUUM (ANALYZE);
