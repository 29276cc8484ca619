using GeoZones.Spatial.Coverage.Cells;

namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Villages by ordinal: boundary, seat and township. Immutable.</summary>
/// <remarks>An ordinal without a village has an empty envelope and is never covered.</remarks>
public sealed class VillageLayer
{
    private readonly string[] codes;
    private readonly VillageShape?[] shapes;
    private readonly int[] townships;

    private VillageLayer(IReadOnlyList<VillageRow> villages, int ordinals)
    {
        (codes, shapes, townships) = (new string[ordinals], new VillageShape?[ordinals], new int[ordinals]);
        var (seats, towns) = (new PointColumns(villages.Count), new Dictionary<string, int>());
        foreach (var village in villages)
        {
            if (!towns.TryGetValue(village.TownshipCode, out var town)) towns.Add(village.TownshipCode, town = towns.Count);
            (codes[village.Ordinal], shapes[village.Ordinal], townships[village.Ordinal]) = (village.Code, VillageShape.Of(village.Boundary), town);
            seats.Add(CellGrid.Steps(village.Seat.X), CellGrid.Steps(village.Seat.Y), 0, 0, village.Ordinal);
        }
        (Townships, Seats) = (towns.Count, PointLayer.Of(seats, 1));
    }

    /// <summary>Villages whose boundaries are valid and on the grid of SRID 4490; no two of one ordinal.</summary>
    public static VillageLayer Of(IReadOnlyList<VillageRow> villages) => new(villages, villages.Count == 0 ? 0 : villages.Max(village => village.Ordinal) + 1);

    /// <summary>One more than the greatest ordinal.</summary>
    public int Ordinals => codes.Length;

    /// <summary>Bytes that they take, without their codes.</summary>
    public long Bytes => Seats.Bytes + shapes.Sum(shape => shape?.Bytes ?? 0);

    /// <summary>Group: village.</summary>
    internal PointLayer Seats { get; }

    internal int Townships { get; }

    /// <summary>The 12-digit code of a village; null where the ordinal has none.</summary>
    public string Code(int ordinal) => codes[ordinal];

    internal VillageShape? Shape(int ordinal) => shapes[ordinal];

    internal int Township(int ordinal) => townships[ordinal];
}
