using GeoZones.Spatial.Coverage.Cells;

namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>A stretch of a piece of pipe inside a village, as fractions of the piece.</summary>
readonly record struct VillageStretch(int Village, double From, double To);

/// <summary>Which village each piece of pipe lies in. Most lie in one as a whole; the others are kept as stretches, so that one on a shared border counts once.</summary>
sealed class PipesInVillages
{
    private readonly Dictionary<int, VillageStretch[]> shared = [];
    private readonly Dictionary<int, List<int>> sharedOf = [];
    private readonly long[] whole;
    private readonly int roles;

    internal PipesInVillages(PipeLayer pipes, VillageLayer villages)
    {
        (roles, whole) = (pipes.Roles, new long[villages.Ordinals * pipes.Roles]);
        var stretches = new List<VillageStretch>?[pipes.Pieces];
        var (area, near, cuts) = (new EdgedArea(), new HashSet<int>(), new PieceCuts());
        for (var village = 0; village < villages.Ordinals; village++)
        {
            if (villages.Shape(village) is not { } shape) continue;
            FindNear(pipes, shape, near);
            if (near.Count == 0) continue;
            area.Load(shape.Edges);
            foreach (var piece in near)
            {
                cuts.Cut(area, pipes.Piece(piece));
                foreach (var (from, to) in cuts.Inside) (stretches[piece] ??= []).Add(new(village, from, to));
            }
        }
        for (var piece = 0; piece < stretches.Length; piece++)
        {
            if (stretches[piece] is { } held) Keep(pipes, piece, held);
        }
    }

    internal long Bytes => 8L * whole.Length + shared.Sum(piece => 64 + 24L * piece.Value.Length) + sharedOf.Sum(village => 64 + 4L * village.Value.Capacity);

    /// <summary>Millimetres by role of the pieces that lie in this village alone and as a whole.</summary>
    internal ReadOnlySpan<long> Whole(int village) => whole.AsSpan(village * roles, roles);

    /// <summary>The pieces that lie in this village in part, or in another too.</summary>
    internal IReadOnlyList<int> Shared(int village) => sharedOf.TryGetValue(village, out var pieces) ? pieces : [];

    /// <summary>The stretches of such a piece, ascending by where they start.</summary>
    internal ReadOnlySpan<VillageStretch> Stretches(int piece) => shared[piece];

    private static void FindNear(PipeLayer pipes, VillageShape shape, HashSet<int> near)
    {
        near.Clear();
        for (var row = shape.Envelope.FirstRow; row <= shape.Envelope.LastRow; row++)
            pipes.AddCells(row, CellGrid.Column(shape.Envelope.West), CellGrid.Column(shape.Envelope.East), near);
        near.RemoveWhere(piece => !pipes.Piece(piece).Meets(shape.Envelope));
    }

    private void Keep(PipeLayer pipes, int piece, List<VillageStretch> held)
    {
        if (held is [{ From: 0, To: 1 }])
        {
            whole[held[0].Village * roles + pipes.Role(piece)] += pipes.Millimetres(piece);
            return;
        }
        shared.Add(piece, [.. held.OrderBy(stretch => stretch.From).ThenBy(stretch => stretch.To)]);
        foreach (var village in held.Select(stretch => stretch.Village).Distinct())
        {
            if (!sharedOf.TryGetValue(village, out var pieces)) sharedOf.Add(village, pieces = []);
            pieces.Add(piece);
        }
    }
}
