using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GeoZones.Api.OData.Endpoints;

/// <summary>The arguments of a function as a JSON body: the same question as the one whose address carries them as aliases.</summary>
/// <remarks>A geometry is a GeoJSON LineString, Polygon or MultiPolygon, longitude before latitude; further ordinates of a position are not looked at.</remarks>
static class ArgumentBody
{
    /// <returns>What stands between the function's brackets, percent-encoded, and the aliases as options of the query.</returns>
    /// <exception cref="ArgumentBodyException">It is no JSON object of texts, numbers, lists and geometries.</exception>
    public static (string Arguments, string Query) Read(string text)
    {
        try
        {
            using var body = JsonDocument.Parse(text);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                throw new ArgumentBodyException(body.RootElement.ValueKind.ToString());
            var given = body.RootElement.EnumerateObject().Select(p => (Name: Uri.EscapeDataString(p.Name), Literal: Literal(p.Name, p.Value))).ToList();
            return (
                string.Join(',', given.Select(g => $"{g.Name}=@{g.Name}")),
                string.Join('&', given.Select(g => $"@{g.Name}={Uri.EscapeDataString(g.Literal)}")));
        }
        catch (JsonException fault)
        {
            throw new ArgumentBodyException(fault.Message);
        }
    }

    static string Literal(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"'{value.GetString()!.Replace("'", "''", StringComparison.Ordinal)}'",
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => value.GetRawText(),
        JsonValueKind.Array => value.GetRawText(),
        JsonValueKind.Object => $"geography'SRID=4490;{Shape(value)}'",
        _ => throw new ArgumentBodyException($"{name}: {value.ValueKind}"),
    };

    static string Shape(JsonElement geometry)
    {
        if (geometry.TryGetProperty("crs", out var system) && !SystemName.IsTaken(system))
            throw new ArgumentBodyException($"crs {SystemName.Of(system)}");
        var kind = geometry.TryGetProperty("type", out var type) ? type.ToString() : "";
        var depth = kind switch { "LineString" => 1, "Polygon" => 2, "MultiPolygon" => 3, _ => throw new ArgumentBodyException($"type {kind}") };
        if (!geometry.TryGetProperty("coordinates", out var coordinates))
            throw new ArgumentBodyException("no coordinates");
        var text = new StringBuilder(kind.ToUpperInvariant());
        Write(text, coordinates, depth);
        return text.ToString();
    }

    /// <summary>Nested lists as nested brackets; positions as they come.</summary>
    static void Write(StringBuilder text, JsonElement list, int depth)
    {
        if (list.ValueKind != JsonValueKind.Array)
            throw new ArgumentBodyException($"coordinates: {list.ValueKind}");
        text.Append('(');
        var isFirst = true;
        foreach (var item in list.EnumerateArray())
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            if (depth > 1)
                Write(text, item, depth - 1);
            else
                Position(text, item);
        }
        text.Append(')');
    }

    static void Position(StringBuilder text, JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2 || position[0].ValueKind != JsonValueKind.Number || position[1].ValueKind != JsonValueKind.Number)
            throw new ArgumentBodyException($"position {position.GetRawText()}");
        text.Append(CultureInfo.InvariantCulture, $"{position[0].GetDouble():R} {position[1].GetDouble():R}");
    }
}
