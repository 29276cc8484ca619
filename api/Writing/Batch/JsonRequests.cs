using System.Text;
using System.Text.Json;
using GeoZones.Api.Writing.Body;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The requests of a $batch in JSON (OData JSON Format 4.01, 19).</summary>
static class JsonRequests
{
    /// <exception cref="UnreadableBatchException">It is no list of requests, or their ids, groups or dependencies do not fit.</exception>
    /// <exception cref="WriteLimitException">There are too many.</exception>
    public static IReadOnlyList<BatchItem> Read(byte[] bytes, WriteLimits limits)
    {
        using var json = BodyText.Parse(bytes, limits.Depth + 8);
        if (!json.RootElement.TryGetProperty("requests", out var requests) || requests.ValueKind != JsonValueKind.Array)
            throw new UnreadableBatchException("no requests");
        if (requests.GetArrayLength() > limits.Requests)
            throw WriteLimitException.Of("请求数", "requests", limits.Requests);
        return BatchOrder.Checked([.. requests.EnumerateArray().Select(Item)]);
    }

    static BatchItem Item(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "id") is not { Length: > 0 } id)
            throw new UnreadableBatchException("a request without id");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in json.TryGetProperty("headers", out var given) && given.ValueKind == JsonValueKind.Object ? given.EnumerateObject() : default)
            headers[header.Name] = header.Value.ToString();
        var body = json.TryGetProperty("body", out var sent) ? Body(sent, headers) : [];
        return new(id, Text(json, "method") ?? "", Text(json, "url") ?? "")
        {
            Headers = headers,
            Body = body,
            Group = Text(json, "atomicityGroup"),
            DependsOn = json.TryGetProperty("dependsOn", out var on) && on.ValueKind == JsonValueKind.Array ? [.. on.EnumerateArray().Select(e => e.ToString())] : [],
            If = Text(json, "if") is { } condition ? BatchCondition.Parse(condition) : null,
        };
    }

    /// <summary>A text of a text type stands between quotes; all else is JSON as it is.</summary>
    static byte[] Body(JsonElement sent, Dictionary<string, string> headers)
    {
        headers.TryAdd("Content-Type", "application/json");
        var isText = sent.ValueKind == JsonValueKind.String && headers["Content-Type"].StartsWith("text/", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(isText ? sent.GetString()! : sent.GetRawText());
    }

    static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
