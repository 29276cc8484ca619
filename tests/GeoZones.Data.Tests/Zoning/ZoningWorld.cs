using GeoZones.Data.Tests.Schema;

namespace GeoZones.Data.Tests.Zoning;

/// <summary>Two counties side by side, seven villages, an approved zone (1) and a zone (2) whose status tests change, far from everything.</summary>
public sealed class ZoningWorld() : DatabaseClone(Templates.Migrated)
{
    public const string Neighbour = "(((117.05 34.05,117.1 34.05,117.1 34.1,117.05 34.1,117.05 34.05)))";
    public const string Faraway = "(((117.01 34.01,117.02 34.01,117.02 34.02,117.01 34.02,117.01 34.01)))";

    /// <summary>West of a slanted border that two villages share with a third whose corner was rounded beside it: hairs of a centimetre, one open, one closed.</summary>
    static readonly (string Code, string Boundary)[] Villages =
    [
        ("370406106201", "(((117.02 34.12,117.05 34.12,117.07 34.18,117.02 34.18,117.02 34.12)))"),
        ("370406106202", "(((117.05 34.12,117.09 34.12,117.09 34.15,117.0600001 34.15,117.05 34.12)))"),
        ("370406106203", "(((117.0600001 34.15,117.09 34.15,117.09 34.18,117.07 34.18,117.0600001 34.15)))"),
        ("370406107201", "(((117.12 34.12,117.18 34.12,117.18 34.18,117.12 34.18,117.12 34.12),(117.14 34.14,117.14 34.16,117.16 34.16,117.16 34.14,117.14 34.14)))"),
        ("370406107202", "(((117.14 34.14,117.16 34.14,117.16 34.16,117.14 34.16,117.14 34.14)))"),
        ("370406107203", "(((117.12 34.02,117.14 34.02,117.14 34.04,117.12 34.04,117.12 34.02)))"),
        ("370406107204", "(((117.1400001 34.02,117.16 34.02,117.16 34.04,117.1400001 34.04,117.1400001 34.02)))"),
    ];

    public static string Multi(string rings) => $"'SRID=4490;MULTIPOLYGON{rings}'::geometry";

    protected override Task FillAsync() => Sql.RunAsync(ConnectionString, $"""
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary) VALUES
          ('370000000000', '山东省', 'Province', 'Province', NULL, NULL),
          ('370406000000', '山亭区', 'County', 'District', '370000000000', {Multi("(((117 34,117.2 34,117.2 34.2,117 34.2,117 34)))")}),
          ('370405000000', '台儿庄区', 'County', 'District', '370000000000', {Multi("(((117.2 34,117.4 34,117.4 34.2,117.2 34.2,117.2 34)))")}),
          ('370406106000', '徐庄镇', 'Township', 'Town', '370406000000', {Multi("(((117 34,117.1 34,117.1 34.2,117 34.2,117 34)))")}),
          ('370406107000', '水泉镇', 'Township', 'Town', '370406000000', {Multi("(((117.1 34,117.2 34,117.2 34.2,117.1 34.2,117.1 34)))")});
        INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat)
          SELECT code, code, 'VillageCommittee', true, left(code, 9) || '000', '370406000000', ellipsoidal_square_metres(boundary), boundary, to_point
          FROM (VALUES {string.Join(", ", Villages.Select(v => $"('{v.Code}', {Multi(v.Boundary)})"))}) AS v(code, boundary), LATERAL (SELECT 'SRID=4490;POINT(117.5 34.5)'::geometry) AS p(to_point);
        INSERT INTO constraint_areas (kind, name, county_code, area_square_metres, boundary) VALUES
          ('EcologicalRedLine', '红线甲', '370406000000', 1, {Multi("(((117.17 34.05,117.19 34.05,117.19 34.06,117.17 34.06,117.17 34.05)))")}),
          ('WaterSourceProtection', '水源乙', '370406000000', 1, {Multi("(((117.17 34.07,117.19 34.07,117.19 34.08,117.17 34.08,117.17 34.07)))")});
        INSERT INTO zones (id, name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary) VALUES
          (1, '邻区', 'Provincial', 'Approved', '370406000000', '370406106000', 'Named', '', 1, {Multi(Neighbour)}),
          (2, '远区', 'Municipal', 'Draft', '370406000000', '370406106000', 'Named', '', 1, {Multi(Faraway)});
        """);
}
