using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>How much land a village takes: little in the built-up streets, 1.5 km² in the plain, 3.6 in the hills.</summary>
internal static class LandUse
{
    public static double VillageArea(double hilliness) => 1.5 + 2.1 * hilliness;

    /// <summary>The share of its county that a town gets; towns of few villages have larger ones.</summary>
    public static double TownShare(TownSource town, IReadOnlyCollection<VillageSource> villages, double hilliness) =>
        town.IsStreet || town.IsSpecial
            ? villages.Sum(village => BuiltUpArea(village.Kind)) * VillageArea(hilliness)
            : Math.Pow(villages.Count, 0.65) * VillageArea(hilliness) * 3.5;

    private static double BuiltUpArea(VillageKind kind) => kind switch
    {
        VillageKind.ResidentsCommittee => 0.18,
        VillageKind.SimilarUnit => 0.9,
        _ => 0.5,
    };

    /// <summary>Villages per area: denser round the county seat and, less, round the town's.</summary>
    public static double Density(double hilliness, double metresToCounty, double metresToTown) =>
        (1 + 3 * Math.Exp(-Square(metresToCounty / 3000)) + 0.8 * Math.Exp(-Square(metresToTown / 1200))) / VillageArea(hilliness);

    private static double Square(double x) => x * x;
}
