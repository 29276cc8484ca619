using GeoZones.Spatial.Coverage.Cells;

namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Points sorted by row, column and group: what a <see cref="PointLayer"/> is made from.</summary>
sealed class PointOrder
{
    private const int ColumnBits = 17, GroupBits = 29;
    private readonly PointColumns points;
    private readonly long[] keys;
    private readonly int[] order;

    /// <exception cref="ArgumentOutOfRangeException">A group is negative or not below 2^29.</exception>
    internal PointOrder(PointColumns points)
    {
        this.points = points;
        (keys, order) = (new long[points.Count], new int[points.Count]);
        FirstRow = points.Count == 0 ? 0 : CellGrid.Row(Least(points.Y));
        FirstColumn = points.Count == 0 ? 0 : CellGrid.Column(Least(points.X));
        for (var i = 0; i < order.Length; i++) (order[i], keys[i]) = (i, Key(i));
        Array.Sort(keys, order);
    }

    internal int Count => keys.Length;

    internal int FirstRow { get; }

    private int FirstColumn { get; }

    internal (int[] X, int[] Y, int[] Weights, byte[] Classes) Columns(int padding)
    {
        var (x, y, weights, classes) = (new int[Count + padding], new int[Count + padding], new int[Count], new byte[Count]);
        for (var i = 0; i < order.Length; i++)
        {
            var from = order[i];
            (x[i], y[i], weights[i], classes[i]) = (points.X[from], points.Y[from], points.Weights[from], points.Classes[from]);
        }
        return (x, y, weights, classes);
    }

    /// <summary>The first cell of each row, the column of each cell, the first point of each cell; the first and the last with one more for the end.</summary>
    internal (int[] RowCells, int[] Columns, int[] Points) Cells()
    {
        var (rows, columns, first) = (new List<int>(), new List<int>(), new List<int>());
        for (var i = 0; i < Count; i++)
        {
            if (i > 0 && keys[i] >> GroupBits == keys[i - 1] >> GroupBits) continue;
            while (rows.Count <= keys[i] >> (GroupBits + ColumnBits)) rows.Add(columns.Count);
            columns.Add(FirstColumn + (int)((keys[i] >> GroupBits) & ((1 << ColumnBits) - 1)));
            first.Add(i);
        }
        rows.Add(columns.Count);
        first.Add(Count);
        return ([.. rows], [.. columns], [.. first]);
    }

    /// <summary>The first run of each cell, the group of each run, the first point of each run; the first and the last with one more for the end.</summary>
    internal (int[] CellRuns, int[] Groups, int[] Points) Runs(int[] cellPoints)
    {
        var (cellRuns, groups, first) = (new int[cellPoints.Length], new List<int>(), new List<int>());
        for (var (cell, i) = (0, 0); i < Count; i++)
        {
            if (i > 0 && keys[i] == keys[i - 1]) continue;
            while (cellPoints[cell] <= i) cellRuns[cell++] = groups.Count;
            groups.Add((int)(keys[i] & ((1 << GroupBits) - 1)));
            first.Add(i);
        }
        cellRuns[^1] = groups.Count;
        first.Add(Count);
        return (cellRuns, [.. groups], [.. first]);
    }

    private long Key(int i)
    {
        var group = points.Groups[i];
        ArgumentOutOfRangeException.ThrowIfNegative(group);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(group, 1 << GroupBits);
        long row = CellGrid.Row(points.Y[i]) - FirstRow, column = CellGrid.Column(points.X[i]) - FirstColumn;
        return (((row << ColumnBits) | column) << GroupBits) | (uint)group;
    }

    private static int Least(ReadOnlySpan<int> values)
    {
        var least = int.MaxValue;
        foreach (var value in values) least = Math.Min(least, value);
        return least;
    }
}
