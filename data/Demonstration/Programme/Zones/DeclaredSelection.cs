using GeoZones.Data.Demonstration.Landscape;

namespace GeoZones.Data.Demonstration.Programme.Zones;

/// <summary>Which villages is a zone announced to cover? Those that texts support, filled up with neighbours to the number decided.</summary>
internal sealed class DeclaredSelection(ZonePlan plan, ZoneSource source, TownGround ground)
{
    /// <summary>Ascending by code.</summary>
    public IReadOnlyList<VillageLand> Select()
    {
        var chosen = Supported();
        var middle = ground.Middle(chosen);
        while (chosen.Count < plan.Declared) chosen.Add(Next(chosen, middle));
        return [.. chosen.OrderBy(village => village.Code, StringComparer.Ordinal)];
    }

    private List<VillageLand> Supported() => source.Villages.Count > 0
        ? [.. source.Villages.Keys.Order(StringComparer.Ordinal).Select(ground.Village)]
        : [Nearest(ground.SeatOf(ground.Village(plan.StartsNear!)))];

    /// <summary>Best a village that links separate ones; else the nearest to the middle, counting how many it leans on.</summary>
    private VillageLand Next(List<VillageLand> chosen, Spot middle) => ground.Eligible
        .Where(village => !chosen.Contains(village) && Leaning(chosen, village) > 0)
        .OrderBy(village => ground.Parts([.. chosen, village]))
        .ThenBy(village => ground.SeatOf(village).DistanceTo(middle) / Leaning(chosen, village))
        .FirstOrDefault() ?? throw new InvalidOperationException($"{ground.Town.Name} has no village left for zone {plan.Key}.");

    private int Leaning(List<VillageLand> chosen, VillageLand village) => chosen.Count(member => ground.AreNeighbours(member, village));

    private VillageLand Nearest(Spot place) => ground.Eligible.MinBy(village => ground.SeatOf(village).DistanceTo(place))!;
}
