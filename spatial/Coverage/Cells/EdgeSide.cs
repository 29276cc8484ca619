namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>On which side of an edge do points lie, in doubles of whole steps; and when that has to be looked at more closely.</summary>
/// <remarks>
/// The answer that counts is the sign of the cross product in doubles of degrees (<see cref="RingWinding"/>). Its error is below 1e-6 step times the lengths that enter it, so that wherever the cross
/// product of whole steps exceeds <see cref="Near"/> both have the same sign; the rest, points on an edge nearly always, is decided by <see cref="EdgedArea.CoversExactly"/>.
/// </remarks>
readonly record struct EdgeSide(double LowX, double LowY, double HighX, double HighY, double Near)
{
    /// <param name="reach">How far in longitude, in steps, a point may lie from the edge's ends.</param>
    internal static EdgeSide Of(Edge edge, double reach)
    {
        var isUp = edge.Ay <= edge.By;
        var (width, height) = (Math.Abs((double)edge.Bx - edge.Ax), Math.Abs((double)edge.By - edge.Ay));
        var near = 1 + 2e-6 * (width + height + reach) + 1e-15 * (width + reach) * (height + 1);
        return isUp ? new(edge.Ax, edge.Ay, edge.Bx, edge.By, near) : new(edge.Bx, edge.By, edge.Ax, edge.Ay, near);
    }

    /// <summary>Positive where the point is west of the edge, for points between its ends.</summary>
    internal double At(double x, double y) => (HighX - LowX) * (y - LowY) - (x - LowX) * (HighY - LowY);

    internal bool IsNear(double x, double y) => LowY <= y && y <= HighY && Math.Abs(At(x, y)) <= Near;

    /// <summary>Does a way from the west to this point pass the edge?</summary>
    internal bool Toggles(double x, double y) => LowY <= y && y < HighY && At(x, y) < 0;
}
