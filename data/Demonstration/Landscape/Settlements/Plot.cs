namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>A place for one building: the lane of its row, the side of the spine (-1 west, 1 east), steps outward, the bank of the lane (-1, 1).</summary>
internal readonly record struct Plot(int Row, int Side, int Step, int Bank)
{
    private const double HalfSpineWidth = 6;

    /// <summary>Kept free of households: in the first settlement the village committee's house stands there.</summary>
    public static readonly Plot CommitteeYard = new(0, 1, 0, 1);

    /// <summary>The middle of the plot in the settlement's frame.</summary>
    public Spot Middle(Pattern pattern) => new(
        Side * (HalfSpineWidth + (Step + 0.5) * pattern.Along),
        Row * pattern.LanePitch + Bank * (pattern.LaneWidth + pattern.Across) / 2);

    /// <summary>Every plot whose middle may lie within a half width and a half length, in metres.</summary>
    public static IEnumerable<Plot> Within(double halfWidth, double halfLength, Pattern pattern)
    {
        var rows = (int)Math.Ceiling(halfLength / pattern.LanePitch);
        var steps = (int)Math.Ceiling(halfWidth / pattern.Along);
        for (var row = -rows; row <= rows; row++)
            for (var step = 0; step < steps; step++)
            {
                yield return new(row, -1, step, -1);
                yield return new(row, -1, step, 1);
                yield return new(row, 1, step, -1);
                yield return new(row, 1, step, 1);
            }
    }
}
