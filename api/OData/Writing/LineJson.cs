using System.Buffers;
using System.Text.Json;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>NDJSON: one object a line, nothing around them.</summary>
sealed class LineJson : AnswerWriter
{
    readonly JsonRow members;
    readonly Utf8JsonWriter json;

    public LineJson(Answer answer)
    {
        members = new(answer.Reading.Shape, answer.Format);
        json = JsonRow.WriterTo(Body);
    }

    public override void Open(long? count) { }

    public override void Row(NpgsqlDataReader row)
    {
        json.WriteStartObject();
        members.Members(json, row);
        json.WriteEndObject();
        json.Flush();
        Body.Write("\n"u8);
        json.Reset();
    }

    public override void Close(string? nextLink) { }

    public override void Dispose()
    {
        json.Dispose();
        members.Dispose();
        base.Dispose();
    }
}
