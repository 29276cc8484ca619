namespace GeoZones.Api.Writing.Batch;

/// <summary>One request of a $batch.</summary>
/// <param name="Url">As it stands there, when it is read; relative to the service root, once it is checked.</param>
sealed record BatchItem(string Id, string Method, string Url)
{
    public const char Nameless = '#';

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public byte[] Body { get; init; } = [];

    /// <summary>Requests of one group are done together or not at all.</summary>
    public string? Group { get; init; }

    /// <summary>Ids and groups that must have succeeded before.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public BatchCondition? If { get; init; }

    /// <summary>The caller gave it the id, and hears it again.</summary>
    public bool IsNamed => Id[0] != Nameless;

    /// <summary>The id of a request without Content-ID, which no other request can refer to.</summary>
    public static string Unnamed(int number) => FormattableString.Invariant($"{Nameless}{number}");
}

/// <summary>A request of a $batch and what it was answered.</summary>
sealed record BatchAnswer(BatchItem Item, Written Written)
{
    public bool IsSuccess => Written.Status < StatusCodes.Status400BadRequest;
}
