using System.Text.Json;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>RFC 7946: a FeatureCollection, or the Feature of one row.</summary>
/// <remarks>The geometry is <c>Boundary</c> where there is one, else the first geography of the row; every other column is a property.</remarks>
sealed class FeatureJson : AnswerWriter
{
    readonly Reading reading;
    readonly JsonRow rows;
    readonly Utf8JsonWriter json;
    readonly JsonCell? geometry;
    readonly JsonCell[] properties;

    public FeatureJson(Answer answer)
    {
        reading = answer.Reading;
        var plain = answer.Format with { Metadata = MetadataLevel.None };
        rows = new(reading.Shape, plain);
        json = JsonRow.WriterTo(Body);
        var column = GeometryOf(reading.Shape);
        geometry = column is null ? null : new(column, plain);
        properties = [.. reading.Shape.Columns.Where(c => c != column).Select(c => new JsonCell(c, plain))];
    }

    bool IsOne => reading.Kind == AnswerKind.Entity;

    public override void Open(long? count)
    {
        if (IsOne)
            return;
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        if (count is not null)
            json.WriteNumber("numberMatched"u8, count.Value);
        json.WriteStartArray("features"u8);
        json.Flush();
    }

    public override void Row(NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        if (EntityAddress.KeyText(reading.Shape, row) is { } key)
            json.WriteString("id"u8, key);
        json.WritePropertyName("geometry"u8);
        if (geometry is null || row.IsDBNull(geometry.Ordinal))
            json.WriteNullValue();
        else
            rows.Value(json, row, geometry);
        json.WriteStartObject("properties"u8);
        foreach (var property in properties)
            rows.Member(json, row, property);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    public override void Close(string? nextLink)
    {
        if (IsOne)
            return;
        json.WriteEndArray();
        if (nextLink is not null)
            Next(nextLink);
        json.WriteEndObject();
        json.Flush();
    }

    public override void Dispose()
    {
        json.Dispose();
        rows.Dispose();
        base.Dispose();
    }

    static ValueColumn? GeometryOf(RowShape shape)
    {
        var all = shape.Columns.OfType<ValueColumn>().Where(c => ColumnValues.KindOf(c.Type) == ColumnKind.Geography);
        return all.OrderByDescending(c => c.Name == "Boundary").FirstOrDefault();
    }

    void Next(string link)
    {
        json.WriteStartArray("links"u8);
        json.WriteStartObject();
        json.WriteString("rel"u8, "next"u8);
        json.WriteString("type"u8, "application/geo+json"u8);
        json.WriteString("href"u8, link);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
