using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GeoZones.Api.OData.Edm;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>The members of one row's JSON object, in the form that was agreed.</summary>
sealed class JsonRow : IDisposable
{
    readonly RowShape shape;
    readonly AnswerFormat format;
    readonly JsonCell[] cells;
    readonly JsonEncodedText? typeName;
    readonly JsonEncodedText[] links;
    readonly BodyBuffer scratch = new();
    readonly BodyBuffer geography = new();

    public JsonRow(RowShape shape, AnswerFormat format)
    {
        (this.shape, this.format) = (shape, format);
        cells = [.. shape.Columns.Select(column => new JsonCell(column, format))];
        typeName = shape.Entity is { } entity ? JsonEncodedText.Encode($"#{EdmBuilder.Namespace}.{entity.Name}") : null;
        links = [.. (shape.Entity?.Navigations ?? []).Select(navigation => JsonEncodedText.Encode(navigation.Name))];
    }

    public static Utf8JsonWriter WriterTo(IBufferWriter<byte> body) =>
        new(body, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Type, id, ETag: what full metadata says, and of that what minimal says.</summary>
    public void Annotations(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        if (format.Metadata == MetadataLevel.None)
            return;
        if (EntityAddress.ETag(shape, row) is { } tag)
            json.WriteString("@odata.etag"u8, tag);
        if (format.Metadata == MetadataLevel.Minimal || typeName is null)
            return;
        json.WriteString("@odata.type"u8, typeName.Value);
        if (EntityAddress.Of(shape, row) is { } address)
            EntityLinks.Write(json, address, links);
    }

    public void Members(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        foreach (var cell in cells)
            Member(json, row, cell);
    }

    public void Member(Utf8JsonWriter json, NpgsqlDataReader row, JsonCell cell)
    {
        if (cell.CountOrdinal is { } count)
            Number(json, cell.CountName, row.GetInt64(count));
        var isNull = row.IsDBNull(cell.Ordinal);
        if (cell.IsAnyGeography && !isNull)
            json.WriteString(cell.TypeName, $"#Geography{EwkbToGeoJson.KindOf(row.Bytes(cell.Ordinal, scratch))}");
        else if (cell.Type is { } type && !isNull)
            json.WriteString(cell.TypeName, type);
        json.WritePropertyName(cell.Name);
        if (isNull)
            json.WriteNullValue();
        else
            Value(json, row, cell);
    }

    public void Value(Utf8JsonWriter json, NpgsqlDataReader row, JsonCell cell)
    {
        switch (cell.Kind)
        {
            case ColumnKind.Text: json.WriteStringValue(row.Bytes(cell.Ordinal, scratch)); break;
            case ColumnKind.Int64: Number(json, row.GetInt64(cell.Ordinal)); break;
            case ColumnKind.Int32: json.WriteNumberValue(row.GetInt32(cell.Ordinal)); break;
            case ColumnKind.Double: Double(json, row.GetDouble(cell.Ordinal)); break;
            case ColumnKind.Decimal: Number(json, row.GetDecimal(cell.Ordinal)); break;
            case ColumnKind.Boolean: json.WriteBooleanValue(row.GetBoolean(cell.Ordinal)); break;
            case ColumnKind.Date: json.WriteStringValue(row.GetFieldValue<DateOnly>(cell.Ordinal).ToString("O", CultureInfo.InvariantCulture)); break;
            case ColumnKind.Instant: json.WriteStringValue(row.GetDateTime(cell.Ordinal)); break;
            case ColumnKind.Geography: Geography(json, row.Bytes(cell.Ordinal, scratch)); break;
            default: Nested(json, row.Json(cell.Ordinal, scratch), cell); break;
        }
    }

    public void Dispose()
    {
        scratch.Dispose();
        geography.Dispose();
    }

    void Nested(Utf8JsonWriter json, ReadOnlySpan<byte> text, JsonCell cell)
    {
        if (format.Metadata == MetadataLevel.Full && cell.Target is not null)
            NestedJson.Write(json, text, cell.Target);
        else
            json.WriteRawValue(text, skipInputValidation: true);
    }

    void Geography(Utf8JsonWriter json, ReadOnlySpan<byte> ewkb)
    {
        geography.Clear();
        EwkbToGeoJson.Write(ewkb, geography);
        json.WriteRawValue(geography.Written, skipInputValidation: true);
    }

    void Number(Utf8JsonWriter json, JsonEncodedText name, long value)
    {
        json.WritePropertyName(name);
        Number(json, value);
    }

    void Number(Utf8JsonWriter json, long value)
    {
        if (format.IsIeee754Compatible)
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        else
            json.WriteNumberValue(value);
    }

    void Number(Utf8JsonWriter json, decimal value)
    {
        if (format.IsIeee754Compatible)
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        else
            json.WriteNumberValue(value);
    }

    static void Double(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "INF"u8 : "-INF"u8);
    }
}
