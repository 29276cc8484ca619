using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Measures;

/// <summary>An oblate ellipsoid of revolution: the figure on which lengths and areas are measured.</summary>
/// <param name="SemiMajorMetres">Equatorial radius a.</param>
/// <param name="InverseFlattening">1/f; positive.</param>
public sealed record Ellipsoid(double SemiMajorMetres, double InverseFlattening)
{
    /// <summary>The ellipsoid of SRID 4490 (GB 22021-2008); the same figure as GRS 80.</summary>
    public static readonly Ellipsoid Cgcs2000 = new(6378137, 298.257222101);

    /// <summary>The ellipsoid of SRID 4326; up to 0.1 mm from CGCS2000, held to compare with published values.</summary>
    public static readonly Ellipsoid Wgs84 = new(6378137, 298.257223563);

    /// <summary>f = (a - b) / a.</summary>
    public double Flattening { get; } = 1 / InverseFlattening;

    /// <summary>Polar radius b = a (1 - f).</summary>
    public double SemiMinorMetres { get; } = SemiMajorMetres * (1 - 1 / InverseFlattening);

    /// <summary>e² = f (2 - f).</summary>
    public double EccentricitySquared { get; } = (2 - 1 / InverseFlattening) / InverseFlattening;

    internal static double Radians(double degrees) => degrees * (Math.PI / 180);

    /// <summary>Refuses what cannot be a longitude and latitude: most often metres of a projected system.</summary>
    internal static void RequireDegrees(Coordinate position)
    {
        if (!(Math.Abs(position.X) <= 180 && Math.Abs(position.Y) <= 90))
            throw new ArgumentOutOfRangeException(nameof(position), position,
                "Measures want longitude -180..180 and latitude -90..90 in degrees; transform projected coordinates to SRID 4490 first.");
    }
}
