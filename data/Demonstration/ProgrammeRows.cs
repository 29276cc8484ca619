using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration;

/// <summary>What was planned, built and published on the land, as rows. Parts hang on their whole: declared villages on zones; sites, funds and reports on projects.</summary>
public sealed record ProgrammeRows
{
    public required IReadOnlyList<Zone> Zones { get; init; }
    public required IReadOnlyList<ConstraintArea> ConstraintAreas { get; init; }
    public required IReadOnlyList<Designation> Designations { get; init; }
    public required IReadOnlyList<Project> Projects { get; init; }
    public required IReadOnlyList<ProjectAsset> ProjectAssets { get; init; }
    public required IReadOnlyList<Facility> Facilities { get; init; }
    public required IReadOnlyList<MonitoringSummary> MonitoringSummaries { get; init; }
    public required IReadOnlyList<Figure> Figures { get; init; }
}
