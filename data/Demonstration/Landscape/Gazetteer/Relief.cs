using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Gazetteer;

/// <summary>Synthetic hilliness: smooth hills over a base level; 0 is the plain, 1 the hills. Not an elevation model.</summary>
/// <param name="Base">Hilliness far from every hill.</param>
internal sealed record Relief(double Base, params Hill[] Hills)
{
    public double At(Coordinate place) => Math.Clamp(Base + Undulation(place) + Hills.Sum(hill => hill.At(place)), 0, 1);

    private static double Undulation(Coordinate place) =>
        0.06 * Math.Sin(place.X * 61 + 1.3 * Math.Sin(place.Y * 43)) + 0.05 * Math.Sin(place.Y * 83 + place.X * 29);
}

/// <param name="Radius">Degrees; at this distance a third is left.</param>
internal sealed record Hill(double Longitude, double Latitude, double Radius, double Height)
{
    public double At(Coordinate place)
    {
        var (east, north) = ((place.X - Longitude) * 0.82, place.Y - Latitude);
        return Height * Math.Exp(-(east * east + north * north) / (Radius * Radius));
    }
}
