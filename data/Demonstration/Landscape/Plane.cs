using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape;

/// <summary>A spot in metres east and north of a plane's origin.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public double DistanceTo(Spot other) => Math.Sqrt(SquareTo(other));

    public double SquareTo(Spot other) => (X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y);

    public Spot Between(Spot other) => new((X + other.X) / 2, (Y + other.Y) / 2);

    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);
}

/// <summary>A locally scaled plane in metres: good to 0.5 % within a city, which is enough to lay out houses, not to measure.</summary>
internal sealed record Plane(Coordinate Origin)
{
    private const double MetresPerDegree = 111_195;
    private readonly double eastScale = MetresPerDegree * Math.Cos(Origin.Y * Math.PI / 180);

    public double SquareMetresPerSquareDegree => eastScale * MetresPerDegree;

    public Spot ToMetres(Coordinate place) => new((place.X - Origin.X) * eastScale, (place.Y - Origin.Y) * MetresPerDegree);

    /// <summary>Back to degrees, on the grid.</summary>
    public Coordinate ToDegrees(Spot spot) =>
        new(DegreeGrid.Snap(Origin.X + spot.X / eastScale), DegreeGrid.Snap(Origin.Y + spot.Y / MetresPerDegree));
}
