namespace GeoZones.Api.OData.Writing;

/// <summary>Conditional requests by weak ETag.</summary>
static class Tags
{
    /// <summary>If-None-Match names this tag, or *; weak or not, as RFC 9110 compares them.</summary>
    public static bool Holds(HttpRequest request, string tag) => request.Headers.IfNoneMatch
        .SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries))
        .Any(held => held == "*" || Opaque(held) == Opaque(tag));

    static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
