using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>One kind of project of the library, in the words of its users; {0} stands for the crop of the zone.</summary>
/// <param name="Size">Square metres of a polygon, metres of a line, 0 of a point.</param>
/// <param name="Weight">Relative cost.</param>
internal sealed record ProjectKind(string Name, string Contents, SiteShape Shape, double Size, double Weight)
{
    public ProjectCategory Category { get; init; }
    public AssetKind Asset { get; init; }

    /// <summary>What stands on the map afterwards; null when nothing of its own.</summary>
    public Leaving? Leaves { get; init; }

    /// <summary>Whose funds, relative, with linkage funds and without.</summary>
    public required FundMix WithLinkage { get; init; }
    public required FundMix WithoutLinkage { get; init; }

    /// <summary>Thousands of yuan by source where a text gives the amount; else null.</summary>
    public IReadOnlyList<(FundSource Source, int ThousandYuan)>? Priced { get; init; }

    /// <summary>How often it receives linkage funds, 0..1.</summary>
    public double LinkageChance { get; init; }
}

/// <param name="Name">Without the village's name, unless a text gives the whole name.</param>
internal sealed record Leaving(FacilityKind Kind, string Name)
{
    public bool IsNamedByText { get; init; }
}
