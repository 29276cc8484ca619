using System.Globalization;
using System.Text.Json;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>Where one row is found again: <c>Villages('370406001001')</c>, relative to the service root.</summary>
static class EntityAddress
{
    /// <returns>Null for a shape without a key or a part that has no set of its own.</returns>
    public static string? Of(RowShape shape, NpgsqlDataReader row) => shape.KeyOrdinals.Count == 0
        ? null
        : Of(shape.Entity!, shape.Entity!.KeyProperties.Zip(shape.KeyOrdinals, (key, at) => row.Text(ColumnValues.KindOf(key.Type), at)));

    /// <summary>A row that the statement made as JSON.</summary>
    /// <returns>Null as above, and where $select leaves out the key.</returns>
    public static string? Of(EntityShape entity, JsonElement row)
    {
        var texts = entity.Key.Select(name => row.TryGetProperty(name, out var value) ? value.ToString() : null).ToList();
        return texts.Contains(null) ? null : Of(entity, texts!);
    }

    static string? Of(EntityShape entity, IEnumerable<string> texts)
    {
        var literals = entity.KeyProperties.Zip(texts, (key, text) => (key.Name, Literal: Literal(key, text))).ToList();
        return entity.SetName is { } set
            ? $"{set}({(literals is [var only] ? only.Literal : string.Join(',', literals.Select(l => $"{l.Name}={l.Literal}")))})" : null;
    }

    /// <summary>The key as one text, without quotes: the id of a GeoJSON feature.</summary>
    public static string? KeyText(RowShape shape, NpgsqlDataReader row) => shape.KeyOrdinals.Count == 0
        ? null
        : string.Join(',', shape.Entity!.KeyProperties.Zip(shape.KeyOrdinals, (key, at) => row.Text(ColumnValues.KindOf(key.Type), at)));

    public static string? ETag(RowShape shape, NpgsqlDataReader row) =>
        shape.VersionOrdinal is { } at && !row.IsDBNull(at) ? string.Create(CultureInfo.InvariantCulture, $"W/\"{row.GetInt64(at)}\"") : null;

    static string Literal(EntityProperty key, string text) => ColumnValues.KindOf(key.Type) == ColumnKind.Text
        ? $"'{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'" : text;
}
