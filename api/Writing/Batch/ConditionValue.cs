using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GeoZones.Api.Writing.Batch;

/// <summary>One side of a comparison: a text, a number, true, false or null.</summary>
/// <param name="Content">A string, a decimal, a bool or null.</param>
sealed record ConditionValue(object? Content)
{
    /// <returns>Null where it is no literal. Dates stand as they are, without quotes.</returns>
    public static ConditionValue? Literal(string token) => token switch
    {
        "null" => new(null as object),
        "true" => new(true),
        "false" => new(false),
        ['\'', .. var inner, '\''] => new(inner.Replace("''", "'", StringComparison.Ordinal)),
        _ when Number(token) is { } number => new(number),
        _ when char.IsAsciiDigit(token[0]) && DateTimeOffset.TryParse(token, CultureInfo.InvariantCulture, out _) => new(token),
        _ => null,
    };

    /// <summary>Of a body; what is no plain value is null.</summary>
    public static ConditionValue Of(JsonNode? json) => json?.GetValueKind() switch
    {
        JsonValueKind.String => new(json.GetValue<string>()),
        JsonValueKind.Number when Number(json.ToJsonString()) is { } number => new(number),
        JsonValueKind.True => new(true),
        JsonValueKind.False => new(false),
        _ => new(null as object),
    };

    /// <summary>As $filter compares: null equals null only and is neither less nor more; so it is with values of two kinds.</summary>
    public bool Compares(string how, ConditionValue other)
    {
        var order = Order(Content, other.Content);
        return how switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "lt" => order < 0,
            "le" => order <= 0 && Content is not null,
            "gt" => order > 0,
            _ => order >= 0 && Content is not null,
        };
    }

    /// <returns>Null where the two have no order. A number may come as a text, an instant in any offset.</returns>
    static int? Order(object? one, object? other) => (one, other) switch
    {
        (null, null) => 0,
        (bool a, bool b) => a.CompareTo(b),
        (decimal a, decimal b) => a.CompareTo(b),
        (decimal a, string text) when Number(text) is { } b => a.CompareTo(b),
        (string text, decimal b) when Number(text) is { } a => a.CompareTo(b),
        (string a, string b) when Instant(a) is { } early && Instant(b) is { } late => early.CompareTo(late),
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => null,
    };

    static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    static DateTimeOffset? Instant(string text) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) ? instant : null;
}
