using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Schemes;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Supply;

/// <summary>Which of the three centralized supplies a village has, before anybody is found to be without.</summary>
/// <remarks>Streets and the towns around them hang on the county's works; the outermost towns join villages; hill villages have their own.</remarks>
internal static class CentralKinds
{
    private const double OuterTownShare = 0.3;
    private const double HillsFrom = 0.45;
    private const double SingleVillageShare = 0.3;

    public static void Assign(CountyArea county)
    {
        var outer = OuterTowns(county);
        foreach (var place in county.Places)
            Array.Fill(place.Supply, KindOf(place.Land, outer));
    }

    private static SupplyType KindOf(VillageLand village, HashSet<string> outerTowns)
    {
        if (!village.IsRural || PublishedVillages.UrbanRural.Contains(village.Code)) return SupplyType.UrbanRural;
        if (village.Hilliness > HillsFrom && SplitMix64.For(village.Code, "single-village").Unit() < SingleVillageShare)
            return SupplyType.SingleVillage;
        return outerTowns.Contains(village.TownshipCode) ? SupplyType.MultiVillage : SupplyType.UrbanRural;
    }

    private static HashSet<string> OuterTowns(CountyArea county)
    {
        var towns = county.Places.Where(place => place.Land.IsRural).GroupBy(place => place.Land.TownshipCode).ToList();
        return [.. towns.OrderByDescending(town => Remoteness(town, county)).Take((int)(towns.Count * OuterTownShare))
            .Where(town => !town.Any(place => PublishedVillages.UrbanRural.Contains(place.Land.Code)))
            .Select(town => town.Key)];
    }

    private static double Remoteness(IEnumerable<Place> town, CountyArea county) =>
        town.Average(place => place.Land.Hilliness) + town.Average(place => county.MetresFromSeat(place.Land.Seat)) / county.RadiusMetres;
}
