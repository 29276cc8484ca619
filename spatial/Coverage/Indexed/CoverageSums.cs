namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Everything that an area covers, in whole units. Written again with every frame: read it before the next edit.</summary>
public sealed class CoverageSums
{
    /// <summary>Households by supply type: those inside, or of the covered villages as published; 0 at the grain of townships.</summary>
    public long[] Households { get; internal init; } = [];

    /// <summary>Persons of <see cref="Households"/>.</summary>
    public long[] Persons { get; internal init; } = [];

    /// <summary>Villages that the rule covers.</summary>
    public int Villages { get; internal set; }

    /// <summary>Of these the ones whose counts are withheld and not in the sums; 0 unless the grain is villages.</summary>
    public int SuppressedVillages { get; internal set; }

    /// <summary>Townships of the covered villages.</summary>
    public int Townships { get; internal set; }

    /// <summary>Project sites whose anchor is inside.</summary>
    public long ProjectSites { get; internal set; }

    /// <summary>Projects of these sites, each once.</summary>
    public long Projects { get; internal set; }

    /// <summary>Funds of these projects by source, each project whole.</summary>
    public FundSums[] Funds { get; internal init; } = [];

    /// <summary>Facilities inside by kind.</summary>
    public long[] Facilities { get; internal init; } = [];

    /// <summary>Millimetres of pipe in service by role: inside the area, or inside the covered villages; 0 at the grain of townships.</summary>
    public long[] PipeMillimetres { get; internal init; } = [];

    /// <summary>Square millimetres on the ellipsoid.</summary>
    public Int128 SquareMillimetres { get; internal set; }

    internal CoverageSums Copy() => new()
    {
        Households = [.. Households], Persons = [.. Persons], Funds = [.. Funds], Facilities = [.. Facilities], PipeMillimetres = [.. PipeMillimetres],
        Villages = Villages, SuppressedVillages = SuppressedVillages, Townships = Townships, ProjectSites = ProjectSites, Projects = Projects, SquareMillimetres = SquareMillimetres,
    };
}
