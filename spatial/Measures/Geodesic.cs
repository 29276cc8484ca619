using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Measures;

/// <summary>The shortest line on the ellipsoid between two points.</summary>
/// <remarks>
/// T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review 23 (1975), inverse formula.
/// Its iteration does not converge between nearly antipodal points; there the azimuth is bisected instead (<see cref="NearAntipodal"/>).
/// Measured against Karney's exact solution in PostGIS: within 0.001 mm below 1 km, 0.004 mm below 750 km, 0.1 mm on the whole globe.
/// </remarks>
public static class Geodesic
{
    private const int MostIterations = 60;
    private const double Converged = 1e-13;

    /// <summary>How far is it from one point to the other on CGCS2000, in metres?</summary>
    /// <remarks>Longitude and latitude in degrees of SRID 4490; Z is ignored. 0 exactly for equal points.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not a longitude or latitude in degrees.</exception>
    public static double Metres(Coordinate from, Coordinate to) => Metres(Ellipsoid.Cgcs2000, from, to);

    /// <summary>How far is it from one point to the other on a given ellipsoid, in metres?</summary>
    /// <inheritdoc cref="Metres(Coordinate, Coordinate)"/>
    public static double Metres(Ellipsoid ellipsoid, Coordinate from, Coordinate to)
    {
        Ellipsoid.RequireDegrees(from);
        Ellipsoid.RequireDegrees(to);
        if (from.Equals2D(to)) return 0;
        var first = ReducedLatitude.Of(ellipsoid, from.Y);
        var second = ReducedLatitude.Of(ellipsoid, to.Y);
        var longitude = Math.Abs(Math.IEEERemainder(Ellipsoid.Radians(to.X - from.X), 2 * Math.PI));
        var arc = Iterate(ellipsoid, first, second, longitude) ?? NearAntipodal.Arc(ellipsoid, first, second, longitude);
        return arc.Metres(ellipsoid);
    }

    private static GeodesicArc? Iterate(Ellipsoid ellipsoid, ReducedLatitude first, ReducedLatitude second, double longitude)
    {
        var onSphere = longitude;
        for (var i = 0; i < MostIterations; i++)
        {
            var arc = OnSphere(first, second, onSphere);
            var next = longitude + arc.LongitudeExcess(ellipsoid);
            if (next > Math.PI) return null;
            if (Math.Abs(next - onSphere) < Converged) return arc;
            onSphere = next;
        }
        return null;
    }

    private static GeodesicArc OnSphere(ReducedLatitude first, ReducedLatitude second, double longitude)
    {
        var (sinLongitude, cosLongitude) = Math.SinCos(longitude);
        var east = second.Cos * sinLongitude;
        var north = first.Cos * second.Sin - first.Sin * second.Cos * cosLongitude;
        var sinArc = Math.Sqrt(east * east + north * north);
        var cosArc = first.Sin * second.Sin + first.Cos * second.Cos * cosLongitude;
        var sinAzimuth = sinArc == 0 ? 0 : first.Cos * east / sinArc;
        var cosAzimuthSquared = 1 - sinAzimuth * sinAzimuth;
        var cosTwiceMiddle = cosAzimuthSquared < 1e-15 ? 0 : cosArc - 2 * first.Sin * second.Sin / cosAzimuthSquared;
        return new(Math.Atan2(sinArc, cosArc), sinAzimuth, cosTwiceMiddle);
    }
}

/// <summary>Sine and cosine of the reduced latitude: tan β = (1 - f) tan φ.</summary>
internal readonly record struct ReducedLatitude(double Sin, double Cos)
{
    public static ReducedLatitude Of(Ellipsoid ellipsoid, double latitudeDegrees)
    {
        var (sin, cos) = Math.SinCos(Ellipsoid.Radians(latitudeDegrees));
        var scaled = (1 - ellipsoid.Flattening) * sin;
        var norm = Math.Sqrt(scaled * scaled + cos * cos);
        return new(scaled / norm, cos / norm);
    }
}
