using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>OData JSON of many rows: context, count, value, next link.</summary>
sealed class CollectionJson : AnswerWriter
{
    readonly Answer answer;
    readonly JsonRow rows;
    readonly Utf8JsonWriter json;

    public CollectionJson(Answer answer)
    {
        this.answer = answer;
        rows = new(answer.Reading.Shape, answer.Format);
        json = JsonRow.WriterTo(Body);
    }

    public override void Open(long? count)
    {
        json.WriteStartObject();
        if (answer.Format.Metadata != MetadataLevel.None)
            json.WriteString("@odata.context"u8, answer.ContextUrl);
        if (count is { } total && answer.Format.IsIeee754Compatible)
            json.WriteString("@odata.count"u8, total.ToString(CultureInfo.InvariantCulture));
        else if (count is not null)
            json.WriteNumber("@odata.count"u8, count.Value);
        json.WriteStartArray("value"u8);
        json.Flush();
    }

    public override void Row(NpgsqlDataReader row)
    {
        json.WriteStartObject();
        rows.Annotations(json, row);
        rows.Members(json, row);
        json.WriteEndObject();
        json.Flush();
    }

    public override void Close(string? nextLink)
    {
        json.WriteEndArray();
        if (nextLink is not null)
            json.WriteString("@odata.nextLink"u8, nextLink);
        json.WriteEndObject();
        json.Flush();
    }

    public override void Dispose()
    {
        json.Dispose();
        rows.Dispose();
        base.Dispose();
    }
}
