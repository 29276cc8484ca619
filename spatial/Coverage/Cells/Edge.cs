namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>A straight edge from a to b, in steps of 1e-7°.</summary>
readonly record struct Edge(int Ax, int Ay, int Bx, int By)
{
    internal int West => Math.Min(Ax, Bx);

    internal int East => Math.Max(Ax, Bx);

    internal int South => Math.Min(Ay, By);

    internal int North => Math.Max(Ay, By);

    internal int FirstRow => CellGrid.Row(South);

    internal int LastRow => CellGrid.Row(North);

    internal bool IsPoint => Ax == Bx && Ay == By;

    internal bool Meets(Edge other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>Which columns does it touch within this row? A step more on either side, so that no rounding leaves one out.</summary>
    internal (int First, int Last) Columns(int row)
    {
        var (west, east) = (West, East);
        if (FirstRow != LastRow)
        {
            var slope = ((double)Bx - Ax) / ((double)By - Ay);
            var (low, high) = (XAt(Math.Max(South, CellGrid.South(row)), slope), XAt(Math.Min(North, CellGrid.North(row) + 1), slope));
            west = Math.Max(west, (int)Math.Floor(Math.Min(low, high)) - 1);
            east = Math.Min(east, (int)Math.Ceiling(Math.Max(low, high)) + 1);
        }
        return (CellGrid.Column(Math.Max(west, int.MinValue + 1) - 1), CellGrid.Column(east + 1));
    }

    /// <summary>Does it pass the middle line of this row?</summary>
    internal bool PassesMiddle(int row)
    {
        var middle = CellGrid.TwiceMiddle(row);
        return 2L * South < middle && middle < 2L * North;
    }

    private double XAt(int y, double slope) => Ax + ((double)y - Ay) * slope;
}
