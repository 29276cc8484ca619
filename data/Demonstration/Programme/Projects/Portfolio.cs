using GeoZones.Data.Demonstration.Landscape;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>The thirty kinds of project of one zone: what texts mention, roads, public works, and industry for the rest.</summary>
internal static class Portfolio
{
    public const int Size = 30;

    private static readonly double[] UsualRoadMetres = [850, 640, 920, 720];

    /// <summary>8,000 m in all, as printed.</summary>
    private static readonly double[] GuyunRoadMetres = [1050, 980, 630, 1010, 930, 880, 950, 900, 670];

    public static IReadOnlyList<ProjectKind> Of(string zoneKey)
    {
        ProjectKind[] first = [.. Mentioned(zoneKey), .. Roads(zoneKey), .. ProjectKinds.PublicWorks];
        var industry = Shuffled(ProjectKinds.Industry, SplitMix64.For(zoneKey, "industry"));
        return [.. first.Concat(industry).Take(Size)];
    }

    private static IReadOnlyList<ProjectKind> Mentioned(string zoneKey) => zoneKey switch
    {
        "ZZ-CHD" => [ProjectKinds.ColdStore],
        "ZZ-ZY" => ProjectKinds.NamedSites,
        _ => [],
    };

    /// <summary>Kinds in turn, shifted by one in the second round over the villages.</summary>
    private static IEnumerable<ProjectKind> Roads(string zoneKey) => (zoneKey == "ZZ-GS" ? GuyunRoadMetres : UsualRoadMetres)
        .Select((metres, i) => ProjectKinds.Roads[(i + i / 8) % ProjectKinds.Roads.Count] with { Size = metres });

    private static IEnumerable<ProjectKind> Shuffled(IEnumerable<ProjectKind> kinds, SplitMix64 random) =>
        kinds.Select(kind => (kind, key: random.Next())).OrderBy(pair => pair.key).Select(pair => pair.kind);
}
