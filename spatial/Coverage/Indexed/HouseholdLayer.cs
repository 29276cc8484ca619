namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Households as they were read, and what was added and removed since: a household that changed is removed as it was and added as it is. Immutable.</summary>
/// <remarks>Households are told apart by nothing but place, supply type, persons and village, so any order of changes gives the same layer. Sums are those of the base, plus the added, less the removed.</remarks>
public sealed class HouseholdLayer
{
    private readonly int[] ofVillages;

    private HouseholdLayer(PointLayer all, PointColumns added, PointColumns removed, int supplyTypes)
    {
        (Base, AddedColumns, RemovedColumns, SupplyTypes) = (all, added, removed, supplyTypes);
        (Added, Removed) = (PointLayer.Of(added, supplyTypes), PointLayer.Of(removed, supplyTypes));
        ofVillages = OfVillages();
    }

    /// <summary>Households as they were read: weight persons, class supply type, group village; places in steps of 1e-7° of SRID 4490.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A supply type is not below <paramref name="supplyTypes"/>, or a village is negative.</exception>
    public static HouseholdLayer Of(PointColumns households, int supplyTypes) => new(PointLayer.Of(households, supplyTypes), new(), new(), supplyTypes);

    /// <summary>Households there are now.</summary>
    public int Count => Base.Count + Added.Count - Removed.Count;

    /// <summary>Points that were added or removed since the last <see cref="Compacted"/>.</summary>
    public int Pending => Added.Count + Removed.Count;

    /// <summary>Bytes that they take.</summary>
    public long Bytes => Base.Bytes + Added.Bytes + Removed.Bytes + 4L * ofVillages.Length;

    /// <summary>Ordinals of villages that households name are below this.</summary>
    internal int Villages => ofVillages.Length;

    internal PointLayer Base { get; }

    internal PointLayer Added { get; }

    internal PointLayer Removed { get; }

    internal int SupplyTypes { get; }

    private PointColumns AddedColumns { get; }

    private PointColumns RemovedColumns { get; }

    /// <summary>The layer after more changes; that what is removed was there is found out by <see cref="ToColumns"/>.</summary>
    public HouseholdLayer Changed(PointColumns added, PointColumns removed) => new(Base, Together(AddedColumns, added), Together(RemovedColumns, removed), SupplyTypes);

    /// <summary>The same households without pending changes; takes as long as building anew.</summary>
    /// <exception cref="InvalidOperationException">A household was removed that was not there: the changes are not those of these households.</exception>
    public HouseholdLayer Compacted() => Pending == 0 ? this : Of(ToColumns(), SupplyTypes);

    /// <summary>All households, pending changes included.</summary>
    /// <exception cref="InvalidOperationException">A household was removed that was not there.</exception>
    public PointColumns ToColumns()
    {
        var gone = new Dictionary<Row, int>();
        for (var i = 0; i < RemovedColumns.Count; i++)
        {
            var row = RowOf(RemovedColumns, i);
            gone[row] = gone.GetValueOrDefault(row) + 1;
        }
        var left = new PointColumns(Count);
        foreach (var columns in new[] { Base.ToColumns(), AddedColumns }) AddWhatIsLeft(columns, gone, left);
        return gone.Count == 0 ? left
            : throw new InvalidOperationException($"{gone.Values.Sum()} households were removed that were not there: the changes are not those of these households.");
    }

    /// <summary>How many households name this village?</summary>
    internal int OfVillage(int village) => village < ofVillages.Length ? ofVillages[village] : 0;

    private int[] OfVillages()
    {
        var counts = new int[new[] { Base, Added, Removed }.Max(layer => layer.GroupLimit)];
        foreach (var (layer, times) in new[] { (Base, 1), (Added, 1), (Removed, -1) })
        {
            for (var run = 0; run < layer.FirstRun(layer.Cells); run++) counts[layer.GroupOfRun(run)] += times * layer.PointsOfRun(run);
        }
        return counts;
    }

    private static void AddWhatIsLeft(PointColumns columns, Dictionary<Row, int> gone, PointColumns left)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var row = RowOf(columns, i);
            if (gone.TryGetValue(row, out var times))
            {
                if (times == 1) gone.Remove(row);
                else gone[row] = times - 1;
            }
            else left.Add(row.X, row.Y, row.Class, row.Weight, row.Group);
        }
    }

    private static PointColumns Together(PointColumns before, PointColumns more)
    {
        var all = new PointColumns(before.Count + more.Count);
        foreach (var columns in new[] { before, more })
        {
            for (var i = 0; i < columns.Count; i++) all.Add(columns.X[i], columns.Y[i], columns.Classes[i], columns.Weights[i], columns.Groups[i]);
        }
        return all;
    }

    private static Row RowOf(PointColumns columns, int i) => new(columns.X[i], columns.Y[i], columns.Classes[i], columns.Weights[i], columns.Groups[i]);

    private readonly record struct Row(int X, int Y, byte Class, int Weight, int Group);
}
