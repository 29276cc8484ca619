using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Zones;

/// <summary>Cuts a village as a planner does where no border suits: by a nearly straight line across the direction from the zone's middle.</summary>
internal sealed class StraightCut(Plane plane, Spot middle, SplitMix64 random)
{
    private const double FarMetres = 30_000;
    private const int Halvings = 24;

    /// <summary>The part nearer to the middle, of the wanted share of the area.</summary>
    public MultiPolygon Towards(MultiPolygon village, double share)
    {
        var centre = plane.ToMetres(village.Centroid.Coordinate);
        var angle = Math.Atan2(centre.Y - middle.Y, centre.X - middle.X);
        double[] kinks = [random.Between(-90, 90), random.Between(-90, 90), random.Between(-90, 90)];
        var (low, high) = (-3000.0, 3000.0);
        for (var i = 0; i < Halvings; i++)
        {
            var offset = (low + high) / 2;
            if (Overlay.Intersect(village, NearSide(centre, angle, offset, kinks)).Area < share * village.Area) low = offset;
            else high = offset;
        }
        return Overlay.Intersect(village, NearSide(centre, angle, high, kinks));
    }

    private Polygon NearSide(Spot centre, double angle, double offset, double[] kinks)
    {
        var (sin, cos) = Math.SinCos(angle);
        Coordinate At(double along, double across) =>
            plane.ToDegrees(centre + new Spot(along * cos - across * sin, along * sin + across * cos));
        var corner = At(-FarMetres, -FarMetres);
        return DegreeGrid.Factory.CreatePolygon([corner, At(offset + kinks[0], -FarMetres), At(offset + kinks[0], -450),
            At(offset + kinks[1], 80), At(offset + kinks[2], 500), At(offset + kinks[2], FarMetres), At(-FarMetres, FarMetres), corner.Copy()]);
    }
}
