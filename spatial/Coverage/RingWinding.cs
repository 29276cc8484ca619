namespace GeoZones.Spatial.Coverage;

/// <summary>Where a point lies to a ring.</summary>
enum RingPlace { Outside, Boundary, Inside }

/// <summary>How often a ring winds around a point, edge by edge in any order: the arithmetic of <see cref="PointInArea"/>.</summary>
struct RingWinding(double x, double y)
{
    private int winding;
    private bool isBoundary;

    internal readonly RingPlace Place => isBoundary ? RingPlace.Boundary : winding == 0 ? RingPlace.Outside : RingPlace.Inside;

    /// <summary>Takes the edge from a to b into account, in the direction of the ring, in degrees.</summary>
    internal void Pass(double ax, double ay, double bx, double by)
    {
        if (Math.Min(ay, by) > y || Math.Max(ay, by) < y) return;
        var side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
        if (side == 0 && Math.Min(ax, bx) <= x && x <= Math.Max(ax, bx)) isBoundary = true;
        else if (side > 0 && ay <= y && y < by) winding++;
        else if (side < 0 && by <= y && y < ay) winding--;
    }
}
