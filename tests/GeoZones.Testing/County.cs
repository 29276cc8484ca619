namespace GeoZones.Testing;

/// <summary>A province, a city, a county and two towns, so that other rows have somewhere to be.</summary>
public static class County
{
    public const string Square = "SRID=4490;MULTIPOLYGON(((117 34,118 34,118 35,117 35,117 34)))";

    public const string Divisions = $"""
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary) VALUES
          ('370000000000', '山东省', 'Province', 'Province', NULL, NULL),
          ('370400000000', '枣庄市', 'Prefecture', 'PrefectureCity', '370000000000', '{Square}'),
          ('370406000000', '山亭区', 'County', 'District', '370400000000', '{Square}'),
          ('370406106000', '徐庄镇', 'Township', 'Town', '370406000000', '{Square}'),
          ('370406107000', '水泉镇', 'Township', 'Town', '370406000000', '{Square}');
        """;

    /// <summary>A village in the town that its code says.</summary>
    public static string Village(string code, string name) => $"""
        INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat)
        VALUES ('{code}', '{name}', 'VillageCommittee', true, '{code[..9]}000', '370406000000', 1, '{Square}', 'SRID=4490;POINT(117.5 34.5)');
        """;
}
