namespace GeoZones.Api.Writing;

/// <summary>How large a write may be: section <c>OData:Writing</c> of the configuration.</summary>
public sealed record WriteLimits
{
    /// <summary>Of the body of one request.</summary>
    public int BodyBytes { get; init; } = 16 << 20;

    /// <summary>Of brackets within brackets in a body.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Of all shapes of one body.</summary>
    public int Vertices { get; init; } = 200_000;

    /// <summary>Of one body, the row itself and all rows within it.</summary>
    public int Rows { get; init; } = 20_000;

    /// <summary>Faults that one answer tells.</summary>
    public int Faults { get; init; } = 200;

    /// <summary>Requests of one $batch.</summary>
    public int Requests { get; init; } = 1_000;

    /// <summary>Of the body of $batch.</summary>
    public int BatchBytes { get; init; } = 24 << 20;

    /// <summary>Of all answers of one $batch together.</summary>
    public int BatchAnswerBytes { get; init; } = 128 << 20;

    /// <summary>How often work is done again that the database gave up for the sake of another.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>How long a write waits for a row that another one holds, or for a connection.</summary>
    public int LockSeconds { get; init; } = 10;

    /// <summary>How long one statement of a write may take.</summary>
    public int StatementSeconds { get; init; } = 30;

    /// <summary>Writers at the same time; more wait for a connection, then are told to come again.</summary>
    public int Connections { get; init; } = 30;

    public static WriteLimits From(IConfiguration configuration) => configuration.GetSection("OData:Writing").Get<WriteLimits>() ?? new();
}
