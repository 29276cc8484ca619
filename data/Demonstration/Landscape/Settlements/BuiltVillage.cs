using GeoZones.Data.Demonstration.Landscape.Divisions;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>A village with all its settlements: the seat, and a point for each household in the order of settlements and lanes.</summary>
internal sealed record BuiltVillage(Coordinate Seat, IReadOnlyList<Settlement> Settlements, Coordinate[] Households)
{
    /// <param name="households">How many; at least one.</param>
    /// <param name="firstHousehold">Place of the first among all households of the land.</param>
    public static BuiltVillage Build(VillageGround ground, VillageStyle style, int households, int firstHousehold)
    {
        var random = SplitMix64.For(ground.Seed.Village.Code, "settlements");
        var built = new List<BuiltSettlement>();
        foreach (var size in style.SettlementSizes(households, random))
            built.Add(Found(ground, style, built, (size, random)));
        var settlements = new List<Settlement>();
        foreach (var settlement in built)
        {
            settlements.Add(settlement.Describe(ground.Plane, firstHousehold));
            firstHousehold += settlement.HouseholdCount;
        }
        return new(SeatIn(built[0], ground), settlements, [.. built.SelectMany(settlement => settlement.Households)]);
    }

    private static BuiltSettlement Found(VillageGround ground, VillageStyle style, List<BuiltSettlement> others, (int Size, SplitMix64 Random) wanted)
    {
        var (size, random) = wanted;
        var pattern = style.DrawPattern(ground, size, random);
        var taken = others.ConvertAll(other => other.Site);
        var site = Site.Choose(ground, Math.Sqrt(size * pattern.AreaPerHousehold / 2.6), taken, random);
        var builder = new Builder(ground, site, random)
        {
            Frame = style.DrawFrame(site.Centre, random),
            Outline = OrganicOutline.Draw(style.Aspect(size, pattern), random),
            Others = taken,
        };
        return builder.Build(pattern, size);
    }

    /// <summary>The committee's yard, or the crossing in the middle where the yard would lie outside the village.</summary>
    private static Coordinate SeatIn(BuiltSettlement first, VillageGround ground) =>
        ground.Plane.ToDegrees(ground.Contains(first.CommitteeYard) ? first.CommitteeYard : first.Site.Centre);
}
