using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Supply;

/// <summary>Who has no centralized supply: whole settlements and ends of streets, mostly in the hills, 5 % of the rural persons known.</summary>
internal static class Dispersed
{
    private const double PersonShare = 0.05;
    private const double HillsFrom = 0.5;

    public static void Mark(IReadOnlyList<Place> places)
    {
        var rural = places.Where(place => place.Land.IsRural).ToList();
        var left = PersonShare * rural.Sum(place => place.ServedPersons);
        foreach (var place in rural.Where(MayBeUnserved).OrderByDescending(Exposure))
        {
            if (left <= 0) return;
            left -= Mark(place);
        }
    }

    private static bool MayBeUnserved(Place place) => !PublishedVillages.Centralized.Contains(place.Land.Code);

    private static double Exposure(Place place) =>
        Math.Min(place.Land.Hilliness, HillsFrom) * 0.95 + SplitMix64.For(place.Key, "exposure").Unit() * 0.8
        + (place.IsFirst ? 0 : 0.2) + (PublishedVillages.PartlyUnserved.Contains(place.Land.Code) && place.IsFirst ? 3 : 0);

    private static int Mark(Place place)
    {
        var random = SplitMix64.For(place.Key, "dispersed");
        var lanes = place.Supply.Length;
        var count = IsWhole(place, random) ? lanes : (int)Math.Ceiling(lanes * random.Between(0.15, 0.55));
        var first = random.Unit() < 0.5 ? 0 : lanes - count;
        var supply = SupplyIn(place.Land.Hilliness, random.Unit());
        var persons = 0;
        for (var lane = first; lane < first + count; lane++)
        {
            if (place.Supply[lane] is SupplyType.Unknown) continue;
            place.Supply[lane] = supply;
            persons += place.LanePersons[lane];
        }
        return persons;
    }

    private static bool IsWhole(Place place, SplitMix64 random) =>
        random.Unit() < (place.IsFirst ? 0.2 : 0.7) && !PublishedVillages.PartlyUnserved.Contains(place.Land.Code);

    private static SupplyType SupplyIn(double hilliness, double draw) => (hilliness > 0.4, draw) switch
    {
        (true, < 0.28) => SupplyType.Cistern,
        (true, < 0.52) => SupplyType.Spring,
        (true, < 0.78) => SupplyType.Well,
        (_, < 0.78) => SupplyType.Well,
        (_, < 0.9) => SupplyType.NoFacility,
        _ => SupplyType.Hauled,
    };
}
