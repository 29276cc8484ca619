namespace GeoZones.Api.Tests.Tiles;

/// <summary>Eight villages side by side, squares of 0.01° from 117.42 E, 34.80 N, each a case of the privacy rule, and far off one with few hauling households, so that the few are five in all.</summary>
static class TileWorldSql
{
    public const string Land = """
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary) VALUES
          ('370000000000', '山东省', 'Province', 'Province', NULL, NULL),
          ('370400000000', '枣庄市', 'Prefecture', 'PrefectureCity', '370000000000', ST_GeomFromText('MULTIPOLYGON(((117.4 34.8, 117.5 34.8, 117.5 34.9, 117.4 34.9, 117.4 34.8)))', 4490)),
          ('370406000000', '山亭区', 'County', 'District', '370400000000', ST_GeomFromText('MULTIPOLYGON(((117.4 34.8, 117.5 34.8, 117.5 34.85, 117.4 34.85, 117.4 34.8)))', 4490)),
          ('370406100000', '徐庄镇', 'Township', 'Town', '370406000000', ST_GeomFromText('MULTIPOLYGON(((117.42 34.8, 117.49 34.8, 117.49 34.81, 117.42 34.81, 117.42 34.8)))', 4490));
        INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat)
        SELECT '37040610020' || n, name, 'VillageCommittee', n <> 5, '370406100000', '370406000000', 1000000,
          ST_SetSRID(format('MULTIPOLYGON(((%1$s 34.8, %2$s 34.8, %2$s 34.81, %1$s 34.81, %1$s 34.8)))', 117.41 + n * 0.01, 117.42 + n * 0.01)::geometry, 4490),
          ST_SetSRID(format('POINT(%s 34.805)', 117.415 + n * 0.01)::geometry, 4490)
        FROM unnest(ARRAY['程庄', 'O''Hara"; --', '朱园村', '无数据村', '社区', '空村', '差三户村', '半数未知村']) WITH ORDINALITY AS names(name, n)
        UNION ALL
        SELECT '370406100209', '远村', 'VillageCommittee', true, '370406100000', '370406000000', 1000000,
          ST_GeomFromText('MULTIPOLYGON(((118.5 34.8, 118.51 34.8, 118.51 34.81, 118.5 34.81, 118.5 34.8)))', 4490), ST_GeomFromText('POINT(118.505 34.805)', 4490);
        """;

    /// <summary>Village, supply, number of households; three persons in each, all at the seat.</summary>
    public const string Households = """
        INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location)
        SELECT v.code, v.township_code, v.county_code, 'Family', 3, supply, 'HouseConnection', v.seat
        FROM (VALUES ('1', 'UrbanRural', 15), ('1', 'Well', 5), ('2', 'UrbanRural', 4), ('3', 'UrbanRural', 8), ('3', 'Hauled', 2),
          ('4', 'Unknown', 6), ('5', 'UrbanRural', 9), ('7', 'MultiVillage', 7), ('7', 'Unknown', 3), ('8', 'UrbanRural', 6), ('8', 'Unknown', 6), ('9', 'Hauled', 3), ('9', 'Unknown', 2)) AS groups(last, supply, number)
        JOIN villages v ON v.code = '37040610020' || last, generate_series(1, number);
        """;

    public const string Zone = """
        INSERT INTO zones (id, name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
        OVERRIDING SYSTEM VALUE
        SELECT 7, '徐庄推进区', 'Provincial', 'Approved', county_code, township_code, 'Named', '', 1, boundary FROM villages WHERE code = '370406100201';
        INSERT INTO declared_villages (zone_id, village_code, evidence) VALUES (7, '370406100201', 'Named'), (7, '370406100202', 'Chosen');
        """;

    public const string Water = """
        INSERT INTO water_schemes (id, name, county_code, supply_type, status, class, management)
        OVERRIDING SYSTEM VALUE VALUES (1, '岩底水厂', '370406000000', 'MultiVillage', 'InService', 'III', 'Unknown');
        INSERT INTO water_nodes (id, scheme_id, county_code, kind, name, status, is_open, location) OVERRIDING SYSTEM VALUE VALUES
          (1, 1, '370406000000', 'Plant', '岩底水厂', 'InService', NULL, ST_SetSRID('POINT(117.425 34.805)'::geometry, 4490)),
          (2, 1, '370406000000', 'Valve', NULL, 'InService', false, ST_SetSRID('POINT(117.4251 34.8051)'::geometry, 4490)),
          (3, 1, '370406000000', 'ServiceConnection', NULL, 'Unknown', NULL, ST_SetSRID('POINT(117.4252 34.8052)'::geometry, 4490)),
          (4, 1, '370406000000', 'Junction', NULL, 'InService', NULL, ST_SetSRID('POINT(117.4253 34.8053)'::geometry, 4490));
        INSERT INTO water_pipes (id, scheme_id, from_node_id, to_node_id, county_code, role, status, diameter_millimetres, material, piece_millimetres, route)
        OVERRIDING SYSTEM VALUE VALUES
          (1, 1, 1, 2, '370406000000', 'Main', 'InService', 200, 'Unknown', '{14000}', ST_SetSRID('LINESTRING(117.425 34.805, 117.4251 34.8051)'::geometry, 4490)),
          (2, 1, 2, 3, '370406000000', 'Branch', 'InService', NULL, 'Pvc', '{14000}', ST_SetSRID('LINESTRING(117.4251 34.8051, 117.4252 34.8052)'::geometry, 4490));
        INSERT INTO cisterns (id, village_code, county_code, is_untreated_drinking, status, elimination, location) OVERRIDING SYSTEM VALUE VALUES
          (1, '370406100201', '370406000000', true, 'InUse', 'None', ST_SetSRID('POINT(117.425 34.805)'::geometry, 4490));
        """;

    public const string Projects = """
        INSERT INTO projects (id, name, category, stage, county_code, zone_id, is_in_library) OVERRIDING SYSTEM VALUE
          VALUES (1, '冷库', 'Industry', 'Unknown', '370406000000', 7, true);
        INSERT INTO project_sites (id, project_id, name, village_code, county_code, anchor, footprint) OVERRIDING SYSTEM VALUE VALUES
          (11, 1, '东库', '370406100201', '370406000000', ST_SetSRID('POINT(117.425 34.805)'::geometry, 4490),
            ST_SetSRID('POLYGON((117.424 34.804, 117.426 34.804, 117.426 34.806, 117.424 34.806, 117.424 34.804))'::geometry, 4490));
        INSERT INTO project_funds (project_id, year, source, budget_yuan) VALUES (1, 2022, 'CityLinkage', 1000000.50), (1, 2022, 'Social', 2000000);
        INSERT INTO facilities (id, kind, name, village_code, county_code, ownership, status, anchor, footprint) OVERRIDING SYSTEM VALUE VALUES
          (21, 'Clinic', '程庄卫生室', '370406100201', '370406000000', 'Public', 'InService',
            ST_SetSRID('POINT(117.425 34.805)'::geometry, 4490), ST_SetSRID('POINT(117.425 34.805)'::geometry, 4490));
        """;

    public const string EndHauling = "UPDATE households SET supply_type = 'UrbanRural' WHERE supply_type = 'Hauled'";
    public const string LockVillages = "LOCK TABLE villages IN ACCESS EXCLUSIVE MODE";
    public const string CutListeners = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')";

    public static string NameAllVillages(string name) => $"UPDATE villages SET name = '{name}'";
}
