using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Points of a layer inside an area by group, remembered by row of cells.</summary>
sealed class GroupTally
{
    private readonly PointLayer layer;
    private readonly int[] inRow;
    private readonly List<int> met = [];
    private readonly (int[] Groups, int[] Points, int Count)[] ofRows;

    internal GroupTally(PointLayer layer, int groups)
    {
        (this.layer, inRow, Inside, ofRows) = (layer, new int[groups], new int[groups], new (int[], int[], int)[layer.RowCount]);
        Array.Fill(ofRows, ([], [], 0));
    }

    /// <summary>Points inside by group.</summary>
    internal int[] Inside { get; }

    internal void Clear()
    {
        Array.Clear(Inside);
        for (var row = 0; row < ofRows.Length; row++) ofRows[row].Count = 0;
    }

    /// <summary>Counts a row again, and notes the groups whose count may have changed.</summary>
    internal void Row(int row, EdgedArea area, RowCut cut, ISet<int> touched)
    {
        if (layer.RowIndex(row) is not { } index) return;
        ref var held = ref ofRows[index];
        for (var i = 0; i < held.Count; i++)
        {
            Inside[held.Groups[i]] -= held.Points[i];
            touched.Add(held.Groups[i]);
        }
        var sink = new GroupSink(layer, inRow, met);
        layer.Cover(row, area, cut, ref sink);
        Keep(ref held, touched);
    }

    private void Keep(ref (int[] Groups, int[] Points, int Count) held, ISet<int> touched)
    {
        if (held.Groups.Length < met.Count) held = (new int[met.Count * 2], new int[met.Count * 2], 0);
        held.Count = met.Count;
        for (var i = 0; i < met.Count; i++)
        {
            var group = met[i];
            (held.Groups[i], held.Points[i]) = (group, inRow[group]);
            Inside[group] += inRow[group];
            inRow[group] = 0;
            touched.Add(group);
        }
        met.Clear();
    }
}
