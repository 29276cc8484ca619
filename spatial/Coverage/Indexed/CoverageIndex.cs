namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Households, sites, facilities, pipes and villages in memory, to answer what any area covers in microseconds. Immutable: one may be shared by all threads.</summary>
/// <remarks>docs/coverage-index.md tells how it works. A part is replaced by <c>with</c>; the parts must be of one snapshot of the database.</remarks>
public sealed record CoverageIndex
{
    /// <summary>Weight: persons. Class: supply type. Group: village.</summary>
    public required HouseholdLayer Households { get; init; }

    public required VillageLayer Villages { get; init; }

    /// <summary>Counts of villages as published.</summary>
    public required PublishedCounts Published { get; init; }

    public required ProjectLayer Projects { get; init; }

    /// <summary>Class: kind of facility. Weight and group are not used.</summary>
    public required PointLayer Facilities { get; init; }

    public required PipeLayer Pipes { get; init; }

    /// <summary>Bytes of all parts.</summary>
    public long Bytes => Households.Bytes + Villages.Bytes + Published.Bytes + Projects.Bytes + Facilities.Bytes + Pipes.Bytes;
}
