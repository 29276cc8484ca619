using GeoZones.Spatial.Coverage.Cells;

namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Points in the order of grid cells, row by row from the south, with running sums by class from cell to cell. Immutable.</summary>
/// <remarks>Only cells with points are held. Within a cell the points stand by group, so that a group costs its runs and not its points.</remarks>
public sealed class PointLayer
{
    /// <summary>So many points may be read behind the last one, as vectors do.</summary>
    internal const int Padding = 8;

    private readonly int firstRow, classes;
    private readonly int[] rowCells, cellColumns, cellPoints, cellRuns, runGroups, runPoints, x, y, weights;
    private readonly byte[] kinds;
    private readonly long[] running;

    internal PointLayer(PointOrder order, int classes)
    {
        this.classes = classes;
        (Count, firstRow) = (order.Count, order.FirstRow);
        (x, y, weights, kinds) = order.Columns(Padding);
        (rowCells, cellColumns, cellPoints) = order.Cells();
        (cellRuns, runGroups, runPoints) = order.Runs(cellPoints);
        running = Running();
    }

    /// <summary>Puts points in order.</summary>
    /// <param name="classes">All classes are below this.</param>
    /// <exception cref="ArgumentOutOfRangeException">A class is not.</exception>
    public static PointLayer Of(PointColumns points, int classes) => new(new PointOrder(points), classes);

    /// <summary>How many points there are.</summary>
    public int Count { get; }

    /// <summary>Bytes that they take.</summary>
    public long Bytes => 4L * (rowCells.Length + cellColumns.Length + cellPoints.Length + cellRuns.Length + runGroups.Length + runPoints.Length + x.Length + y.Length + weights.Length)
        + kinds.Length + 8L * running.Length;

    /// <summary>Rows of cells from the southernmost to the northernmost point.</summary>
    internal int RowCount => rowCells.Length - 1;

    /// <summary>Groups are below this.</summary>
    internal int GroupLimit => runGroups.Length == 0 ? 0 : runGroups.Max() + 1;

    /// <summary>How many cells have points.</summary>
    internal int Cells => cellColumns.Length;

    /// <summary>Count and weight of each class.</summary>
    internal int SumsPerCell => 2 * classes;

    internal ReadOnlySpan<int> X => x;

    internal ReadOnlySpan<int> Y => y;

    /// <summary>The points again, in another order.</summary>
    public PointColumns ToColumns()
    {
        var columns = new PointColumns(Count);
        for (var run = 0; run < runGroups.Length; run++)
        {
            for (var point = runPoints[run]; point < runPoints[run + 1]; point++) columns.Add(x[point], y[point], kinds[point], weights[point], runGroups[run]);
        }
        return columns;
    }

    /// <summary>The place of a row among <see cref="RowCount"/>; null where it has no points.</summary>
    internal int? RowIndex(int row) => (uint)(row - firstRow) < (uint)RowCount && rowCells[row - firstRow] < rowCells[row - firstRow + 1] ? row - firstRow : null;

    /// <summary>The points of a row, by its place among <see cref="RowCount"/>; the end excluded.</summary>
    internal (int First, int End) PointsOfRow(int index) => (cellPoints[rowCells[index]], cellPoints[rowCells[index + 1]]);

    internal int FirstPoint(int cell) => cellPoints[cell];

    internal int FirstRun(int cell) => cellRuns[cell];

    internal int GroupOfRun(int run) => runGroups[run];

    internal int PointsOfRun(int run) => runPoints[run + 1] - runPoints[run];

    internal int Class(int point) => kinds[point];

    internal int Weight(int point) => weights[point];

    internal int Group(int point)
    {
        var run = Array.BinarySearch(runPoints, point);
        return runGroups[run < 0 ? ~run - 1 : run];
    }

    internal void AddCells(int from, int to, Span<long> sums)
    {
        var before = running.AsSpan(from * sums.Length, sums.Length);
        var after = running.AsSpan(to * sums.Length, sums.Length);
        for (var i = 0; i < sums.Length; i++) sums[i] += after[i] - before[i];
    }

    /// <summary>Gives the points of a row that the area covers to the sink.</summary>
    internal void Cover<TSink>(int row, EdgedArea area, RowCut cut, ref TSink sink) where TSink : struct, IPointSink
    {
        var (cell, end) = (rowCells[row - firstRow], rowCells[row - firstRow + 1]);
        foreach (var span in cut.Spans)
        {
            var first = FindCell(cell, end, span.FirstColumn);
            if (span.IsInsideBefore && first > cell) sink.Cells(cell, first);
            cell = FindCell(first, end, span.LastColumn + 1);
            if (cell > first) SpanTest.Cover(this, cellPoints[first], cellPoints[cell], area, cut, span, ref sink);
            if (cell == end) return;
        }
    }

    /// <summary>The first cell at or after this column.</summary>
    private int FindCell(int from, int end, int column)
    {
        while (from < end)
        {
            var middle = (int)((uint)(from + end) >> 1);
            if (cellColumns[middle] < column) from = middle + 1;
            else end = middle;
        }
        return from;
    }

    private long[] Running()
    {
        var sums = new long[(cellColumns.Length + 1) * SumsPerCell];
        for (var cell = 0; cell < cellColumns.Length; cell++)
        {
            var after = sums.AsSpan((cell + 1) * SumsPerCell, SumsPerCell);
            sums.AsSpan(cell * SumsPerCell, SumsPerCell).CopyTo(after);
            for (var point = cellPoints[cell]; point < cellPoints[cell + 1]; point++)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(kinds[point], classes);
                after[2 * kinds[point]]++;
                after[2 * kinds[point] + 1] += weights[point];
            }
        }
        return sums;
    }
}
