using GeoZones.Data.Tests.NetTopologySuite;
using GeoZones.Data.Tests.Schema;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.Coverage;

/// <summary>Three villages side by side, a quarter of a degree wide each, the same rows in PostGIS and in C#. The third has no household.</summary>
public sealed class CoverageWorld() : DatabaseClone(Templates.Migrated)
{
    public sealed record Village(string Name, string Code, string Boundary, string Seat);

    public sealed record Household(string Village, string Location, int Persons, string Supply);

    public sealed record Pipe(string Route, string Role, string Status)
    {
        public LineString Line => Wkt.Read<LineString>(Route);

        public int[] Pieces => [.. Line.Coordinates.Zip(Line.Coordinates.Skip(1), (a, b) => (int)GeodesicLength.PieceMillimetres(a, b))];
    }

    public const string West = "POLYGON((117 34,117.25 34,117.25 34.25,117 34.25,117 34))";
    public const string Middle = "POLYGON((117.25 34,117.5 34,117.5 34.25,117.25 34.25,117.25 34))";
    public const string East = "POLYGON((117.5 34,117.75 34,117.75 34.25,117.5 34.25,117.5 34))";

    public static readonly Village[] Villages =
    [
        new("西村", "370406106204", West, "POINT(117.0625 34.125)"),
        new("中村", "370406106210", Middle, "POINT(117.25 34.125)"),
        new("空村", "370406107201", East, "POINT(117.625 34.125)"),
    ];

    public static readonly Household[] Households =
    [
        new("370406106204", "POINT(117 34)", 3, "UrbanRural"),
        new("370406106204", "POINT(117.125 34)", 2, "Well"),
        new("370406106204", "POINT(117.0625 34.125)", 4, "Unknown"),
        new("370406106204", "POINT(117.1875 34.125)", 1, "Cistern"),
        new("370406106210", "POINT(117.3125 34.125)", 5, "Spring"),
        new("370406106210", "POINT(117.4375 34.1875)", 600, "NoFacility"),
        new("370406106210", "POINT(117.5 34.25)", 7, "MultiVillage"),
    ];

    public static readonly Pipe[] Pipes =
    [
        new("LINESTRING(117.1 34.1,117.4 34.1,117.4 34.2)", "Main", "InService"),
        new("LINESTRING(117.01 34.01,117.02 34.03)", "Branch", "InService"),
        new("LINESTRING(117.01 34.02,117.02 34.02)", "Branch", "Planned"),
        new("LINESTRING(117.03 34.1,117.11 34.21,117.29 34.17)", "Unknown", "InService"),
    ];

    public static Geometry Area(string wkt) => Wkt.Read<Geometry>(wkt);

    /// <summary>What C# measures of a village in an area, from the rows alone.</summary>
    public static VillageMeasure Measure(Village village, Geometry area)
    {
        var own = Households.Where(household => household.Village == village.Code).ToList();
        return new(VillageShare.Of(area, Wkt.Read(village.Boundary)), PointInArea.Covers(area, Point(village.Seat)), own.Count, own.Count(household => PointInArea.Covers(area, Point(household.Location))));
    }

    public static Coordinate Point(string wkt) => Wkt.Read<Point>(wkt).Coordinate;

    protected override Task FillAsync() => Sql.RunAsync(ConnectionString, $"""
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary) VALUES
          ('370000000000', '山东省', 'Province', 'Province', NULL, NULL),
          ('370406000000', '山亭区', 'County', 'District', '370000000000', {Multi(West)}),
          ('370406106000', '徐庄镇', 'Township', 'Town', '370406000000', {Multi(West)}),
          ('370406107000', '水泉镇', 'Township', 'Town', '370406000000', {Multi(East)});
        INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat) VALUES
          {Rows(Villages, v => $"'{v.Code}', '{v.Name}', 'VillageCommittee', true, '{v.Code[..9]}000', '370406000000', {Number(Spatial.Measures.Area.SquareMetres(Area(v.Boundary)))}, {Multi(v.Boundary)}, '{v.Seat}'")};
        INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location) VALUES
          {Rows(Households, h => $"'{h.Village}', '{h.Village[..9]}000', '370406000000', 'Family', {h.Persons}, '{h.Supply}', 'Unknown', '{h.Location}'")};
        INSERT INTO water_schemes (id, name, county_code, supply_type, status, class, management) VALUES (1, '工程', '370406000000', 'UrbanRural', 'InService', 'V', 'Unknown');
        INSERT INTO water_nodes (id, scheme_id, county_code, kind, status, location) VALUES
          (1, 1, '370406000000', 'Junction', 'InService', 'POINT(117 34)'), (2, 1, '370406000000', 'Junction', 'InService', 'POINT(117 34)');
        INSERT INTO water_pipes (scheme_id, from_node_id, to_node_id, county_code, role, status, material, piece_millimetres, route) VALUES
          {Rows(Pipes, p => $"1, 1, 2, '370406000000', '{p.Role}', '{p.Status}', 'Unknown', ARRAY[{string.Join(',', p.Pieces)}], '{p.Route}'")};
        INSERT INTO projects (id, name, category, stage, county_code, is_in_library) VALUES
          (1, '路', 'Road', 'Construction', '370406000000', true), (2, '窖', 'WaterSupply', 'Approval', '370406000000', true);
        INSERT INTO project_sites (project_id, name, village_code, county_code, anchor, footprint) VALUES
          (1, '西', '370406106204', '370406000000', 'POINT(117.0625 34.0625)', 'POINT(117.0625 34.0625)'),
          (1, '中', '370406106210', '370406000000', 'POINT(117.375 34.125)', 'POINT(117.375 34.125)'),
          (2, '中', '370406106210', '370406000000', 'POINT(117.4 34.1)', 'POINT(117.4 34.1)');
        INSERT INTO project_funds (project_id, year, source, budget_yuan, allotted_yuan, paid_yuan) VALUES
          (1, 2022, 'CentralLinkage', 100.10, 90, NULL), (1, 2022, 'Social', 50, NULL, 10), (2, 2022, 'CentralLinkage', 7.07, 7.07, 7.07);
        INSERT INTO facilities (kind, name, village_code, county_code, ownership, status, anchor, footprint) VALUES
          ('Clinic', '西', '370406106204', '370406000000', 'Public', 'InService', 'POINT(117.1 34.1)', 'POINT(117.1 34.1)'),
          ('Clinic', '中', '370406106210', '370406000000', 'Public', 'InService', 'POINT(117.3 34.1)', 'POINT(117.3 34.1)'),
          ('School', '中', '370406106210', '370406000000', 'Public', 'InService', 'POINT(117.3 34.1)', 'POINT(117.3 34.1)');
        INSERT INTO zones (id, name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary) VALUES
          (1, '区', 'Provincial', 'Approved', '370406000000', '370406106000', 'Named', '', 1, ST_Multi('SRID=4490;POLYGON((117 34,117.28 34,117.28 34.25,117 34.25,117 34))'));
        INSERT INTO declared_villages (zone_id, village_code, evidence) VALUES (1, '370406106210', 'Named'), (1, '370406107201', 'Chosen');
        """.Replace("'POINT", "'SRID=4490;POINT", StringComparison.Ordinal).Replace("'LINE", "'SRID=4490;LINE", StringComparison.Ordinal));

    static string Multi(string polygon) => $"ST_Multi('SRID=4490;{polygon}')";

    static string Number(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    static string Rows<T>(IEnumerable<T> rows, Func<T, string> values) => string.Join(", ", rows.Select(row => $"({values(row)})"));
}
