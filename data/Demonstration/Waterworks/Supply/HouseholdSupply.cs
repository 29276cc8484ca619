using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Supply;

/// <summary>Spreads what was decided for lanes over their households.</summary>
internal static class HouseholdSupply
{
    public static HouseholdWater Of(HouseholdLand land, IReadOnlyList<Place> places)
    {
        var count = land.Village.Length;
        var water = new HouseholdWater(new SupplyType[count], new Delivery[count], new int[count], new int[count]);
        Array.Fill(water.Scheme, -1);
        Array.Fill(water.ServiceNode, -1);
        foreach (var place in places)
            for (var lane = 0; lane < place.Supply.Length; lane++)
                Fill(water, place, lane);
        return water;
    }

    private static void Fill(HouseholdWater water, Place place, int lane)
    {
        var run = place.Settlement.Lanes[lane];
        Array.Fill(water.Supply, place.Supply[lane], run.FirstHousehold, run.HouseholdCount);
        Array.Fill(water.Delivery, place.Delivery[lane], run.FirstHousehold, run.HouseholdCount);
        Array.Fill(water.ServiceNode, place.ServiceNode[lane], run.FirstHousehold, run.HouseholdCount);
        if (Place.IsCentralized(place.Supply[lane])) Array.Fill(water.Scheme, place.Scheme, run.FirstHousehold, run.HouseholdCount);
    }
}
