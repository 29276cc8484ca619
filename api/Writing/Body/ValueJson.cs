using System.Globalization;
using System.Text.Json;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;

namespace GeoZones.Api.Writing.Body;

/// <summary>A JSON value as the CLR value of a property; int64 and decimal may come as text (IEEE754Compatible).</summary>
static class ValueJson
{
    /// <summary>Longest text that any property takes.</summary>
    const int LongestText = 10_000;

    const NumberStyles Decimals = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <returns>False where it is not one, which is told.</returns>
    public static bool TryRead(JsonElement json, EntityProperty property, string target, ICollection<Fault> faults, out object? value)
    {
        value = null;
        if (json.ValueKind == JsonValueKind.Null)
            return property.IsNullable || Refuse(faults, Faults.Missing(target));
        if (property.Type.IsEnum)
            return TryMember(json, property.Type, out value) || Refuse(faults, Faults.Member(target, Short(json), Enum.GetNames(property.Type)));
        value = Parsed(json, property);
        return value is not null || Refuse(faults, Faults.Value(target, Short(json), Wanted(property)));
    }

    static object? Parsed(JsonElement json, EntityProperty property) => property.Type switch
    {
        var type when type == typeof(string) => json.ValueKind == JsonValueKind.String && json.GetString() is { Length: <= LongestText } text && !text.Contains('\0', StringComparison.Ordinal) ? text : null,
        var type when type == typeof(bool) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : null,
        var type when type == typeof(short) => json.ValueKind == JsonValueKind.Number && json.TryGetInt16(out var number) ? number : null,
        var type when type == typeof(int) => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : null,
        var type when type == typeof(long) => Text(json) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        var type when type == typeof(double) => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        var type when type == typeof(decimal) => Text(json) is { } text && decimal.TryParse(text, Decimals, CultureInfo.InvariantCulture, out var number) && Fits(number, property) ? number : null,
        var type when type == typeof(DateOnly) => Text(json) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        var type when type == typeof(DateTimeOffset) => json.ValueKind == JsonValueKind.String && json.TryGetDateTimeOffset(out var instant) ? instant.ToUniversalTime() : null,
        _ => null,
    };

    static bool Fits(decimal number, EntityProperty property)
    {
        var scale = property.Scale ?? 0;
        return decimal.Round(number, scale) == number && Math.Abs(number) < (decimal)Math.Pow(10, (property.Precision ?? 18) - scale);
    }

    static bool TryMember(JsonElement json, Type type, out object? member)
    {
        member = json.ValueKind == JsonValueKind.String && Enum.GetNames(type).Contains(json.GetString()) ? Enum.Parse(type, json.GetString()!) : null;
        return member is not null;
    }

    static string Wanted(EntityProperty property) => property.Type switch
    {
        var type when type == typeof(string) => $"a text of at most {LongestText} characters",
        var type when type == typeof(bool) => "true, false",
        var type when type == typeof(decimal) => $"Edm.Decimal ({property.Precision}, {property.Scale})",
        var type when type == typeof(DateOnly) => "Edm.Date, 2026-11-01",
        var type when type == typeof(DateTimeOffset) => "Edm.DateTimeOffset, 2026-11-01T08:00:00Z",
        var type => $"Edm.{type.Name}",
    };

    static string? Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText(),
        _ => null,
    };

    static bool Refuse(ICollection<Fault> faults, Fault fault)
    {
        faults.Add(fault);
        return false;
    }

    static string Short(JsonElement json) => json.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : json.GetRawText();
}
