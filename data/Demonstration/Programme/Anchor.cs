using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>The point of a footprint that decides which area it belongs to.</summary>
internal static class Anchor
{
    /// <summary>A point itself, the middle vertex of a line, a point inside a polygon.</summary>
    public static Point Of(Geometry footprint) => footprint switch
    {
        Point point => point,
        LineString line => DegreeGrid.Factory.CreatePoint(line.GetCoordinateN(line.NumPoints / 2).Copy()),
        _ => OnGrid(footprint.InteriorPoint),
    };

    private static Point OnGrid(Point point) =>
        DegreeGrid.Factory.CreatePoint(new Coordinate(DegreeGrid.Snap(point.X), DegreeGrid.Snap(point.Y)));
}
