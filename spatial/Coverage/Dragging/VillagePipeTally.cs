using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Millimetres of pipe inside the covered villages together: a stretch on the border of two counts once.</summary>
sealed class VillagePipeTally(PipeLayer pipes)
{
    private readonly Dictionary<int, int> shared = [];

    /// <summary>By role.</summary>
    internal long[] Millimetres { get; } = new long[pipes.Roles];

    internal void Clear()
    {
        shared.Clear();
        Array.Clear(Millimetres);
    }

    internal void Set(int village, bool[] isCovered, int times)
    {
        var whole = pipes.Within.Whole(village);
        for (var role = 0; role < whole.Length; role++) Millimetres[role] += times * whole[role];
        foreach (var piece in pipes.Within.Shared(village)) Piece(piece, isCovered);
    }

    private void Piece(int piece, bool[] isCovered)
    {
        ref var total = ref Millimetres[pipes.Role(piece)];
        if (shared.Remove(piece, out var before)) total -= before;
        var inside = (int)Math.Round(pipes.Millimetres(piece) * Fraction(piece, isCovered));
        if (inside == 0) return;
        shared.Add(piece, inside);
        total += inside;
    }

    private double Fraction(int piece, bool[] isCovered)
    {
        var (fraction, reached) = (0.0, 0.0);
        foreach (var (village, from, to) in pipes.Within.Stretches(piece))
        {
            if (!isCovered[village] || to <= reached) continue;
            fraction += to - Math.Max(from, reached);
            reached = to;
        }
        return fraction;
    }
}
