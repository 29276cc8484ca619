using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape;

/// <summary>The 1e-7° grid (about a centimetre) on which every stored coordinate lies, SRID 4490.</summary>
internal static class DegreeGrid
{
    public const double CellsPerDegree = 1e7;

    public static readonly PrecisionModel Precision = new(CellsPerDegree);

    public static readonly GeometryFactory Factory = new(new PrecisionModel(), 4490);

    public static double Snap(double degrees) => Math.Round(degrees * CellsPerDegree) / CellsPerDegree;

    public static int ToCells(double degrees) => (int)Math.Round(degrees * CellsPerDegree);

    public static MultiPolygon ToMultiPolygon(Geometry areas) => areas switch
    {
        MultiPolygon several => Factory.CreateMultiPolygon([.. several.Geometries.Cast<Polygon>()]),
        Polygon one => Factory.CreateMultiPolygon([one]),
        _ => throw new InvalidOperationException($"A boundary came out as {areas.GeometryType}; polygons were wanted."),
    };
}
