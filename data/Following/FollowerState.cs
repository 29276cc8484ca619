namespace GeoZones.Data.Following;

/// <summary>How far the index is, in this order from a start on.</summary>
public enum FollowerPhase
{
    /// <summary>Not started.</summary>
    Cold,

    /// <summary>Being read; PostGIS answers.</summary>
    Building,

    /// <summary>As true as the last commit that was heard of.</summary>
    Following,

    /// <summary>True at an older snapshot, being brought up to date; the reason says why it takes longer.</summary>
    Behind,

    /// <summary>There is none; tried again after a while. The reason says why.</summary>
    Broken,
}

/// <summary>How the index is, for who looks after the service. Nothing about a household.</summary>
public sealed record FollowerState
{
    public FollowerPhase Phase { get; init; }

    /// <summary>When the phase began.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Why it is behind or broken.</summary>
    public string? Reason { get; init; }

    /// <summary>Rows of households read while building.</summary>
    public long RowsRead { get; init; }

    public int Households { get; init; }

    /// <summary>Households added or removed since the index was last built in one piece.</summary>
    public int Pending { get; init; }

    /// <summary>Of the index in memory.</summary>
    public long Bytes { get; init; }

    /// <summary>How long the last building took, from the file or from the table.</summary>
    public TimeSpan LastBuild { get; init; }

    /// <summary>How long the last change took from being asked for to being published.</summary>
    public TimeSpan LastStep { get; init; }

    /// <summary>Whether the households came from the file on disk.</summary>
    public bool IsFromFile { get; init; }

    /// <summary>Why the file on disk was not read or written, if it was not.</summary>
    public string? FileFault { get; init; }
}
