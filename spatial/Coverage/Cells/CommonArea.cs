namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>The area that two shapes have in common, as a sum over pairs of their edges: no overlay is built, so shared borders are no special case.</summary>
/// <remarks>
/// A shape is the signed sum of the strips between each of its edges and a meridian west of everything, downward edges taken off. Two shapes therefore have in common the signed sum of what pairs of
/// strips have in common: the integral over the common latitudes of the lesser of two linear functions. Each term changes continuously with the vertices, so rounding can do no more than rounding: a spec holds
/// the share of a village against OverlayNG.
/// </remarks>
static class CommonArea
{
    /// <summary>Square steps that the strips west of these edges have in common, with the sign of the two directions.</summary>
    /// <param name="west">The meridian the strips start at, in steps; no point of <paramref name="other"/> is west of it, and what <paramref name="edge"/> has west of it counts nothing.</param>
    internal static double WestOf(Edge edge, Edge other, int west)
    {
        double south = Math.Max(edge.South, other.South), north = Math.Min(edge.North, other.North);
        if (south >= north || edge.East <= west) return 0;
        var sign = edge.By > edge.Ay == other.By > other.Ay ? 1 : -1;
        if (edge.West >= other.East) return sign * Trapezoid(north - south, X(other, south) - west, X(other, north) - west);
        return sign * Lesser(north - south, X(edge, south) - west, X(edge, north) - west, X(other, south) - west, X(other, north) - west);
    }

    private static double X(Edge edge, double y) => edge.Ax + (y - edge.Ay) * (((double)edge.Bx - edge.Ax) / ((double)edge.By - edge.Ay));

    private static double Trapezoid(double height, double lower, double upper) => height * (lower + upper) / 2;

    /// <summary>The integral of max(0, min(u, v)) over the height, both linear, v never negative.</summary>
    private static double Lesser(double height, double u0, double u1, double v0, double v1)
    {
        var (d0, d1) = (u0 - v0, u1 - v1);
        if (d0 >= 0 && d1 >= 0) return Trapezoid(height, v0, v1);
        if (d0 <= 0 && d1 <= 0) return Positive(height, u0, u1);
        var cut = d0 / (d0 - d1);
        var at = v0 + (v1 - v0) * cut;
        return d0 < 0 ? Positive(height * cut, u0, at) + Trapezoid(height * (1 - cut), at, v1) : Trapezoid(height * cut, v0, at) + Positive(height * (1 - cut), at, u1);
    }

    /// <summary>The integral of max(0, u) over the height, u linear.</summary>
    private static double Positive(double height, double u0, double u1)
    {
        if (u0 >= 0 && u1 >= 0) return Trapezoid(height, u0, u1);
        if (u0 <= 0 && u1 <= 0) return 0;
        var top = Math.Max(u0, u1);
        return height * top * top / (2 * Math.Abs(u1 - u0));
    }
}
