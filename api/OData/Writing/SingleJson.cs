using System.Text.Json;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>OData JSON of one row: its members beside the context.</summary>
sealed class EntityJson(Answer answer) : SingleJson(answer)
{
    protected override void Members(Utf8JsonWriter json, NpgsqlDataReader row, JsonRow members)
    {
        members.Annotations(json, row);
        members.Members(json, row);
    }
}

/// <summary>OData JSON of one property: its value beside the context.</summary>
sealed class PropertyJson(Answer answer) : SingleJson(answer)
{
    readonly JsonCell cell = new(answer.Reading.Shape.Columns[0] with { Name = "value" }, answer.Format);

    protected override void Members(Utf8JsonWriter json, NpgsqlDataReader row, JsonRow members) => members.Member(json, row, cell);
}

abstract class SingleJson : AnswerWriter
{
    readonly Answer answer;
    readonly JsonRow members;
    readonly Utf8JsonWriter json;

    protected SingleJson(Answer answer)
    {
        this.answer = answer;
        members = new(answer.Reading.Shape, answer.Format);
        json = JsonRow.WriterTo(Body);
    }

    public override void Open(long? count)
    {
        json.WriteStartObject();
        if (answer.Format.Metadata != MetadataLevel.None)
            json.WriteString("@odata.context"u8, answer.ContextUrl);
    }

    public override void Row(NpgsqlDataReader row) => Members(json, row, members);

    public override void Close(string? nextLink)
    {
        json.WriteEndObject();
        json.Flush();
    }

    public override void Dispose()
    {
        json.Dispose();
        members.Dispose();
        base.Dispose();
    }

    protected abstract void Members(Utf8JsonWriter json, NpgsqlDataReader row, JsonRow members);
}
