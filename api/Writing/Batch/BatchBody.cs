using System.Text.Json;
using System.Text.Json.Nodes;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The requests of a JSON $batch (OData JSON Format 4.01, 19): read, and their order checked.</summary>
static class BatchBody
{
    static readonly string[] Methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];

    /// <exception cref="UnreadableBatchException">It is no list of requests, or their ids, groups or dependencies do not fit.</exception>
    public static IReadOnlyList<BatchItem> Read(JsonElement root)
    {
        if (!root.TryGetProperty("requests", out var requests) || requests.ValueKind != JsonValueKind.Array)
            throw new UnreadableBatchException("no requests");
        var items = requests.EnumerateArray().Select(Item).ToList();
        var (ids, groups) = (new HashSet<string>(), new HashSet<string>());
        string? group = null;
        foreach (var item in items)
        {
            if (item.DependsOn.FirstOrDefault(on => !ids.Contains(on) && !groups.Contains(on)) is { } unknown)
                throw new UnreadableBatchException($"request {item.Id} depends on {unknown}, which does not come before it");
            if (!ids.Add(item.Id))
                throw new UnreadableBatchException($"the id {item.Id} comes twice");
            if (item.Group is { } own && own != group && !groups.Add(own))
                throw new UnreadableBatchException($"the requests of group {own} do not stand together");
            group = item.Group;
        }
        return items;
    }

    static BatchItem Item(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "id") is not { Length: > 0 } id)
            throw new UnreadableBatchException("a request without id");
        var (method, url) = (Text(json, "method")?.ToUpperInvariant() ?? "", Text(json, "url") ?? "");
        if (!Methods.Contains(method))
            throw new UnreadableBatchException($"request {id} has the method '{method}'");
        if (url.Length == 0 || url.TrimStart('/').StartsWith("$batch", StringComparison.OrdinalIgnoreCase) || url.EndsWith("/$batch", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableBatchException($"request {id} has the url '{url}'");
        return new(id, method, url)
        {
            Headers = json.TryGetProperty("headers", out var headers) && headers.ValueKind == JsonValueKind.Object
                ? headers.EnumerateObject().ToDictionary(h => h.Name, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase) : new Dictionary<string, string>(),
            Body = json.TryGetProperty("body", out var body) ? JsonNode.Parse(body.GetRawText()) : null,
            Group = Text(json, "atomicityGroup"),
            DependsOn = json.TryGetProperty("dependsOn", out var on) && on.ValueKind == JsonValueKind.Array ? [.. on.EnumerateArray().Select(e => e.ToString())] : [],
            If = Text(json, "if"),
        };
    }

    static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
