using GeoZones.Data.Demonstration.Landscape.Gazetteer;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Where a village lies before it has a boundary.</summary>
/// <param name="County">Index among the city's counties.</param>
internal sealed record VillageSeed(VillageSource Village, TownSource Town, int County, Spot Spot)
{
    /// <summary>The town government stands in this village.</summary>
    public bool IsTownSeat { get; init; }
}
