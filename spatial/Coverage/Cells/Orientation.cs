namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>On which side of a line does a point lie? Exact: coordinates are whole steps.</summary>
static class Orientation
{
    private const long Safe = 1L << 30;

    /// <summary>Twice the signed area of a, b, p in square steps: positive where p is left of a-b, 0 on the line.</summary>
    internal static Int128 Of(int ax, int ay, int bx, int by, int px, int py)
    {
        long ex = (long)bx - ax, ey = (long)by - ay, qx = (long)px - ax, qy = (long)py - ay;
        return IsSafe(ex) && IsSafe(ey) && IsSafe(qx) && IsSafe(qy) ? ex * qy - qx * ey : (Int128)ex * qy - (Int128)qx * ey;
    }

    /// <summary>-1, 0 or 1 as <see cref="Of"/>.</summary>
    internal static int Sign(int ax, int ay, int bx, int by, int px, int py)
    {
        long ex = (long)bx - ax, ey = (long)by - ay, qx = (long)px - ax, qy = (long)py - ay;
        return IsSafe(ex) && IsSafe(ey) && IsSafe(qx) && IsSafe(qy) ? Math.Sign(ex * qy - qx * ey) : Int128.Sign((Int128)ex * qy - (Int128)qx * ey);
    }

    private static bool IsSafe(long difference) => (ulong)(difference + Safe) <= 2 * Safe;
}
