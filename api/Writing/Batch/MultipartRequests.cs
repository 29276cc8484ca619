using GeoZones.Api.Writing.Body;
using Microsoft.Net.Http.Headers;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The requests of a $batch in multipart/mixed (OData 4.01 part 1, 11.7.7): parts of application/http, and change sets, which are multipart/mixed themselves.</summary>
static class MultipartRequests
{
    const int LongestBoundary = 70;

    /// <exception cref="UnreadableBatchException">A part is no request, or their order does not fit.</exception>
    /// <exception cref="WriteLimitException">There are too many.</exception>
    public static IReadOnlyList<BatchItem> Read(byte[] bytes, MediaTypeHeaderValue type, int most)
    {
        var items = new List<BatchItem>();
        var sets = 0;
        foreach (var part in MultipartText.Parts(bytes, Boundary(type)))
        {
            var inner = Type(part);
            if (Is(inner, "multipart/mixed"))
                Set(items, part, Boundary(inner), $"change set {++sets}", most);
            else
                Add(items, Request(part, inner, items.Count + 1), most);
        }
        return BatchOrder.Checked(items);
    }

    public static bool Is(MediaTypeHeaderValue type, string name) => type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);

    static void Set(List<BatchItem> items, MultipartText set, string boundary, string group, int most)
    {
        var before = items.Count;
        foreach (var part in MultipartText.Parts(set.Body, boundary))
        {
            var item = Request(part, Type(part), items.Count + 1) with { Group = group };
            if (item.Method == "GET")
                throw new UnreadableBatchException($"request {item.Id} reads, and a change set only writes");
            Add(items, item, most);
        }
        if (items.Count == before)
            throw new UnreadableBatchException($"{group} is empty");
    }

    static void Add(List<BatchItem> items, BatchItem item, int most)
    {
        items.Add(item);
        if (items.Count > most)
            throw WriteLimitException.Of("请求数", "requests", most);
    }

    static BatchItem Request(MultipartText part, MediaTypeHeaderValue type, int number)
    {
        if (!Is(type, "application/http"))
            throw new UnreadableBatchException($"a part is {type.MediaType}; wanted is application/http, or one change set of multipart/mixed around such parts");
        if (part.Header("Content-Transfer-Encoding") is { } encoding && !IsPlain(encoding))
            throw new UnreadableBatchException($"a part comes in {encoding}; wanted is Content-Transfer-Encoding: binary");
        var line = MultipartText.Line(part.Body, out var rest).Split(' ');
        if (line is not [var method, var url, var version] || !version.StartsWith("HTTP/1.", StringComparison.Ordinal))
            throw new UnreadableBatchException("a part does not begin with a line such as PATCH Zones(1) HTTP/1.1");
        var request = MultipartText.Of(rest);
        return new(Id(part.Header("Content-ID") ?? request.Header("Content-ID"), number), method, url) { Headers = request.Headers, Body = request.Body.ToArray() };
    }

    static string Id(string? said, int number) => said switch
    {
        null => BatchItem.Unnamed(number),
        "" or [BatchItem.Nameless, ..] => throw new UnreadableBatchException($"a Content-ID is '{said}'"),
        _ => said,
    };

    static bool IsPlain(string encoding) => encoding.ToLowerInvariant() is "binary" or "8bit" or "7bit";

    static MediaTypeHeaderValue Type(MultipartText part) =>
        MediaTypeHeaderValue.TryParse(part.Header("Content-Type"), out var type) ? type : throw new UnreadableBatchException("a part has no Content-Type");

    static string Boundary(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary && boundary.All(char.IsAscii) && !boundary.EndsWith(' ') ? boundary
            : throw new UnreadableBatchException($"multipart/mixed needs a boundary of 1 to {LongestBoundary} ASCII characters");
}
