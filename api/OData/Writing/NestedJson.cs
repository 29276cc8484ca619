using System.Text.Json;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;

namespace GeoZones.Api.OData.Writing;

/// <summary>The JSON of an expansion, which the statement made, with the types and links that full metadata says.</summary>
static class NestedJson
{
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> text, EntityShape shape)
    {
        var reader = new Utf8JsonReader(text);
        Value(json, JsonElement.ParseValue(ref reader), shape);
    }

    static void Value(Utf8JsonWriter json, JsonElement value, EntityShape shape)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in value.EnumerateArray())
                Value(json, item, shape);
            json.WriteEndArray();
        }
        else if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("@odata.id"u8, out _))
            Object(json, value, shape);
        else
            value.WriteTo(json);
    }

    static void Object(Utf8JsonWriter json, JsonElement value, EntityShape shape)
    {
        json.WriteStartObject();
        json.WriteString("@odata.type"u8, $"#{EdmBuilder.Namespace}.{shape.Name}");
        if (EntityAddress.Of(shape, value) is { } address)
            EntityLinks.Write(json, address, shape.Navigations.Select(navigation => JsonEncodedText.Encode(navigation.Name)));
        foreach (var member in value.EnumerateObject())
            Member(json, member, shape);
        json.WriteEndObject();
    }

    static void Member(Utf8JsonWriter json, JsonProperty member, EntityShape shape)
    {
        var type = shape.Properties.FirstOrDefault(p => p.Name == member.Name)?.Type;
        if (type is not null && member.Value.ValueKind != JsonValueKind.Null && TypeNames.Of(type) is { } name)
            json.WriteString($"{member.Name}@odata.type", name);
        json.WritePropertyName(member.Name);
        if (shape.Navigations.FirstOrDefault(n => n.Name == member.Name) is { } navigation)
            Value(json, member.Value, navigation.Target);
        else
            member.Value.WriteTo(json);
    }
}
