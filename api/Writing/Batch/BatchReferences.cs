using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GeoZones.Api.Writing.Batch;

/// <summary>What later requests say about earlier ones: <c>$1</c> is the row of request 1 in an address or link, its ETag in If-Match, its values in <c>if</c>.</summary>
sealed partial class BatchReferences(string root)
{
    readonly Dictionary<string, BatchAnswer> answers = [];

    public void Add(BatchAnswer answer) => answers[answer.Item.Id] = answer;

    /// <summary>The first of these requests or groups that has not succeeded; null when all have.</summary>
    public string? Failed(IEnumerable<string> ids) => ids.FirstOrDefault(id =>
        !answers.Values.Any(a => a.Item.Id == id || a.Item.Group == id) || answers.Values.Any(a => (a.Item.Id == id || a.Item.Group == id) && !a.IsSuccess));

    /// <summary>The whole address of one relative to the service root; what begins with no known id is not looked into.</summary>
    public string Address(string url) => Reference().Match(url) is { Success: true } match && answers.TryGetValue(match.Groups[1].Value, out var answer)
        ? Row(answer) + url[match.Length..] : root + url;

    public string ETag(string header) =>
        header.StartsWith('$') && answers.TryGetValue(header[1..], out var answer) && answer.Written.Headers.TryGetValue("ETag", out var tag) ? tag : header;

    /// <summary>A JSON body whose links lead to the rows of earlier requests; any other body as it is.</summary>
    public byte[] Resolved(byte[] body)
    {
        if (body.AsSpan().IndexOf("\"$"u8) < 0)
            return body;
        try
        {
            var json = JsonNode.Parse(body, null, new() { AllowDuplicateProperties = false });
            Resolve(json);
            return json is null ? body : Encoding.UTF8.GetBytes(json.ToJsonString());
        }
        catch (JsonException)
        {
            return body; // the request will say it
        }
    }

    void Resolve(JsonNode? body)
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

    /// <summary>A value in the body that an earlier request was answered with; null where there is none.</summary>
    public JsonNode? Value(string id, IEnumerable<string> path)
    {
        if (!answers.TryGetValue(id, out var answer) || !answer.IsSuccess || answer.Written.Body.Length == 0 || !answer.Written.IsJson)
            return null;
        return path.Aggregate(JsonNode.Parse(answer.Written.Body), (at, name) => at is JsonObject row ? row[name] : null);
    }

    /// <summary>Where the row of a request is: where it was made, or what the request asked for.</summary>
    string Row(BatchAnswer answer) =>
        answer.Written.Headers.GetValueOrDefault("Location") ?? answer.Written.Headers.GetValueOrDefault("OData-EntityId") ?? Address(answer.Item.Url.Split('?')[0]);

    static bool IsLink(string name) => name is "@odata.id" or "@id" || name.EndsWith("@odata.bind", StringComparison.Ordinal) || name.EndsWith("@bind", StringComparison.Ordinal);

    [GeneratedRegex(@"^\$([A-Za-z0-9_.~-]+)(?=[/?(]|$)")]
    private static partial Regex Reference();
}
