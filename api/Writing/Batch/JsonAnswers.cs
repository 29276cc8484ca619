using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The answers of a $batch in JSON.</summary>
static class JsonAnswers
{
    public static BatchText Write(IReadOnlyList<BatchAnswer> answers)
    {
        var body = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(body, new() { SkipValidation = true });
        json.WriteStartObject();
        json.WriteStartArray("responses");
        foreach (var answer in answers)
            Write(json, answer);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return new("application/json", body);
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
        if (written.IsJson)
            json.WriteRawValue(written.Body, skipInputValidation: true);
        else
            json.WriteStringValue(Encoding.UTF8.GetString(written.Body));
    }
}

/// <summary>All answers of a $batch as they are sent.</summary>
sealed record BatchText(string ContentType, ArrayBufferWriter<byte> Body);
