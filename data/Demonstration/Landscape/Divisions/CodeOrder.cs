namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>
/// Puts places in the order in which codes are given out: the centre first, then along a Hilbert curve,
/// so that neighbouring codes lie near each other.
/// </summary>
internal static class CodeOrder
{
    private const int CurveOrder = 10;

    /// <param name="centralCount">How many codes come first and belong near the centre.</param>
    public static Spot[] Of(Spot[] spots, Spot centre, int centralCount)
    {
        var box = (Low: new Spot(spots.Min(spot => spot.X), spots.Min(spot => spot.Y)), High: new Spot(spots.Max(spot => spot.X), spots.Max(spot => spot.Y)));
        var outward = spots.OrderBy(spot => spot.SquareTo(centre)).ToArray();
        return [.. outward.Take(centralCount).OrderBy(spot => AlongCurve(spot, box)), .. outward.Skip(centralCount).OrderBy(spot => AlongCurve(spot, box))];
    }

    private static int AlongCurve(Spot spot, (Spot Low, Spot High) box)
    {
        var side = Math.Max(Math.Max(box.High.X - box.Low.X, box.High.Y - box.Low.Y), 1);
        var cells = (1 << CurveOrder) - 1;
        return Hilbert((int)((spot.X - box.Low.X) / side * cells), (int)((spot.Y - box.Low.Y) / side * cells));
    }

    private static int Hilbert(int x, int y)
    {
        var along = 0;
        for (var half = 1 << (CurveOrder - 1); half > 0; half >>= 1)
        {
            var (east, north) = ((x & half) > 0 ? 1 : 0, (y & half) > 0 ? 1 : 0);
            along += half * half * ((3 * east) ^ north);
            if (north == 1) continue;
            if (east == 1) (x, y) = (half - 1 - (x & (half - 1)), half - 1 - (y & (half - 1)));
            (x, y) = (y, x);
        }
        return along;
    }
}
