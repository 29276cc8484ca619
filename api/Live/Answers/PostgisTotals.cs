using System.Data;
using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.Coverage;
using GeoZones.Spatial.Coverage;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Api.Live.Answers;

/// <summary>The same totals from the database, for as long as there is no index.</summary>
public sealed class PostgisTotals(NpgsqlDataSource database) : IDisposable
{
    /// <summary>Questions at once: the other connections are for others.</summary>
    const int Most = 4;

    static readonly EntityShape Shape = RecordShape.Of<CoverageTotals>(nameof(CoverageTotals.Rule));

    static readonly RowShape Columns = new(null, [.. Shape.Properties.Select((property, at) => new ValueColumn(property.Name, at, property.Type, property.Scale))]);

    static readonly string Statement = AnswerSql.Totals(Shape.Properties.Select(property => property.Column));

    readonly SemaphoreSlim turns = new(Most);

    /// <param name="area">Valid, SRID 4490.</param>
    /// <param name="audience">As <see cref="Caller.Audience"/> names it.</param>
    public async Task<PostgisAnswer> AskAsync(Geometry area, CoverageRule rule, string audience, bool seesPipes, CancellationToken gone)
    {
        await turns.WaitAsync(gone);
        try
        {
            return await AskAsync(area, CoverageRuleWords.Of(rule).Name, (audience, seesPipes), gone);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    async Task<PostgisAnswer> AskAsync(Geometry area, string rule, (string Audience, bool SeesPipes) shown, CancellationToken gone)
    {
        await using var connection = await database.OpenConnectionAsync(gone);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, gone);
        var (totals, version) = await TotalsAsync(Command(connection, Statement, area, rule, shown.Audience, shown.SeesPipes), gone);
        var villages = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = Command(connection, AnswerSql.Covered, area, rule);
        await using var row = await command.ExecuteReaderAsync(gone);
        while (await row.ReadAsync(gone))
            villages.Add(row.GetString(0), row.GetString(1));
        return new(totals, version, villages);
    }

    /// <summary>The members of the one row as a JSON object.</summary>
    static async Task<(byte[] Json, long DataVersion)> TotalsAsync(NpgsqlCommand command, CancellationToken gone)
    {
        await using var asked = command;
        await using var row = await command.ExecuteReaderAsync(gone);
        await row.ReadAsync(gone);
        using var body = new BodyBuffer();
        using var members = new JsonRow(Columns, new(MediaKind.Json));
        using (var json = JsonRow.WriterTo(body))
        {
            json.WriteStartObject();
            members.Members(json, row);
            json.WriteEndObject();
        }
        return (body.Written.ToArray(), row.GetInt64(row.GetOrdinal("data_version")));
    }

    static NpgsqlCommand Command(NpgsqlConnection connection, string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}

/// <param name="Totals">A JSON object.</param>
/// <param name="Villages">Names of the covered villages by their codes.</param>
public sealed record PostgisAnswer(byte[] Totals, long DataVersion, IReadOnlyDictionary<string, string> Villages);
