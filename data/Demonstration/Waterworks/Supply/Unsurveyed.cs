using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Supply;

/// <summary>Lanes and small settlements whose supply nobody has recorded: about 1.2 % of the households, in clusters.</summary>
internal static class Unsurveyed
{
    private const double HouseholdShare = 0.012;
    private const int SmallSettlement = 120;

    public static void Mark(IReadOnlyList<Place> places)
    {
        var left = HouseholdShare * places.Sum(place => place.Households);
        foreach (var place in places.Where(MayBeUnknown).OrderBy(place => SplitMix64.For(place.Key, "unsurveyed").Next()))
        {
            if (left <= 0) return;
            left -= Mark(place);
        }
    }

    private static bool MayBeUnknown(Place place) =>
        place.Land.IsRural && !PublishedVillages.Centralized.Contains(place.Land.Code);

    private static int Mark(Place place)
    {
        var random = SplitMix64.For(place.Key, "unsurveyed lanes");
        var lanes = place.Supply.Length;
        var count = place.Households <= SmallSettlement ? lanes : Math.Min(lanes, 2 + random.Below(5));
        var first = random.Below(lanes - count + 1);
        Array.Fill(place.Supply, SupplyType.Unknown, first, count);
        return place.Settlement.Lanes.Skip(first).Take(count).Sum(lane => lane.HouseholdCount);
    }
}
