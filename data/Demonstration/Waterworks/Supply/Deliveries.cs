using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Supply;

/// <summary>How centralized water arrives: at the house, except in some small hill settlements, where people fetch it from a standpipe.</summary>
internal static class Deliveries
{
    public static void Assign(IEnumerable<Place> places)
    {
        foreach (var place in places)
        {
            var isStandpipe = SplitMix64.For(place.Key, "standpipe").Unit() < StandpipeShare(place);
            for (var lane = 0; lane < place.Supply.Length; lane++)
                place.Delivery[lane] = Of(place.Supply[lane], isStandpipe ? Delivery.Standpipe : Delivery.HouseConnection);
        }
    }

    private static Delivery Of(SupplyType supply, Delivery centralized) => supply switch
    {
        SupplyType.Unknown => Delivery.Unknown,
        SupplyType.UrbanRural or SupplyType.MultiVillage or SupplyType.SingleVillage => centralized,
        _ => Delivery.None,
    };

    private static double StandpipeShare(Place place) => place.Supply.FirstOrDefault(Place.IsCentralized) switch
    {
        _ when PublishedVillages.Centralized.Contains(place.Land.Code) => 0,
        SupplyType.SingleVillage => 0.12,
        SupplyType.MultiVillage => 0.04,
        _ => 0,
    };
}
