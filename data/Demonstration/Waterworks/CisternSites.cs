using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;
using GeoZones.Spatial.Coordinates;

namespace GeoZones.Data.Demonstration.Waterworks;

/// <summary>Cisterns: in use where people still depend on them, eliminated where a hill settlement was connected.</summary>
/// <remarks>Shangluo published that its 4,007 untreated-drinking cisterns are eliminated, for 18,000 persons (2022): there none is left.</remarks>
internal static class CisternSites
{
    private const string CityWithoutUntreated = "6110";
    private const int EliminatedThere = 4007;
    private const double HillsFrom = 0.35;
    private const double FormerShare = 0.05;
    private const double UntreatedShare = 0.6;
    private const double SharedShare = 0.65;
    private const int StepsBesideTheHouse = 1200;

    /// <param name="upgrades">Years by village: its last cistern was given up then.</param>
    public static IReadOnlyList<CisternWater> Of(HouseholdLand households, IReadOnlyList<Place> places, IReadOnlyDictionary<int, int> upgrades)
    {
        var sites = places.SelectMany(place => Enumerable.Range(0, place.Supply.Length).SelectMany(lane => OnLane(households, place, lane))).ToList();
        var former = sites.Where(site => !site.IsNeeded).GroupBy(site => site.Place.Land.Code[..4])
            .SelectMany(city => city.OrderBy(site => site.Draw).Take(CountOf(city.Key, city.Count())));
        return [.. sites.Where(site => site.IsNeeded).Select(InUse), .. former.Select(site => Eliminated(site, upgrades))];
    }

    private static int CountOf(string city, int candidates) => city == CityWithoutUntreated ? EliminatedThere : (int)(candidates * FormerShare);

    private static IEnumerable<CisternSite> OnLane(HouseholdLand households, Place place, int lane)
    {
        var isNeeded = place.Supply[lane] is SupplyType.Cistern;
        if (!isNeeded && !(Place.IsCentralized(place.Supply[lane]) && place.Land.IsRural && place.Land.Hilliness > HillsFrom)) yield break;
        var random = SplitMix64.For($"{place.Key}/{lane}", "cisterns");
        var run = place.Settlement.Lanes[lane];
        for (var household = run.FirstHousehold; household < run.FirstHousehold + run.HouseholdCount; household++)
        {
            var at = (households.Longitude[household] + Beside(random), households.Latitude[household] + Beside(random));
            var isShared = !isNeeded && random.Unit() < SharedShare && household + 1 < run.FirstHousehold + run.HouseholdCount;
            var persons = households.Persons[household] + (isShared ? households.Persons[household + 1] : 0);
            yield return new(place, lane, at, (short)persons) { IsNeeded = isNeeded, Draw = random.Unit() };
        }
    }

    private static int Beside(SplitMix64 random) => random.Below(2 * StepsBesideTheHouse) - StepsBesideTheHouse;

    private static CisternWater InUse(CisternSite site) =>
        new(Grid.At(site.At.Longitude, site.At.Latitude), site.Place.Land.Code, IsUntreated(site), CisternStatus.InUse)
        {
            Method = EliminationMethod.None,
            EliminatedYear = null,
            Persons = site.Persons,
        };

    private static bool IsUntreated(CisternSite site) =>
        site.Draw < UntreatedShare && !site.Place.Land.Code.StartsWith(CityWithoutUntreated, StringComparison.Ordinal);

    private static CisternWater Eliminated(CisternSite site, IReadOnlyDictionary<int, int> upgrades) =>
        new(Grid.At(site.At.Longitude, site.At.Latitude), site.Place.Land.Code, true, CisternStatus.Eliminated)
        {
            Method = MethodOf(site.Place.Supply[site.Lane]),
            EliminatedYear = upgrades.TryGetValue(site.Place.Village, out var year)
                ? year : 2016 + SplitMix64.For(site.Place.Land.Code, "cisterns given up").Below(5),
            Persons = site.Persons,
        };

    private static EliminationMethod MethodOf(SupplyType replacement) => replacement switch
    {
        SupplyType.UrbanRural => EliminationMethod.NetworkExtension,
        SupplyType.MultiVillage => EliminationMethod.JoiningSchemes,
        _ => EliminationMethod.PumpedTransfer,
    };

    /// <param name="At">Steps of 1e-7°.</param>
    private sealed record CisternSite(Place Place, int Lane, (int Longitude, int Latitude) At, short Persons)
    {
        public required bool IsNeeded { get; init; }

        /// <summary>Decides who is taken when fewer are wanted, and who drinks untreated.</summary>
        public required double Draw { get; init; }
    }
}
