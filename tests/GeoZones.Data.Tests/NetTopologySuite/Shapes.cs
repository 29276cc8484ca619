namespace GeoZones.Data.Tests.NetTopologySuite;

/// <summary>Every kind in every dimension, as PostGIS and NetTopologySuite both print it, and the empties, which are XY.</summary>
static class Shapes
{
    public static readonly string[] Plane =
    [
        "POINT (1 2)",
        "LINESTRING (1 2, 3 4, 5 6)",
        "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 3, 5 1))",
        "MULTIPOINT ((1 2), (3 4))",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8, 9 10))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0), (25 1, 28 1, 28 3, 25 1)))",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4), GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0))))",
    ];

    public static readonly string[] WithZ =
    [
        "POINT Z(1 2 3)",
        "LINESTRING Z(1 2 3, 4 5 6)",
        "POLYGON Z((0 0 1, 9 0 2, 9 9 3, 0 0 1))",
        "MULTIPOINT Z((1 2 3), (4 5 6))",
        "MULTILINESTRING Z((1 2 3, 4 5 6))",
        "MULTIPOLYGON Z(((0 0 1, 9 0 2, 9 9 3, 0 0 1)))",
        "GEOMETRYCOLLECTION Z(POINT Z(1 2 3), LINESTRING Z(1 2 3, 4 5 6))",
    ];

    public static readonly string[] WithM = [.. WithZ.Select(wkt => wkt.Replace(" Z(", " M("))];

    public static readonly string[] WithZAndM =
    [
        "POINT ZM(1 2 3 4)",
        "LINESTRING ZM(1 2 3 4, 5 6 7 8)",
        "POLYGON ZM((0 0 1 5, 9 0 2 6, 9 9 3 7, 0 0 1 8))",
        "MULTIPOINT ZM((1 2 3 4), (5 6 7 8))",
        "MULTILINESTRING ZM((1 2 3 4, 5 6 7 8))",
        "MULTIPOLYGON ZM(((0 0 1 5, 9 0 2 6, 9 9 3 7, 0 0 1 8)))",
        "GEOMETRYCOLLECTION ZM(POINT ZM(1 2 3 4), LINESTRING ZM(1 2 3 4, 5 6 7 8))",
    ];

    public static readonly string[] Empty =
    [
        "POINT EMPTY", "LINESTRING EMPTY", "POLYGON EMPTY", "MULTIPOINT EMPTY",
        "MULTILINESTRING EMPTY", "MULTIPOLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY",
    ];

    /// <summary>Each of them without an SRID and in 4490.</summary>
    public static TheoryData<string> All
    {
        get
        {
            string[] shapes = [.. Plane, .. WithZ, .. WithM, .. WithZAndM, .. Empty];
            return [.. shapes, .. shapes.Select(wkt => $"SRID=4490;{wkt}")];
        }
    }
}
