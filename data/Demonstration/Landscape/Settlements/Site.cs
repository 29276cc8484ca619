using GeoZones.Data.Demonstration.Landscape.Divisions;

namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>Where a settlement is founded.</summary>
/// <param name="Radius">Metres that it is expected to need.</param>
/// <param name="Clearance">Metres to the boundary of the village.</param>
internal sealed record Site(Spot Centre, double Radius, double Clearance)
{
    private const int Tries = 24;
    private const double Margin = 35;
    private const double FieldsBetween = 150;

    /// <summary>The first random spot with room for the settlement, else the roomiest one; at a town's seat the seed itself.</summary>
    public static Site Choose(VillageGround ground, double radius, IReadOnlyList<Site> others, SplitMix64 random)
    {
        if (ground.Seed.IsTownSeat && others.Count == 0) return new(ground.Seed.Spot, radius, ground.Clearance(ground.Seed.Spot));
        var straying = others.Count == 0 ? 0.22 : 0.5;
        var (best, mostRoom) = (new Site(ground.Seed.Spot, radius, ground.Clearance(ground.Seed.Spot)), double.MinValue);
        for (var attempt = 0; attempt < Tries && mostRoom < 0; attempt++)
        {
            var site = Stray(ground, radius, straying, random);
            var room = Math.Min(site.Clearance - radius - Margin,
                others.Select(other => site.Centre.DistanceTo(other.Centre) - other.Radius - radius - FieldsBetween).DefaultIfEmpty(0).Min());
            if (room > mostRoom) (best, mostRoom) = (site, room);
        }
        return best;
    }

    private static Site Stray(VillageGround ground, double radius, double straying, SplitMix64 random)
    {
        var extent = ground.Extent * straying;
        var centre = ground.Seed.Spot + new Spot(random.Between(-extent, extent), random.Between(-extent, extent));
        return new(centre, radius, ground.Clearance(centre));
    }
}
