using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GeoZones.Api.Writing.Batch;

/// <summary>What later requests say about earlier ones: <c>$1</c> is the row of request 1 in an address or link, its ETag in If-Match, its body in <c>if</c>.</summary>
sealed partial class BatchReferences(string root)
{
    readonly Dictionary<string, BatchAnswer> answers = [];

    public void Add(BatchAnswer answer) => answers[answer.Item.Id] = answer;

    /// <summary>The first of these requests or groups that has not succeeded; null when all have.</summary>
    public string? Failed(IEnumerable<string> ids) => ids.FirstOrDefault(id =>
        !answers.Values.Any(a => a.Item.Id == id || a.Item.Group == id) || answers.Values.Any(a => (a.Item.Id == id || a.Item.Group == id) && !a.IsSuccess));

    /// <summary>The address after the service root resolved; what begins with no known id stays as it is.</summary>
    public string Address(string url)
    {
        if (Reference().Match(url) is { Success: true } match && answers.TryGetValue(match.Groups[1].Value, out var answer))
            return Row(answer) + url[match.Length..];
        return url.StartsWith('/') || url.Contains("://", StringComparison.Ordinal) ? url : root + url;
    }

    public string ETag(string header) =>
        header.StartsWith('$') && answers.TryGetValue(header[1..], out var answer) && answer.Written.Headers.TryGetValue("ETag", out var tag) ? tag : header;

    /// <summary>Links within a body lead to the rows of earlier requests.</summary>
    public void Resolve(JsonNode? body)
    {
        switch (body)
        {
            case JsonArray list:
                foreach (var item in list)
                    Resolve(item);
                break;
            case JsonObject row:
                foreach (var (name, value) in row.ToList())
                {
                    if (IsLink(name) && value is JsonValue link && link.TryGetValue<string>(out var text) && text.StartsWith('$'))
                        row[name] = Address(text);
                    else
                        Resolve(value);
                }
                break;
        }
    }

    /// <summary>Does the condition hold? <c>$succeeded(1)</c>, <c>not $succeeded(1)</c>, or a property compared: <c>$1/Status eq 'Draft'</c>.</summary>
    /// <exception cref="UnreadableBatchException">It is none of these.</exception>
    public bool Holds(string condition)
    {
        if (Succeeded().Match(condition) is { Success: true } asked)
            return (Failed([asked.Groups[2].Value]) is null) != asked.Groups[1].Success;
        if (Compared().Match(condition) is not { Success: true } match || !answers.TryGetValue(match.Groups[1].Value, out var answer))
            throw new UnreadableBatchException($"if '{condition}'; wanted is $succeeded(id), not $succeeded(id) or $id/Property eq 'value'");
        var value = answer.Written.Body.Length == 0 ? null : JsonNode.Parse(answer.Written.Body)?[match.Groups[2].Value];
        return Compares(value?.ToString() ?? "null", match.Groups[3].Value, match.Groups[4].Value.Trim('\''));
    }

    static bool Compares(string came, string how, string wanted)
    {
        var order = decimal.TryParse(came, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && decimal.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            ? one.CompareTo(other) : string.CompareOrdinal(came, wanted);
        return how switch { "eq" => order == 0, "ne" => order != 0, "lt" => order < 0, "le" => order <= 0, "gt" => order > 0, _ => order >= 0 };
    }

    /// <summary>Where the row of a request is: where it was made, or what the request asked for.</summary>
    string Row(BatchAnswer answer) =>
        answer.Written.Headers.GetValueOrDefault("Location") ?? answer.Written.Headers.GetValueOrDefault("OData-EntityId") ?? Address(answer.Item.Url.Split('?')[0]);

    static bool IsLink(string name) => name is "@odata.id" or "@id" || name.EndsWith("@odata.bind", StringComparison.Ordinal) || name.EndsWith("@bind", StringComparison.Ordinal);

    [GeneratedRegex(@"^/?\$([A-Za-z0-9_.~-]+)(?=[/?(]|$)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s*(not\s+)?\$succeeded\(\$?'?([^')]+)'?\)\s*$")]
    private static partial Regex Succeeded();

    [GeneratedRegex(@"^\s*\$([A-Za-z0-9_.~-]+)/(\w+)\s+(eq|ne|lt|le|gt|ge)\s+('[^']*'|\S+)\s*$")]
    private static partial Regex Compared();
}
