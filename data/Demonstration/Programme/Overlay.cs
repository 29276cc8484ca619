using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>Overlays of areas whose every result lies on the 1e-7° grid; lines and points where areas only touch are dropped.</summary>
internal static class Overlay
{
    public static MultiPolygon Intersect(Geometry a, Geometry b) => Areas(a, b, SpatialFunction.Intersection);

    public static MultiPolygon Subtract(Geometry a, Geometry b) => Areas(a, b, SpatialFunction.Difference);

    public static MultiPolygon Unite(Geometry a, Geometry b) => Areas(a, b, SpatialFunction.Union);

    /// <summary>Without the parts that are too small to be meant.</summary>
    /// <param name="share">Of the largest part's area.</param>
    public static MultiPolygon WithoutScraps(MultiPolygon areas, double share)
    {
        var least = areas.Geometries.Max(part => part.Area) * share;
        return DegreeGrid.Factory.CreateMultiPolygon([.. areas.Geometries.Cast<Polygon>().Where(part => part.Area >= least)]);
    }

    private static MultiPolygon Areas(Geometry a, Geometry b, SpatialFunction operation)
    {
        var result = OverlayNG.Overlay(a, b, operation, DegreeGrid.Precision);
        return DegreeGrid.Factory.CreateMultiPolygon([.. PolygonExtracter.GetPolygons(result).Cast<Polygon>()
            .Select(DegreeGrid.Factory.CreateGeometry).Cast<Polygon>()]);
    }
}
