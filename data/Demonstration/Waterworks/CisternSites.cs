using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;
using GeoZones.Spatial.Coordinates;

namespace GeoZones.Data.Demonstration.Waterworks;

/// <summary>Cisterns: in use where people still depend on them, eliminated where a hill village was connected.</summary>
internal static class CisternSites
{
    private const double HillsFrom = 0.35;
    private const double FormerShare = 0.05;
    private const double UntreatedShare = 0.6;
    private const int StepsBesideTheHouse = 1200;

    /// <param name="upgrades">Years by village: its last cistern was given up then.</param>
    public static IReadOnlyList<CisternWater> Of(Land land, IReadOnlyList<Place> places, IReadOnlyDictionary<int, int> upgrades) =>
        [.. places.SelectMany(place => Enumerable.Range(0, place.Supply.Length)
            .SelectMany(lane => OnLane(land.Households, place, lane, upgrades)))];

    private static IEnumerable<CisternWater> OnLane(HouseholdLand households, Place place, int lane, IReadOnlyDictionary<int, int> upgrades)
    {
        var inUse = place.Supply[lane] is SupplyType.Cistern;
        var former = Place.IsCentralized(place.Supply[lane]) && place.Land.IsRural && place.Land.Hilliness > HillsFrom;
        if (!inUse && !former) yield break;
        var random = SplitMix64.For($"{place.Key}/{lane}", "cisterns");
        var run = place.Settlement.Lanes[lane];
        for (var i = 0; i < run.HouseholdCount; i++)
        {
            var household = run.FirstHousehold + i;
            if (inUse) yield return InUse(households, household, place.Land, random);
            else if (random.Unit() < FormerShare) yield return Eliminated(InUse(households, household, place.Land, random), place, upgrades);
        }
    }

    private static CisternWater InUse(HouseholdLand households, int household, VillageLand village, SplitMix64 random)
    {
        var (east, north) = (random.Below(2 * StepsBesideTheHouse) - StepsBesideTheHouse, random.Below(2 * StepsBesideTheHouse) - StepsBesideTheHouse);
        var at = Grid.At(households.Longitude[household] + east, households.Latitude[household] + north);
        return new(at, village.Code, random.Unit() < UntreatedShare, CisternStatus.InUse)
        {
            Method = EliminationMethod.None,
            EliminatedYear = null,
            Persons = households.Persons[household],
        };
    }

    private static CisternWater Eliminated(CisternWater cistern, Place place, IReadOnlyDictionary<int, int> upgrades) => cistern with
    {
        IsUntreatedDrinking = true,
        Status = CisternStatus.Eliminated,
        Method = MethodOf(place.Supply.First(Place.IsCentralized)),
        EliminatedYear = upgrades.TryGetValue(place.Village, out var year) ? year : 2016 + SplitMix64.For(place.Land.Code, "cisterns given up").Below(5),
    };

    private static EliminationMethod MethodOf(SupplyType replacement) => replacement switch
    {
        SupplyType.UrbanRural => EliminationMethod.NetworkExtension,
        SupplyType.MultiVillage => EliminationMethod.JoiningSchemes,
        _ => EliminationMethod.PumpedTransfer,
    };
}
