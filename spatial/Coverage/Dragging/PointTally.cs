using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Counts and weights by class of the points of a layer inside an area, remembered by row of cells, so that only rows whose edges changed are counted again.</summary>
sealed class PointTally(PointLayer layer)
{
    private readonly long[] ofRows = new long[layer.RowCount * layer.SumsPerCell];
    private readonly long[] total = new long[layer.SumsPerCell];

    internal long Count(int kind) => total[2 * kind];

    internal long Weight(int kind) => total[2 * kind + 1];

    internal void Clear()
    {
        Array.Clear(ofRows);
        Array.Clear(total);
    }

    internal void Row(int row, EdgedArea area, RowCut cut)
    {
        if (layer.RowIndex(row) is not { } index) return;
        var sums = ofRows.AsSpan(index * total.Length, total.Length);
        for (var i = 0; i < sums.Length; i++) total[i] -= sums[i];
        sums.Clear();
        var sink = new SumSink(layer, ofRows, index * total.Length);
        layer.Cover(row, area, cut, ref sink);
        for (var i = 0; i < sums.Length; i++) total[i] += sums[i];
    }
}
