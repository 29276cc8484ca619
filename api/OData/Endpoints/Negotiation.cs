using GeoZones.Api.OData.Writing;

namespace GeoZones.Api.OData.Endpoints;

/// <summary>The form of an answer: what the caller takes, of what there is. $format wins over Accept.</summary>
static class Negotiation
{
    static readonly MediaKind[] Rows = [MediaKind.Json, MediaKind.GeoJson, MediaKind.Csv, MediaKind.NdJson];
    public static readonly MediaKind[] Metadata = [MediaKind.Xml, MediaKind.Json];
    public static readonly MediaKind[] Document = [MediaKind.Json];
    static readonly MediaKind[] Raw = [MediaKind.Text, MediaKind.Json];

    /// <summary>A count or a raw value is plain text; callers who always say JSON get it all the same.</summary>
    public static MediaKind[] OfPath(string path) =>
        path.EndsWith("/$count", StringComparison.Ordinal) || path.EndsWith("/$value", StringComparison.Ordinal) ? Raw : Rows;

    /// <param name="format">The value of $format; null without one.</param>
    /// <param name="offered">What there is, the best first.</param>
    /// <exception cref="NotAcceptableException">Nothing that is there is taken.</exception>
    public static AnswerFormat Agree(HttpRequest request, string? format, IReadOnlyList<MediaKind> offered)
    {
        if (format is not null)
            return Best([MediaRange.Parse(format)], offered) ?? throw new NotAcceptableException($"$format={format}", "$format", offered);
        RefuseCharset(request, offered);
        var accept = request.Headers.Accept.ToString();
        if (accept.Length == 0)
            return new(offered[0]);
        return Best(accept.Split(',').Select(MediaRange.Parse), offered) ?? throw new NotAcceptableException($"Accept: {accept}", "Accept", offered);
    }

    /// <summary>Higher quality first, then the more exact range, then the order in which things are offered.</summary>
    static AnswerFormat? Best(IEnumerable<MediaRange?> ranges, IReadOnlyList<MediaKind> offered) => ranges
        .Where(range => range is { Quality: > 0 })
        .OrderByDescending(range => range!.Quality)
        .ThenBy(range => range!.Type.Count(c => c == '*'))
        .SelectMany(range => offered.Select(kind => range!.Takes(kind)))
        .FirstOrDefault(found => found is not null);

    static void RefuseCharset(HttpRequest request, IReadOnlyList<MediaKind> offered)
    {
        var charsets = request.Headers.AcceptCharset.ToString();
        if (charsets.Length > 0 && !charsets.Contains("utf-8", StringComparison.OrdinalIgnoreCase) && !charsets.Contains('*', StringComparison.Ordinal))
            throw new NotAcceptableException($"Accept-Charset: {charsets}", "Accept-Charset", offered);
    }
}
