namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>The shape of a settlement: between an ellipse and a rectangle, with lobes, and a pond where nobody builds.</summary>
/// <param name="Aspect">Width along the lanes over length along the spine.</param>
internal sealed record OrganicOutline(double Aspect, double PhaseOfTwo, double PhaseOfThree, double PhaseOfFive)
{
    private const double PondShare = 0.13;

    public static OrganicOutline Draw(double aspect, SplitMix64 random) =>
        new(aspect, random.Between(0, Math.Tau), random.Between(0, Math.Tau), random.Between(0, Math.Tau));

    /// <summary>How far out a spot is, in metres: the settlement is built from the lowest reach outwards.</summary>
    public double Reach(Spot local)
    {
        var (x, y) = (Math.Abs(local.X) / Math.Sqrt(Aspect), Math.Abs(local.Y) * Math.Sqrt(Aspect));
        var angle = Math.Atan2(local.Y, local.X);
        var lobes = 1 + 0.13 * Math.Sin(2 * angle + PhaseOfTwo) + 0.11 * Math.Sin(3 * angle + PhaseOfThree) + 0.07 * Math.Sin(5 * angle + PhaseOfFive);
        return Math.Sqrt(Math.Sqrt(x * x * x * x + y * y * y * y)) / lobes;
    }

    /// <summary>The village pond or threshing ground lies off the middle.</summary>
    public bool IsPond(Spot local, double radius)
    {
        var middle = new Spot(0.5 * radius * Math.Cos(PhaseOfFive), 0.5 * radius * Math.Sin(PhaseOfFive));
        return radius > 90 && local.DistanceTo(middle) < PondShare * radius;
    }
}
