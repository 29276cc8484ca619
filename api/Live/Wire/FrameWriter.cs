using System.Text.Json;
using GeoZones.Api.Errors;
using GeoZones.Api.Live.Answers;
using GeoZones.Api.Live.Sessions;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.Following;

namespace GeoZones.Api.Live.Wire;

/// <summary>What the service says, message by message in one buffer: sent before the next is written.</summary>
sealed class FrameWriter : IDisposable
{
    readonly BodyBuffer body = new();
    readonly Utf8JsonWriter json;

    /// <summary>What the reader of this connection knows.</summary>
    public ToldVillages Told { get; } = new();

    public FrameWriter() => json = JsonRow.WriterTo(body);

    public ReadOnlyMemory<byte> Opened(LiveSession session)
    {
        Begin();
        json.WriteString("session"u8, session.Token);
        json.WriteNumber("edit"u8, session.Edit);
        return End();
    }

    public ReadOnlyMemory<byte> Resumed(LiveSession session)
    {
        Begin();
        json.WriteBoolean("resumed"u8, true);
        json.WriteNumber("edit"u8, session.Edit);
        return End();
    }

    /// <summary>Totals of the area as it stands, from the index that it goes by.</summary>
    public ReadOnlyMemory<byte> Totals(LiveSession session, FollowedIndex followed, IReadOnlyDictionary<string, string> names)
    {
        var sums = session.Totals();
        var (rule, drag) = (RuleNames.Of(session.Drag.Rule), session.Drag);
        Begin();
        json.WriteNumber("edit"u8, session.Edit);
        json.WriteNumber("dataVersion"u8, followed.DataVersion);
        json.WriteString("rule"u8, rule.Span);
        json.WriteString("computed"u8, "index"u8);
        json.WriteStartObject("totals"u8);
        TotalsJson.Write(json, sums, new(rule, followed.DataVersion, drag.Grain, session.Caller.MaySeePipeLengths) { SquareMetres = (double)sums.SquareMillimetres / 1e6 });
        json.WriteEndObject();
        Told.Write(json, drag, names);
        return End();
    }

    /// <summary>Totals that the database gave, of the area as it was asked.</summary>
    public ReadOnlyMemory<byte> Totals(Stand stand, PostgisAnswer answer)
    {
        Begin();
        json.WriteNumber("edit"u8, stand.Edit);
        json.WriteNumber("dataVersion"u8, answer.DataVersion);
        json.WriteString("rule"u8, RuleNames.Of(stand.Rule).Span);
        json.WriteString("computed"u8, "postgis"u8);
        json.WriteString("reason"u8, stand.Reason);
        json.WritePropertyName("totals"u8);
        json.WriteRawValue(answer.Totals, skipInputValidation: true);
        Told.Write(json, answer.Villages);
        return End();
    }

    public ReadOnlyMemory<byte> Invalid(long edit, InvalidAreaException fault)
    {
        Begin();
        json.WriteNumber("edit"u8, edit);
        json.WriteStartObject("invalid"u8);
        Words(fault);
        if (fault.At is var (longitude, latitude))
        {
            json.WriteStartArray("at"u8);
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        return End();
    }

    /// <param name="edit">Null of what is no edit.</param>
    public ReadOnlyMemory<byte> Refused(long? edit, GeoZonesException refusal)
    {
        Begin();
        if (edit is { } number)
            json.WriteNumber("edit"u8, number);
        json.WriteStartObject("refused"u8);
        Words(refusal);
        json.WriteEndObject();
        return End();
    }

    /// <summary>The last message before the connection ends.</summary>
    public ReadOnlyMemory<byte> Error(GeoZonesException refusal)
    {
        Begin();
        json.WriteStartObject("error"u8);
        Words(refusal);
        json.WriteEndObject();
        return End();
    }

    public void Dispose()
    {
        json.Dispose();
        body.Dispose();
    }

    void Words(GeoZonesException refusal)
    {
        json.WriteString("code"u8, refusal.Code);
        json.WriteStartObject("message"u8);
        json.WriteString("zh"u8, refusal.Wording.Chinese);
        json.WriteString("en"u8, refusal.Wording.English);
        json.WriteEndObject();
    }

    void Begin()
    {
        body.Clear();
        json.Reset();
        json.WriteStartObject();
    }

    ReadOnlyMemory<byte> End()
    {
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }
}
