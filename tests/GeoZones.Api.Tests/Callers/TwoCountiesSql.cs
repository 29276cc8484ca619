namespace GeoZones.Api.Tests.Callers;

/// <summary>Two counties side by side, 山亭 with two towns and 滕州 with one, a village a town; in each households, of which few are unserved, a network, a zone and a project.</summary>
static class TwoCountiesSql
{
    public const string Rows = """
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary) VALUES
          ('370000000000', '山东省', 'Province', 'Province', NULL, NULL),
          ('370400000000', '枣庄市', 'Prefecture', 'PrefectureCity', '370000000000', ST_Multi(ST_MakeEnvelope(117, 34, 118.5, 35, 4490))),
          ('370406000000', '山亭区', 'County', 'District', '370400000000', ST_Multi(ST_MakeEnvelope(117, 34, 118, 35, 4490))),
          ('370481000000', '滕州市', 'County', 'District', '370400000000', ST_Multi(ST_MakeEnvelope(118, 34, 118.5, 35, 4490))),
          ('370406106000', '徐庄镇', 'Township', 'Town', '370406000000', ST_Multi(ST_MakeEnvelope(117, 34, 117.5, 35, 4490))),
          ('370406107000', '水泉镇', 'Township', 'Town', '370406000000', ST_Multi(ST_MakeEnvelope(117.5, 34, 118, 35, 4490))),
          ('370481108000', '东郭镇', 'Township', 'Town', '370481000000', ST_Multi(ST_MakeEnvelope(118, 34, 118.5, 35, 4490)));
        INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat)
        SELECT left(code, 9) || '201', left(name, 2), 'VillageCommittee', true, code, parent_code, 1, boundary, ST_PointOnSurface(boundary) FROM divisions WHERE level = 'Township';
        INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location)
        SELECT code, township_code, county_code, 'Family', n, CASE WHEN n <= 3 THEN 'Well' ELSE 'UrbanRural' END, 'HouseConnection', seat FROM villages, generate_series(1, 9) AS n ORDER BY n, code;
        INSERT INTO water_schemes (name, county_code, supply_type, status, class, management, boundary)
        SELECT name, code, 'MultiVillage', 'InService', 'III', 'TownStation', boundary FROM divisions WHERE level = 'County' ORDER BY code;
        INSERT INTO water_nodes (scheme_id, county_code, village_code, kind, status, location)
        SELECT s.id, s.county_code, v.code, 'Junction', 'InService', ST_SetSRID(ST_MakePoint(round(ST_X(v.seat)::numeric, 2) + n / 100.0, 34.5), 4490) FROM water_schemes AS s JOIN villages AS v USING (county_code), generate_series(1, 2) AS n ORDER BY n, v.code;
        INSERT INTO water_nodes (scheme_id, county_code, kind, status, location) SELECT id, county_code, 'Plant', 'InService', ST_SetSRID(ST_MakePoint(117.9 + id / 10.0, 34.2), 4490) FROM water_schemes ORDER BY id;
        INSERT INTO water_pipes (scheme_id, from_node_id, to_node_id, county_code, village_code, role, status, material, piece_millimetres, route)
        SELECT a.scheme_id, a.id, b.id, a.county_code, a.village_code, 'Main', 'InService', 'Pvc', '{1000}', ST_MakeLine(a.location, b.location) FROM water_nodes AS a JOIN water_nodes AS b ON a.village_code = b.village_code AND a.id < b.id ORDER BY a.id;
        INSERT INTO cisterns (village_code, county_code, is_untreated_drinking, status, elimination, location) SELECT code, county_code, true, 'InUse', 'None', seat FROM villages ORDER BY code;
        INSERT INTO zones (name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
        SELECT name, 'Provincial', 'Approved', parent_code, code, 'Named', '', 1, boundary FROM divisions WHERE level = 'Township' ORDER BY code;
        INSERT INTO declared_villages (zone_id, village_code, evidence) SELECT z.id, v.code, 'Named' FROM zones AS z JOIN villages AS v USING (township_code);
        INSERT INTO projects (name, category, stage, county_code, township_code, zone_id, is_in_library) SELECT name, 'Road', 'Approval', county_code, township_code, id, true FROM zones ORDER BY id;
        INSERT INTO project_funds (project_id, year, source, budget_yuan) SELECT id, 2022, 'CityLinkage', 100 FROM projects ORDER BY id;
        """;

    /// <summary>As if there were nothing that tells of households or networks outside 山亭.</summary>
    public const string OnlyShanting = """
        UPDATE households SET service_node_id = NULL, scheme_id = NULL WHERE county_code <> '370406000000';
        DELETE FROM households WHERE county_code <> '370406000000';
        DELETE FROM cisterns WHERE county_code <> '370406000000';
        DELETE FROM water_pipes WHERE county_code <> '370406000000';
        DELETE FROM water_nodes WHERE county_code <> '370406000000';
        """;
}
