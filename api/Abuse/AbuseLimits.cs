namespace GeoZones.Api.Abuse;

/// <summary>How much one caller at one address may ask: section <c>Abuse</c> of the configuration.</summary>
public sealed record AbuseLimits
{
    /// <summary>Of any kind, in the long run.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Of any kind, all at once after a pause: a map opens with a hundred tiles.</summary>
    public int Burst { get; init; } = 1_000;

    /// <summary>So many times as much for an administrator on this machine, where tests and measurements run.</summary>
    public int TimesHere { get; init; } = 1_000;

    /// <summary>Questions and writes that are worked on together: half of the connections, so that the other half is for the others.</summary>
    public int QuestionsAtOnce { get; init; } = 15;

    /// <summary>Questions and writes that wait for their turn beyond that.</summary>
    public int QuestionsWaiting { get; init; } = 100;

    public int TilesAtOnce { get; init; } = 32;

    public int TilesWaiting { get; init; } = 500;

    /// <summary>Attempts to sign in from one address, whoever they are for.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    public static AbuseLimits From(IConfiguration configuration) => configuration.GetSection("Abuse").Get<AbuseLimits>() ?? new();
}
