using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Which points of a small layer are inside an area; tells those that came in and went out, by their group.</summary>
sealed class PointFlags(PointLayer layer)
{
    private readonly bool[] isInside = new bool[layer.Count], isInsideNow = new bool[layer.Count];
    private readonly List<int> points = [];

    /// <summary>Groups of the points that the last <see cref="Row"/> found inside and that were not.</summary>
    internal List<int> Entered { get; } = [];

    /// <summary>Groups of those that are inside no more.</summary>
    internal List<int> Left { get; } = [];

    internal void Clear() => Array.Clear(isInside);

    internal void Row(int row, EdgedArea area, RowCut cut)
    {
        Entered.Clear();
        Left.Clear();
        if (layer.RowIndex(row) is not { } index) return;
        points.Clear();
        var sink = new ListSink(layer, points);
        layer.Cover(row, area, cut, ref sink);
        foreach (var point in points) isInsideNow[point] = true;
        var (first, end) = layer.PointsOfRow(index);
        for (var point = first; point < end; point++)
        {
            if (isInside[point] != isInsideNow[point]) (isInsideNow[point] ? Entered : Left).Add(layer.Group(point));
            (isInside[point], isInsideNow[point]) = (isInsideNow[point], false);
        }
    }
}
