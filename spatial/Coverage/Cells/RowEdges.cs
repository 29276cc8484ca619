namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>Which edges of an area touch each row of cells, and which rows were touched since they were last read.</summary>
sealed class RowEdges
{
    private int[][] edges = [];
    private int[] counts = [];
    private bool[] isDirty = [];
    private int first;

    /// <summary>Rows whose edges have changed.</summary>
    internal List<int> Dirty { get; } = [];

    internal ReadOnlySpan<int> this[int row] => (uint)(row - first) < (uint)counts.Length ? edges[row - first].AsSpan(0, counts[row - first]) : [];

    internal void Add(int row, int edge)
    {
        Reach(row);
        ref var count = ref counts[row - first];
        ref var held = ref edges[row - first];
        if (count == held.Length) Array.Resize(ref held, Math.Max(4, count * 2));
        held[count++] = edge;
        MarkDirty(row);
    }

    internal void Remove(int row, int edge)
    {
        ref var count = ref counts[row - first];
        var held = edges[row - first];
        held[Array.IndexOf(held, edge, 0, count)] = held[--count];
        MarkDirty(row);
    }

    internal void MarkAllDirty()
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0) MarkDirty(first + i);
        }
    }

    internal void ForgetDirty()
    {
        foreach (var row in Dirty) isDirty[row - first] = false;
        Dirty.Clear();
    }

    internal void Clear()
    {
        ForgetDirty();
        Array.Clear(counts);
    }

    private void MarkDirty(int row)
    {
        if (isDirty[row - first]) return;
        isDirty[row - first] = true;
        Dirty.Add(row);
    }

    /// <summary>Makes room for a row beyond those held, with some to spare on its side.</summary>
    private void Reach(int row)
    {
        if (counts.Length == 0) first = row;
        if ((uint)(row - first) < (uint)counts.Length) return;
        var spare = counts.Length / 2 + 16;
        var (from, to) = (Math.Min(first, row < first ? row - spare : row), Math.Max(first + counts.Length, row >= first ? row + spare : row));
        var (moved, oldCounts, oldEdges, oldDirty) = (first - from, counts, edges, isDirty);
        (first, counts, edges, isDirty) = (from, new int[to - from], new int[to - from][], new bool[to - from]);
        Array.Fill(edges, []);
        oldCounts.CopyTo(counts, moved);
        oldEdges.CopyTo(edges, moved);
        oldDirty.CopyTo(isDirty, moved);
    }
}
