using GeoZones.Data.Demonstration.Landscape.Gazetteer;

namespace GeoZones.Data.Demonstration.Landscape.Census;

/// <summary>Shares the households and persons of a city among its villages; the sums are those of the city, exactly.</summary>
internal static class CityCensus
{
    private const double MedianVillage = 250;
    private const double MedianMarketTown = 520;
    private const double RuralSpread = 0.55;
    private const double UrbanSpread = 0.4;

    /// <summary>How much rarer collective households are in the country.</summary>
    private const double RuralCollectives = 0.03;

    public static IReadOnlyDictionary<string, VillagePopulation> Take(CitySource city)
    {
        var towns = city.Towns.ToDictionary(town => town.Code);
        var rural = city.Villages.Select(village => VillageCharacter.IsRural(village, towns[village.TownCode])).ToArray();
        var families = Families(city, rural);
        var persons = Apportion.Split(city.Population.FamilyPersons, Vary(city, families.Select(count => (double)count), "family size"));
        var collectives = Apportion.Split(city.Population.CollectiveHouseholds, [.. families.Select((count, i) => count * (rural[i] ? RuralCollectives : 1))]);
        var collectivePersons = Apportion.Split(city.Population.CollectivePersons, Vary(city, collectives.Select(count => (double)count), "dormitory size"));
        return city.Villages.Select((village, i) => (village.Code, Population: new VillagePopulation(families[i], persons[i], collectives[i], collectivePersons[i])))
            .ToDictionary(entry => entry.Code, entry => entry.Population);
    }

    /// <summary>Rural villages are log-normal; the urban committees share what remains.</summary>
    private static int[] Families(CitySource city, bool[] rural)
    {
        var villages = city.Villages.ToLookup(village => village.TownCode);
        var central = city.Towns.SelectMany(town => VillageCharacter.Central(town, villages[town.Code])).ToHashSet();
        var families = city.Villages.Select((village, i) => rural[i] ? RuralSize(village, central.Contains(village) ? MedianMarketTown : MedianVillage) : 0).ToArray();
        var urban = Enumerable.Range(0, rural.Length).Where(i => !rural[i]).ToArray();
        var weights = urban.Select(i => Math.Exp(UrbanSpread * SplitMix64.For(city.Villages[i].Code, "families").Normal())).ToArray();
        var shares = Apportion.Split(city.Population.FamilyHouseholds - families.Sum(), weights);
        for (var i = 0; i < urban.Length; i++) families[urban[i]] = shares[i];
        return families;
    }

    private static int RuralSize(VillageSource village, double median) =>
        (int)Math.Clamp(median * Math.Exp(RuralSpread * SplitMix64.For(village.Code, "families").Normal()), 40, 1500);

    private static double[] Vary(CitySource city, IEnumerable<double> weights, string purpose) =>
        [.. weights.Zip(city.Villages, (weight, village) => weight * SplitMix64.For(village.Code, purpose).Between(0.94, 1.06))];
}
