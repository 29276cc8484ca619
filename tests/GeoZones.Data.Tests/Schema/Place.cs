using GeoZones.Testing;

namespace GeoZones.Data.Tests.Schema;

/// <summary>The county with two villages, and rows to put there.</summary>
static class Place
{
    public static string Rows { get; } = County.Divisions + County.Village("370406106204", "湖沟村委会") + County.Village("370406106210", "徐庄村委会");

    public static string Household(string village, string supply, int persons) => $"""
        INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location)
        VALUES ('{village}', '370406106000', '370406000000', 'Family', {persons}, '{supply}', 'None', 'SRID=4490;POINT(117.5 34.5)');
        """;

    public static string Zone(string boundary) => $"""
        INSERT INTO zones (name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
        VALUES ('徐庄镇', 'Provincial', 'Approved', '370406000000', '370406106000', 'Named', '', 1, '{boundary}');
        """;
}
