namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>Columns of a row that edges touch: whatever lies there is looked at point by point.</summary>
/// <param name="IsInsideBefore">Are the cells between the span before and this one, and the west side of this one, inside?</param>
/// <param name="FirstEdge">The edges <paramref name="FirstEdge"/> up to <paramref name="EndEdge"/>, excluded, are all that touch these columns.</param>
readonly record struct CutSpan(int FirstColumn, int LastColumn, bool IsInsideBefore, int FirstEdge, int EndEdge);

/// <summary>A row of cells as the edges of an area cut it: spans that they touch, and between them cells that are inside or outside as a whole.</summary>
/// <remarks>
/// Between spans no edge touches a cell, so each gap lies on one side as a whole, and the middle line of the row decides: it passes through no vertex. Within a span a point is inside
/// if the gap to its west is, as often turned over as edges of the span lie between; edges of other spans cannot.
/// </remarks>
sealed class RowCut
{
    private readonly Comparison<TouchedEdge> byColumn = (a, b) => a.First.CompareTo(b.First);
    private TouchedEdge[] touched = new TouchedEdge[16];
    private CutSpan[] spans = new CutSpan[16];
    private int spanCount;

    private readonly record struct TouchedEdge(int First, int Last, bool PassesMiddle, Edge Edge);

    internal ReadOnlySpan<CutSpan> Spans => spans.AsSpan(0, spanCount);

    /// <summary>The edges of all spans, from west to east.</summary>
    internal EdgeSide[] Sides { get; private set; } = new EdgeSide[16];

    internal void Cut(EdgedArea area, int row)
    {
        var edges = area.Rows[row];
        if (edges.Length > touched.Length) Grow(edges.Length);
        for (var i = 0; i < edges.Length; i++)
        {
            var edge = area[edges[i]];
            var (first, last) = edge.Columns(row);
            touched[i] = new(first, last, edge.PassesMiddle(row), edge);
        }
        touched.AsSpan(0, edges.Length).Sort(byColumn);
        Merge(edges.Length);
    }

    private void Merge(int edges)
    {
        spanCount = 0;
        var isInside = false;
        for (var first = 0; first < edges;)
        {
            var (end, last, isInsideAfter) = (first, touched[first].Last, isInside);
            for (; end < edges && touched[end].First <= last; end++)
            {
                last = Math.Max(last, touched[end].Last);
                isInsideAfter ^= touched[end].PassesMiddle;
            }
            var span = new CutSpan(touched[first].First, last, isInside, first, end);
            spans[spanCount++] = span;
            NoteSides(span);
            (first, isInside) = (end, isInsideAfter);
        }
    }

    private void NoteSides(CutSpan span)
    {
        var reach = ((double)span.LastColumn - span.FirstColumn + 1) * CellGrid.Side;
        for (var i = span.FirstEdge; i < span.EndEdge; i++) Sides[i] = EdgeSide.Of(touched[i].Edge, reach);
    }

    private void Grow(int edges)
    {
        var size = Math.Max(edges, touched.Length * 2);
        (touched, spans, Sides) = (new TouchedEdge[size], new CutSpan[size], new EdgeSide[size]);
    }
}
