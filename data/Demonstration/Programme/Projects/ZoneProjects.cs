using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Landscape.Census;
using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>The thirty projects of a zone; their funds add up to the zone's exactly.</summary>
internal static class ZoneProjects
{
    public static IReadOnlyList<ProjectDraft> Draft(DrawnZone zone)
    {
        var kinds = Portfolio.Of(zone.Plan.Key);
        var ground = new SiteGround(zone);
        var budgets = Budgets(zone, kinds);
        return [.. kinds.Select((kind, i) => Draft(zone, (i, kind, budgets[i]), ground))];
    }

    private static ProjectDraft Draft(DrawnZone zone, (int Ordinal, ProjectKind Kind, int ThousandYuan) planned, SiteGround ground)
    {
        var id = (zone.Plan.Id - 1) * Portfolio.Size + planned.Ordinal + 1;
        var random = SplitMix64.For(zone.Plan.Key, FormattableString.Invariant($"draft {id}"));
        return new(id, zone, planned.Kind, ground.VillageOf(planned.Ordinal))
        {
            Footprint = ground.Footprint(planned.Ordinal, planned.Kind, random),
            Funds = [.. Funds(planned.Kind, planned.ThousandYuan, random)],
            Calendar = ProjectCalendar.Of(planned.Kind, random),
        };
    }

    /// <summary>In thousands of yuan; what a text prices is taken out first, the rest is shared by weight.</summary>
    private static int[] Budgets(DrawnZone zone, IReadOnlyList<ProjectKind> kinds)
    {
        var random = SplitMix64.For(zone.Plan.Key, "budgets");
        var priced = kinds.Select(kind => kind.Priced?.Sum(fund => fund.ThousandYuan)).ToArray();
        var shared = Apportion.Split(zone.Plan.TenThousandYuan * 10 - priced.Sum(price => price ?? 0),
            [.. kinds.Select((kind, i) => priced[i] is null ? kind.Weight * random.Between(0.25, 1.9) : 0)]);
        return [.. shared.Select((thousand, i) => priced[i] ?? thousand)];
    }

    private static IEnumerable<(FundSource Source, decimal Yuan)> Funds(ProjectKind kind, int thousandYuan, SplitMix64 random) =>
        kind.Priced is { } priced ? priced.Select(fund => (fund.Source, fund.ThousandYuan * 1000m)) :
        random.Unit() < kind.LinkageChance ? kind.WithLinkage.Split(thousandYuan, random) :
        kind.WithoutLinkage.Split(thousandYuan, random);
}
