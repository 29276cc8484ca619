namespace GeoZones.Data.Tests.Schema;

/// <summary>A province, a city, a county, a town and two villages, so that other rows have somewhere to be.</summary>
static class Place
{
    public const string Square = "SRID=4490;MULTIPOLYGON(((117 34,118 34,118 35,117 35,117 34)))";

    public const string Rows = $"""
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary) VALUES
          ('370000000000', '山东省', 'Province', 'Province', NULL, NULL),
          ('370400000000', '枣庄市', 'Prefecture', 'PrefectureCity', '370000000000', '{Square}'),
          ('370406000000', '山亭区', 'County', 'District', '370400000000', '{Square}'),
          ('370406106000', '徐庄镇', 'Township', 'Town', '370406000000', '{Square}'),
          ('370406107000', '水泉镇', 'Township', 'Town', '370406000000', '{Square}');
        INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat) VALUES
          ('370406106204', '湖沟村委会', 'VillageCommittee', true, '370406106000', '370406000000', 1, '{Square}', 'SRID=4490;POINT(117.5 34.5)'),
          ('370406106210', '徐庄村委会', 'VillageCommittee', true, '370406106000', '370406000000', 1, '{Square}', 'SRID=4490;POINT(117.5 34.5)');
        """;

    public static string Household(string village, string supply, int persons) => $"""
        INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location)
        VALUES ('{village}', '370406106000', '370406000000', 'Family', {persons}, '{supply}', 'None', 'SRID=4490;POINT(117.5 34.5)');
        """;

    public static string Zone(string boundary) => $"""
        INSERT INTO zones (name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
        VALUES ('徐庄镇', 'Provincial', 'Approved', '370406000000', '370406106000', 'Named', '', 1, '{boundary}');
        """;
}
