namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>The vertices of a ring in their order, without the closing one.</summary>
/// <param name="shell">The ring that is the shell of its polygon; its own number where it is one.</param>
sealed class AreaRing(int shell, int capacity)
{
    private int[] slots = new int[Math.Max(4, capacity)];

    internal int Shell { get; } = shell;

    internal int Count { get; private set; }

    /// <summary>Square millimetres between the edges and the equator; positive where the ring runs clockwise.</summary>
    internal Int128 SquareMillimetres { get; set; }

    internal int this[int place] => slots[place];

    internal int Before(int place) => slots[place == 0 ? Count - 1 : place - 1];

    internal int After(int place) => slots[place == Count - 1 ? 0 : place + 1];

    internal void Insert(int place, int slot)
    {
        if (Count == slots.Length) Array.Resize(ref slots, Count * 2);
        slots.AsSpan(place, Count++ - place).CopyTo(slots.AsSpan(place + 1));
        slots[place] = slot;
    }

    internal void RemoveAt(int place)
    {
        slots.AsSpan(place + 1, Count - place - 1).CopyTo(slots.AsSpan(place));
        Count--;
    }
}
