using GeoZones.Api.Callers;
using GeoZones.Api.Coverage;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Api.Live.Answers;

/// <summary>What only the database knows of a question, in one snapshot: its data version, what the caller is shown, and of a zone its present boundary.</summary>
sealed record AskedArea(long DataVersion, CoverageGrain Grain, Geometry Area)
{
    /// <summary>Null of an area.</summary>
    public Drawn? Boundary { get; init; }

    /// <returns>Null where there is no such zone, or not for this caller.</returns>
    public static async Task<AskedArea?> ReadAsync(NpgsqlDataSource database, CoverageQuestion question, Caller caller, CancellationToken gone)
    {
        await using var command = question.Zone is { } zone ? OfZone(database, zone, question.Rule, caller) : OfArea(database, question.Area!, caller);
        await using var row = await command.ExecuteReaderAsync(gone);
        if (!await row.ReadAsync(gone))
            return null;
        var (version, grain) = (row.GetInt64(0), Sight.Grain(row.GetString(1)));
        return question.Area is { } area ? new(version, grain, area) : new(version, grain, row.GetFieldValue<Geometry>(2))
        {
            Boundary = new(row.GetFieldValue<byte[]>(3), row.GetInt32(4), row.GetDateTime(5), row.GetString(6)),
        };
    }

    static NpgsqlCommand OfArea(NpgsqlDataSource database, Geometry area, Caller caller) => caller.IsBounded()
        ? Command(database, AnswerSql.BoundedArea, area, caller.Divisions.Prefixes) : Command(database, AnswerSql.Area, caller.Audience);

    static NpgsqlCommand OfZone(NpgsqlDataSource database, long zone, CoverageRule rule, Caller caller)
    {
        var (zones, name) = (Zones(caller), CoverageRuleWords.Of(rule).Name);
        return caller.IsBounded()
            ? Command(database, AnswerSql.BoundedZone(zones), zone, name, caller.MaySeePipeLengths, caller.Divisions.Prefixes)
            : Command(database, AnswerSql.Zone(zones), zone, name, caller.MaySeePipeLengths, caller.Audience);
    }

    /// <summary>Drafts are not there for who may not see them.</summary>
    public static string Zones(Caller caller) => caller.MaySeeDrafts ? "zones" : "zones_announced";

    static NpgsqlCommand Command(NpgsqlDataSource database, string text, params ReadOnlySpan<object> values)
    {
        var command = database.CreateCommand(text);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}

/// <summary>A boundary of a zone as it was drawn.</summary>
/// <param name="RowsBehind">JSON.</param>
/// <param name="At">UTC.</param>
sealed record Drawn(byte[] RowsBehind, int Number, DateTime At, string By);
