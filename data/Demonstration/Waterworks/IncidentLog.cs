using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Waterworks.Supply;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks;

/// <summary>Who was without water in 2022: hill villages in the dry months, whole schemes for hours after a burst.</summary>
internal static class IncidentLog
{
    private const double DroughtShare = 0.22;
    private const double OngoingShare = 0.12;
    private static readonly DateTimeOffset FirstOfYear = new(2022, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public static IReadOnlyList<IncidentWater> Of(Land land, IReadOnlyList<Place> places, IReadOnlyList<SchemeWater> schemes) =>
        [.. places.Where(IsDispersed).GroupBy(place => place.Village).SelectMany(village => Drought(land.Villages[village.Key])),
            .. schemes.SelectMany(OfScheme)];

    private static bool IsDispersed(Place place) =>
        place.Supply.Any(supply => supply is not SupplyType.Unknown && !Place.IsCentralized(supply));

    private static IEnumerable<IncidentWater> Drought(VillageLand village)
    {
        var random = SplitMix64.For(village.Code, "drought");
        if (random.Unit() >= DroughtShare) yield break;
        var isOngoing = random.Unit() < OngoingShare;
        var from = Day(isOngoing ? 300 + random.Below(50) : 40 + random.Below(70));
        yield return new(village.Code, null, from, isOngoing ? null : from.AddDays(12 + random.Below(60)))
        {
            Cause = IncidentCause.Drought,
            IsHauled = random.Unit() < 0.8,
        };
    }

    private static IEnumerable<IncidentWater> OfScheme(SchemeWater scheme, int index)
    {
        var random = SplitMix64.For($"{scheme.CountyCode}{scheme.Name}", "incidents");
        var expected = 0.1 + scheme.ServedVillages.Count * 0.03;
        for (var left = expected; random.Unit() < left; left--)
        {
            var from = Day(random.Below(360)).AddHours(random.Below(24));
            yield return new(null, index, from, from.AddHours(2 + random.Below(34)))
            {
                Cause = random.Unit() < 0.75 ? IncidentCause.Burst : IncidentCause.Other,
                IsHauled = random.Unit() < 0.15,
            };
        }
    }

    private static DateTimeOffset Day(int day) => FirstOfYear.AddDays(day).ToUniversalTime();
}
