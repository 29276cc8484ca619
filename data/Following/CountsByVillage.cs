using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Data.Following;

/// <summary>Households and persons by village and supply type: what the index holds and what the database counts must be the same.</summary>
sealed class CountsByVillage
{
    readonly Dictionary<(int Village, int Supply), (long Households, long Persons)> counts = [];

    public static CountsByVillage Of(PointColumns households)
    {
        var counts = new CountsByVillage();
        for (var i = 0; i < households.Count; i++)
            counts.Add(households.Groups[i], households.Classes[i], 1, households.Weights[i]);
        return counts;
    }

    public void Add(int village, long[] households, long[] persons)
    {
        for (var supply = 0; supply < households.Length; supply++)
            Add(village, supply, households[supply], persons[supply]);
    }

    /// <summary>In how many villages the two differ.</summary>
    public int DifferencesTo(CountsByVillage other) => counts.Keys.Union(other.counts.Keys)
        .Where(cell => counts.GetValueOrDefault(cell) != other.counts.GetValueOrDefault(cell)).DistinctBy(cell => cell.Village).Count();

    void Add(int village, int supply, long households, long persons)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, (village, supply), out _);
        count = (count.Households + households, count.Persons + persons);
    }
}
