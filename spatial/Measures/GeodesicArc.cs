namespace GeoZones.Spatial.Measures;

/// <summary>A geodesic as an arc of the auxiliary sphere; the names of Vincenty (1975) are σ, sin α and cos 2σm.</summary>
/// <param name="Arc">Angular length σ on the sphere, radians.</param>
/// <param name="SinAzimuth">Sine of the azimuth where the geodesic crosses the equator.</param>
/// <param name="CosTwiceMiddle">Cosine of twice the angle from the equator crossing to the middle of the arc.</param>
internal readonly record struct GeodesicArc(double Arc, double SinAzimuth, double CosTwiceMiddle)
{
    private double CosAzimuthSquared => 1 - SinAzimuth * SinAzimuth;

    /// <summary>By how much the longitude on the sphere exceeds the one on the ellipsoid, radians: Vincenty's equations 10 and 11.</summary>
    public double LongitudeExcess(Ellipsoid ellipsoid)
    {
        var f = ellipsoid.Flattening;
        var c = f / 16 * CosAzimuthSquared * (4 + f * (4 - 3 * CosAzimuthSquared));
        var (sin, cos) = Math.SinCos(Arc);
        var bracket = Arc + c * sin * (CosTwiceMiddle + c * cos * (2 * CosTwiceMiddle * CosTwiceMiddle - 1));
        return (1 - c) * f * SinAzimuth * bracket;
    }

    /// <summary>Length on the ellipsoid: Vincenty's equations 3, 4, 6 and 19.</summary>
    public double Metres(Ellipsoid ellipsoid)
    {
        var ratio = ellipsoid.SemiMajorMetres / ellipsoid.SemiMinorMetres;
        var u = CosAzimuthSquared * (ratio * ratio - 1);
        var a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
        var b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
        return ellipsoid.SemiMinorMetres * a * (Arc - Correction(b));
    }

    private double Correction(double b)
    {
        var (sin, cos) = Math.SinCos(Arc);
        var m = CosTwiceMiddle;
        var third = b / 6 * m * (4 * sin * sin - 3) * (4 * m * m - 3);
        return b * sin * (m + b / 4 * (cos * (2 * m * m - 1) - third));
    }
}
