using System.Globalization;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>Where one row is found again: <c>Villages('370406001001')</c>, relative to the service root.</summary>
static class EntityAddress
{
    /// <returns>Null for a shape without a key or a part that has no set of its own.</returns>
    public static string? Of(RowShape shape, NpgsqlDataReader row) => shape switch
    {
        { Entity.SetName: { } set, KeyOrdinals: [var only] } => $"{set}({Literal(shape.Entity.KeyProperties.Single(), row, only)})",
        { Entity.SetName: { } set, KeyOrdinals: [_, ..] } => $"{set}({string.Join(',', shape.Entity.KeyProperties.Zip(shape.KeyOrdinals, (key, at) => $"{key.Name}={Literal(key, row, at)}"))})",
        _ => null,
    };

    /// <summary>The key as one text, without quotes: the id of a GeoJSON feature.</summary>
    public static string? KeyText(RowShape shape, NpgsqlDataReader row) => shape.KeyOrdinals.Count == 0
        ? null
        : string.Join(',', shape.Entity!.KeyProperties.Zip(shape.KeyOrdinals, (key, at) => row.Text(ColumnValues.KindOf(key.Type), at)));

    public static string? ETag(RowShape shape, NpgsqlDataReader row) =>
        shape.VersionOrdinal is { } at && !row.IsDBNull(at) ? string.Create(CultureInfo.InvariantCulture, $"W/\"{row.GetInt64(at)}\"") : null;

    static string Literal(EntityProperty key, NpgsqlDataReader row, int ordinal)
    {
        var kind = ColumnValues.KindOf(key.Type);
        var text = row.Text(kind, ordinal);
        return kind == ColumnKind.Text ? $"'{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'" : text;
    }
}
