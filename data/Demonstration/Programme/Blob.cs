using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>A plain, roughly round polygon, star-shaped about its centre: a lake, a town's outline, a block of farmland.</summary>
internal sealed record Blob(Plane Plane, int Corners)
{
    public Polygon Around(Spot centre, double metres, SplitMix64 random)
    {
        var corners = Enumerable.Range(0, Corners).Select(i =>
        {
            var (sin, cos) = Math.SinCos(i * 2 * Math.PI / Corners);
            var radius = metres * random.Between(0.82, 1.12);
            return Plane.ToDegrees(centre + new Spot(radius * cos, radius * sin));
        }).ToList();
        return DegreeGrid.Factory.CreatePolygon([.. corners, corners[0].Copy()]);
    }
}
