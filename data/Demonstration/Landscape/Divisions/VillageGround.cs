using NetTopologySuite.Algorithm;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>The land of one village, on which it is going to be built.</summary>
internal sealed record VillageGround(VillageSeed Seed, MultiPolygon Boundary, Plane Plane, double Hilliness)
{
    private readonly Lazy<IndexedPointInAreaLocator> locator = new(() => new(Boundary));
    private readonly Lazy<Coordinate[]> outline = new(() => Array.ConvertAll(Boundary.Boundary.Coordinates, at => ToMetres(Plane, at)));

    private Coordinate[] OutlineMetres => outline.Value;

    /// <summary>The longer side of the envelope, metres.</summary>
    public double Extent => Math.Max(
        OutlineMetres.Max(at => at.X) - OutlineMetres.Min(at => at.X), OutlineMetres.Max(at => at.Y) - OutlineMetres.Min(at => at.Y));

    public double SquareMetres => Boundary.Area * Plane.SquareMetresPerSquareDegree;

    /// <summary>Strictly inside, judged by the stored coordinate.</summary>
    public bool Contains(Spot spot) => locator.Value.Locate(Plane.ToDegrees(spot)) == Location.Interior;

    /// <summary>Metres to the boundary; 0 outside.</summary>
    public double Clearance(Spot spot)
    {
        if (!Contains(spot)) return 0;
        var (at, nearest) = (new Coordinate(spot.X, spot.Y), double.MaxValue);
        for (var i = 1; i < OutlineMetres.Length; i++)
            nearest = Math.Min(nearest, DistanceComputer.PointToSegment(at, OutlineMetres[i - 1], OutlineMetres[i]));
        return nearest;
    }

    private static Coordinate ToMetres(Plane plane, Coordinate place)
    {
        var spot = plane.ToMetres(place);
        return new(spot.X, spot.Y);
    }
}
