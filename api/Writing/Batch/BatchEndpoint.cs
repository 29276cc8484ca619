using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.Writing.Body;

namespace GeoZones.Api.Writing.Batch;

/// <summary>POST /odata/$batch in JSON.</summary>
static class BatchEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        var type = context.Request.GetTypedHeaders().ContentType;
        if (type is null || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new BatchFormException(context.Request.ContentType);
        var version = Preferences.AgreeVersion(context.Request);
        var limits = context.RequestServices.GetRequiredService<WriteLimits>();
        var bytes = await BodyText.ReadAsync(context.Request, limits.BatchBytes);
        using var json = BodyText.Parse(bytes, limits.Depth + 8);
        var items = BatchBody.Read(json.RootElement);
        if (items.Count > limits.Requests)
            throw WriteLimitException.Of("请求数", "requests", limits.Requests);
        var continues = Continues(context.Request);
        var answers = await new BatchRun(context, new(continues, limits.BatchAnswerBytes)).AnswerAsync(items);
        var response = context.Response;
        (response.ContentType, response.Headers[Preferences.Version], response.Headers.CacheControl) = ("application/json", version, "no-store");
        if (continues)
            response.Headers["Preference-Applied"] = "continue-on-error";
        var body = Text(answers);
        response.ContentLength = body.WrittenCount;
        await response.Body.WriteAsync(body.WrittenMemory);
    }

    static bool Continues(HttpRequest request) => request.Headers["Prefer"].ToString().Split(',', ';').Select(p => p.Trim().ToLowerInvariant())
        .Any(p => p is "continue-on-error" or "odata.continue-on-error" or "continue-on-error=true" or "odata.continue-on-error=true");

    static ArrayBufferWriter<byte> Text(IReadOnlyList<BatchAnswer> answers)
    {
        var body = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(body, new() { SkipValidation = true });
        json.WriteStartObject();
        json.WriteStartArray("responses");
        foreach (var answer in answers)
            Write(json, answer);
        json.WriteEndArray();
        json.WriteEndObject();
        return body;
    }

    static void Write(Utf8JsonWriter json, BatchAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("id", answer.Item.Id);
        if (answer.Item.Group is { } group)
            json.WriteString("atomicityGroup", group);
        json.WriteNumber("status", answer.Written.Status);
        json.WriteStartObject("headers");
        foreach (var (name, value) in answer.Written.Headers.Where(h => !h.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)))
            json.WriteString(name.ToLower(CultureInfo.InvariantCulture), value);
        json.WriteEndObject();
        Body(json, answer.Written);
        json.WriteEndObject();
    }

    /// <summary>JSON as it is, any other text as a text.</summary>
    static void Body(Utf8JsonWriter json, Written written)
    {
        if (written.Body.Length == 0)
            return;
        json.WritePropertyName("body");
        if (written.Headers.GetValueOrDefault("Content-Type")?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
            json.WriteRawValue(written.Body, skipInputValidation: true);
        else
            json.WriteStringValue(Encoding.UTF8.GetString(written.Body));
    }
}
