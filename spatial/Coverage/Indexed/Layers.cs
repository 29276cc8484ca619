namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>Points in the order of grid cells.</summary>
public sealed class PointLayer
{
    public static PointLayer Of(PointColumns points, int classes) => throw new NotImplementedException();

    public int Count => throw new NotImplementedException();

    public long Bytes => throw new NotImplementedException();

    /// <summary>The points again, in another order.</summary>
    public PointColumns ToColumns() => throw new NotImplementedException();
}

/// <summary>Households as they were read, and what was added and removed since: a household that changed is removed as it was and added as it is.</summary>
public sealed class HouseholdLayer
{
    public static HouseholdLayer Of(PointColumns households, int supplyTypes) => throw new NotImplementedException();

    public int Count => throw new NotImplementedException();

    /// <summary>Points that were added or removed since the last <see cref="Compacted"/>.</summary>
    public int Pending => throw new NotImplementedException();

    public HouseholdLayer Changed(PointColumns added, PointColumns removed) => throw new NotImplementedException();

    /// <summary>The same households without pending changes; takes as long as building anew.</summary>
    /// <exception cref="InvalidOperationException">A household was removed that was not there: the changes are not those of these households.</exception>
    public HouseholdLayer Compacted() => throw new NotImplementedException();

    /// <summary>All households, pending changes included.</summary>
    public PointColumns ToColumns() => throw new NotImplementedException();
}

public sealed class VillageLayer
{
    public static VillageLayer Of(IReadOnlyList<VillageRow> villages) => throw new NotImplementedException();

    public string Code(int ordinal) => throw new NotImplementedException();
}

public sealed class PublishedCounts
{
    public static PublishedCounts Of(IReadOnlyList<PublishedRow> villages, int supplyTypes) => throw new NotImplementedException();
}

public sealed class ProjectLayer
{
    public static ProjectLayer Of(IReadOnlyList<SiteRow> sites, IReadOnlyList<FundRow> funds, int sources) => throw new NotImplementedException();
}

public sealed class PipeLayer
{
    public static PipeLayer Of(IReadOnlyList<PipeRow> pipes, VillageLayer villages, int roles) => throw new NotImplementedException();
}
