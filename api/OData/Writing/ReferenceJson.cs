using System.Text.Json;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>OData JSON of $ref: where the rows are found, not what is in them.</summary>
sealed class ReferenceJson : AnswerWriter
{
    /// <summary>The context of a single reference.</summary>
    public const string One = "$ref";

    readonly Answer answer;
    readonly Utf8JsonWriter json;

    public ReferenceJson(Answer answer)
    {
        this.answer = answer;
        json = JsonRow.WriterTo(Body);
    }

    bool IsOne => answer.Reading.ContextFragment == One;

    public override void Open(long? count)
    {
        json.WriteStartObject();
        if (answer.Format.Metadata != MetadataLevel.None)
            json.WriteString("@odata.context"u8, answer.ContextUrl);
        if (count is not null)
            json.WriteNumber("@odata.count"u8, count.Value);
        if (!IsOne)
            json.WriteStartArray("value"u8);
    }

    public override void Row(NpgsqlDataReader row)
    {
        if (!IsOne)
            json.WriteStartObject();
        json.WriteString("@odata.id"u8, EntityAddress.Of(answer.Reading.Shape, row));
        if (!IsOne)
            json.WriteEndObject();
        json.Flush();
    }

    public override void Close(string? nextLink)
    {
        if (!IsOne)
            json.WriteEndArray();
        if (nextLink is not null)
            json.WriteString("@odata.nextLink"u8, nextLink);
        json.WriteEndObject();
        json.Flush();
    }

    public override void Dispose()
    {
        json.Dispose();
        base.Dispose();
    }
}
