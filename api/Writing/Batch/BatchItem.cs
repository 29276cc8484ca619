using System.Text.Json.Nodes;

namespace GeoZones.Api.Writing.Batch;

/// <summary>One request of a $batch, as it stands there.</summary>
sealed record BatchItem(string Id, string Method, string Url)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public JsonNode? Body { get; init; }

    /// <summary>Requests of one group are done together or not at all.</summary>
    public string? Group { get; init; }

    /// <summary>Ids and groups that must have succeeded before.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public string? If { get; init; }
}

/// <summary>A request of a $batch and what it was answered.</summary>
sealed record BatchAnswer(BatchItem Item, Written Written)
{
    public bool IsSuccess => Written.Status < StatusCodes.Status400BadRequest;
}
