using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Supply;

namespace GeoZones.Data.Demonstration.Waterworks;

/// <summary>Which villages had their supply improved in 2021 and 2022, cumulatively.</summary>
/// <remarks>Zaozhuang published 267 villages and 194,000 persons; a part of the city is made with a tenth of its villages, as other cities.</remarks>
internal static class Upgrades
{
    private const string PublishedCity = "3704";
    private const int PublishedVillages = 267;
    private const int PublishedPersons = 194_000;
    private const int HalfUnit = 500;

    /// <returns>Years by index of the village.</returns>
    public static IReadOnlyDictionary<int, int> Of(IReadOnlyList<Place> places)
    {
        var candidates = places.GroupBy(place => place.Village).Where(village => village.All(IsImproved))
            .Select(village => new Candidate(village.Key, village.First().Land.Code, village.Sum(place => place.Persons)))
            .OrderBy(candidate => SplitMix64.For(candidate.Code, "upgrade").Next()).ToLookup(IsPublished);
        var published = candidates[true].ToList();
        var chosen = published.Count > 3 * PublishedVillages ? Fit(published) : published.Take(published.Count / 10);
        var others = candidates[false].ToList();
        return chosen.Concat(others.Take(others.Count / 10)).ToDictionary(candidate => candidate.Village, YearOf);
    }

    private static bool IsImproved(Place place) => place.Land.IsRural && place.Supply.All(Place.IsCentralized);

    private static bool IsPublished(Candidate candidate) => candidate.Code.StartsWith(PublishedCity, StringComparison.Ordinal);

    /// <summary>Starts with villages in any order and swaps the one pair at a time that brings the sum nearest to what was published.</summary>
    private static List<Candidate> Fit(List<Candidate> candidates)
    {
        var chosen = candidates.GetRange(0, PublishedVillages);
        var rest = candidates.GetRange(PublishedVillages, candidates.Count - PublishedVillages);
        for (var turn = 0; turn < candidates.Count; turn++)
        {
            var missing = PublishedPersons - chosen.Sum(candidate => candidate.Persons);
            if (Math.Abs(missing) <= HalfUnit) break;
            var give = turn % chosen.Count;
            var take = Enumerable.Range(0, rest.Count).MinBy(i => Math.Abs(rest[i].Persons - chosen[give].Persons - missing));
            (chosen[give], rest[take]) = (rest[take], chosen[give]);
        }
        return chosen;
    }

    private static int YearOf(Candidate candidate) => SplitMix64.For(candidate.Code, "upgrade year").Unit() < 0.45 ? 2021 : 2022;

    private sealed record Candidate(int Village, string Code, int Persons);
}
