namespace GeoZones.Api.Live;

/// <summary>How much of live coverage one caller may have: section <c>Live</c> of the configuration. Vertices are those of <see cref="OData.Guard.ODataLimits"/>.</summary>
public sealed record LiveLimits
{
    /// <summary>Whether there is an index in memory at all; without it PostGIS answers everything.</summary>
    public bool Follow { get; init; } = true;

    /// <summary>Of one message; an area of the most vertices takes about half.</summary>
    public int MessageBytes { get; init; } = 1 << 20;

    /// <summary>Of one message.</summary>
    public int Edits { get; init; } = 1_000;

    /// <summary>Messages of a connection that are read in a second; each 2,000 bytes count as one more. Beyond that the connection is read more slowly.</summary>
    public int MessagesPerSecond { get; init; } = 500;

    /// <summary>Connections of one caller at one address; an administrator on this machine has as many as there are.</summary>
    public int ConnectionsOfACaller { get; init; } = 20;

    /// <summary>Connections altogether.</summary>
    public int Connections { get; init; } = 500;

    /// <summary>Sessions that wait for their caller to come back, altogether; the oldest go first.</summary>
    public int Waiting { get; init; } = 500;

    /// <summary>So long may a connection say nothing.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>So long does a session wait for its caller to come back.</summary>
    public TimeSpan Resumable { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>So often is looked whether the caller is still who they were.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>So long may one frame take to be read.</summary>
    public TimeSpan Sending { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two frames that nothing but newer data are the reason of.</summary>
    public TimeSpan BetweenData { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>So long does an answer wait for the index to see what the database has.</summary>
    public TimeSpan Catching { get; init; } = TimeSpan.FromMilliseconds(250);

    public static LiveLimits From(IConfiguration configuration) => configuration.GetSection("Live").Get<LiveLimits>() ?? new();
}
