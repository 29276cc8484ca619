using GeoZones.Api.OData.Writing;
using Microsoft.Net.Http.Headers;

namespace GeoZones.Api.OData.Endpoints;

/// <summary>One form that the caller would take, as Accept or $format names it.</summary>
/// <param name="Type">With a slash and in lower case, e.g. <c>application/json</c> or <c>text/*</c>.</param>
sealed record MediaRange(string Type, AnswerFormat Options, double Quality)
{
    /// <summary>Name in $format, media type; the first of each kind is the one that is sent.</summary>
    static readonly (string Name, string Type, MediaKind Kind)[] Known =
    [
        ("json", "application/json", MediaKind.Json),
        ("geojson", "application/geo+json", MediaKind.GeoJson),
        ("csv", "text/csv", MediaKind.Csv),
        ("ndjson", "application/x-ndjson", MediaKind.NdJson),
        ("text", "text/plain", MediaKind.Text),
        ("xml", "application/xml", MediaKind.Xml),
    ];

    /// <summary>How a caller can name the kinds: json (application/json), ...</summary>
    public static string Names(IEnumerable<MediaKind> kinds) =>
        string.Join(", ", kinds.Select(kind => Known.First(k => k.Kind == kind)).Select(k => $"{k.Name} ({k.Type})"));

    /// <returns>Null when it is no media type, or asks for a parameter that nobody can give.</returns>
    public static MediaRange? Parse(string text)
    {
        // In a query a plus may have become a space.
        var (name, parameters) = Split(text.Trim().Replace("geo json", "geo+json", StringComparison.Ordinal));
        var type = Known.FirstOrDefault(k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Type ?? name;
        return MediaTypeHeaderValue.TryParse(type + parameters, out var parsed) && OptionsOf(parsed) is { } options
            ? new(parsed.MediaType.Value!.ToLowerInvariant(), options, parsed.Quality ?? 1)
            : null;
    }

    /// <summary>The form in which this range takes that kind; null when it does not.</summary>
    public AnswerFormat? Takes(MediaKind kind)
    {
        var type = Known.First(k => k.Kind == kind).Type;
        var takes = Type == type || Type == "*/*" || (Type.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(Type[..^1], StringComparison.Ordinal));
        return takes ? Options with { Kind = kind } : null;
    }

    static (string Name, string Parameters) Split(string text) =>
        text.IndexOf(';', StringComparison.Ordinal) is var at and >= 0 ? (text[..at].Trim(), text[at..]) : (text, "");

    static AnswerFormat? OptionsOf(MediaTypeHeaderValue type)
    {
        var format = new AnswerFormat(MediaKind.Json);
        foreach (var parameter in type.Parameters)
        {
            if (Apply(format, parameter.Name.Value!.ToLowerInvariant(), HeaderUtilities.RemoveQuotes(parameter.Value).Value ?? "") is not { } applied)
                return null;
            format = applied;
        }
        return format;
    }

    static AnswerFormat? Apply(AnswerFormat format, string name, string value) => name switch
    {
        "odata.metadata" or "metadata" => Enum.TryParse<MetadataLevel>(value, ignoreCase: true, out var level) && !char.IsAsciiDigit(value[0]) ? format with { Metadata = level } : null,
        "ieee754compatible" => bool.TryParse(value, out var compatible) ? format with { IsIeee754Compatible = compatible } : null,
        "charset" => value.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? format : null,
        "exponentialdecimals" => bool.TryParse(value, out _) ? format : null,
        _ => format,
    };
}
