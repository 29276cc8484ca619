using System.Text.Json;

namespace GeoZones.Api.Writing.Body;

/// <summary>The bytes of a body, up to a limit, and the JSON object they hold.</summary>
static class BodyText
{
    /// <exception cref="WriteLimitException">It is longer than the limit.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            throw WriteLimitException.Bytes(limit);
        using var held = new MemoryStream();
        var chunk = new byte[16 << 10];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
        {
            if (held.Length + read > limit)
                throw WriteLimitException.Bytes(limit);
            held.Write(chunk, 0, read);
        }
        return held.ToArray();
    }

    /// <exception cref="BodyTypeException">The header says that it is something else.</exception>
    public static void Require(HttpRequest request, string wanted)
    {
        var type = request.GetTypedHeaders().ContentType;
        var isWanted = type is not null && type.MediaType.Equals(wanted, StringComparison.OrdinalIgnoreCase);
        if (!isWanted || (type!.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw new BodyTypeException(request.ContentType, wanted);
    }

    /// <exception cref="UnreadableBodyException">It is no JSON object, is too deep, or says a name twice.</exception>
    public static JsonDocument Parse(byte[] bytes, int depth)
    {
        try
        {
            var document = JsonDocument.Parse(bytes, new() { MaxDepth = depth, AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new UnreadableBodyException(document.RootElement.ValueKind.ToString());
        }
        catch (JsonException fault)
        {
            throw new UnreadableBodyException(fault.Message);
        }
    }
}
