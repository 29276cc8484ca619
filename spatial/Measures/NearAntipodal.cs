namespace GeoZones.Spatial.Measures;

/// <summary>The geodesic between nearly antipodal points, found by bisecting its azimuth at the point further from the equator.</summary>
/// <remarks>
/// C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013), section 4: with β1 &lt;= 0 and |β2| &lt;= -β1
/// the longitude reached grows with the azimuth from 0 to π, so that there is one root. The longitude itself is Vincenty's series.
/// </remarks>
internal static class NearAntipodal
{
    private const int Bisections = 100;

    public static GeodesicArc Arc(Ellipsoid ellipsoid, ReducedLatitude first, ReducedLatitude second, double longitude)
    {
        var (south, other) = Arrange(first, second);
        double low = 0, high = Math.PI;
        for (var i = 0; i < Bisections; i++)
        {
            var azimuth = (low + high) / 2;
            if (Shoot(south, other, azimuth).Longitude(ellipsoid) < longitude) low = azimuth;
            else high = azimuth;
        }
        return Shoot(south, other, high).Arc;
    }

    private static (ReducedLatitude South, ReducedLatitude Other) Arrange(ReducedLatitude first, ReducedLatitude second)
    {
        if (Math.Abs(first.Sin) < Math.Abs(second.Sin)) (first, second) = (second, first);
        return first.Sin > 0 ? (Mirror(first), Mirror(second)) : (first with { Sin = -Math.Abs(first.Sin) }, second);
    }

    private static ReducedLatitude Mirror(ReducedLatitude latitude) => latitude with { Sin = -latitude.Sin };

    private static Shot Shoot(ReducedLatitude south, ReducedLatitude other, double azimuth)
    {
        var (sin, cos) = Math.SinCos(azimuth);
        var sinEquator = sin * south.Cos;
        var along = cos * south.Cos;
        var arriving = Math.Sqrt(Math.Max(0, along * along + (south.Sin - other.Sin) * (south.Sin + other.Sin)));
        var (start, end) = (Math.Atan2(south.Sin, along), Math.Atan2(other.Sin, arriving));
        var onSphere = Math.Atan2(sinEquator * other.Sin, arriving) - Math.Atan2(sinEquator * south.Sin, along);
        return new(new(end - start, sinEquator, Math.Cos(start + end)), onSphere);
    }

    private readonly record struct Shot(GeodesicArc Arc, double OnSphere)
    {
        public double Longitude(Ellipsoid ellipsoid) => OnSphere - Arc.LongitudeExcess(ellipsoid);
    }
}
