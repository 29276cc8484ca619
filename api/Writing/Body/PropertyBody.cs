using System.Buffers;
using System.Text;
using System.Text.Json;
using GeoZones.Api.OData.Catalog;

namespace GeoZones.Api.Writing.Body;

/// <summary>The body of a write of one property, as the body of a change of its row.</summary>
static class PropertyBody
{
    const string Value = "value";

    /// <summary>Of PUT <c>Zones(1)/Name</c>: <c>{"value": ...}</c>; annotations go along.</summary>
    /// <exception cref="UnreadableBodyException">It has no value, or says more.</exception>
    public static byte[] OfValue(byte[] bytes, EntityProperty property, int depth)
    {
        using var json = BodyText.Parse(bytes, depth);
        if (!json.RootElement.TryGetProperty(Value, out _))
            throw new UnreadableBodyException($"no \"{Value}\" for {property.Name}");
        return Row(row =>
        {
            foreach (var member in json.RootElement.EnumerateObject())
            {
                if (member.Name != Value && !member.Name.Contains('@', StringComparison.Ordinal))
                    throw new UnreadableBodyException($"\"{member.Name}\" beside \"{Value}\"");
                row.WritePropertyName(member.Name == Value ? property.Name : member.Name);
                member.Value.WriteTo(row);
            }
        });
    }

    /// <summary>Of PUT <c>Zones(1)/Name/$value</c>: the value itself as text.</summary>
    public static byte[] OfText(byte[] bytes, EntityProperty property) => Row(row =>
    {
        row.WritePropertyName(property.Name);
        var text = Encoding.UTF8.GetString(bytes);
        if (IsBare(property.Type) && IsScalar(bytes))
            row.WriteRawValue(bytes);
        else
            row.WriteStringValue(text);
    });

    /// <summary>Of DELETE: null.</summary>
    public static byte[] Nothing(EntityProperty property) => Row(row => row.WriteNull(property.Name));

    static bool IsBare(Type type) => type == typeof(bool) || type == typeof(short) || type == typeof(int) || type == typeof(double);

    static bool IsScalar(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static byte[] Row(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var row = new Utf8JsonWriter(bytes);
        row.WriteStartObject();
        members(row);
        row.WriteEndObject();
        row.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
