using System.Globalization;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.OData;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.Figures;
using GeoZones.Data.Model;
using Npgsql;

namespace GeoZones.Api.Figures;

/// <summary>Published numbers against the data: each figure's own OData question is asked, by the caller, of one snapshot.</summary>
public sealed class FigureChecks(NpgsqlDataSource database, CompiledQuestions questions, Caller caller)
{
    /// <summary>The column of an aggregate that is the number.</summary>
    const string Value = "Value";

    /// <param name="id">One figure; null for all of them.</param>
    /// <returns>In the order of their ids; empty when there is none.</returns>
    public async Task<IReadOnlyList<FigureCheck>> CheckAsync(long? id, CancellationToken gone)
    {
        await using var connection = await database.OpenConnectionAsync(gone);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, gone);
        return await CheckAsync(figure => id is null || figure.Id == id, snapshot, gone);
    }

    /// <summary>Those of some kind, in a snapshot that somebody has open.</summary>
    internal async Task<IReadOnlyList<FigureCheck>> CheckAsync(Func<Figure, bool> isWanted, NpgsqlTransaction snapshot, CancellationToken gone)
    {
        var figures = await FigureSql.ReadAsync(snapshot.Connection!, gone);
        var checks = new List<FigureCheck>();
        foreach (var figure in figures.Values.Where(isWanted).OrderBy(figure => figure.Id))
            checks.Add(Check(figure, await ComputedAsync(figure, snapshot, gone), figures));
        return checks;
    }

    /// <summary>A clerk may write a question that the database cannot compute; it spoils its own figure and no other.</summary>
    async Task<decimal?> ComputedAsync(Figure figure, NpgsqlTransaction snapshot, CancellationToken gone)
    {
        await snapshot.SaveAsync(nameof(figure), gone);
        try
        {
            return await ComputeAsync(figure, snapshot.Connection!, gone);
        }
        catch (Exception failure) when (UncomputableException.Explain(failure) is not null)
        {
            await snapshot.RollbackAsync(nameof(figure), gone);
            return null;
        }
    }

    static FigureCheck Check(Figure figure, decimal? computed, IReadOnlyDictionary<string, Figure> figures)
    {
        var (chinese, english) = FigureComparison.Reason(figure, computed);
        var parts = FigureArithmetic.Parts(figure, figures);
        return new()
        {
            FigureId = figure.Id, Key = figure.Key, Phrase = figure.Phrase, Unit = figure.Unit, HalfUnit = figure.HalfUnit, Qualifier = figure.Qualifier.ToString(),
            PublishedValue = figure.Value, ComputedValue = computed, Outcome = FigureComparison.Outcome(figure, computed).ToString(),
            ReasonZh = chinese, ReasonEn = english, Query = figure.Query, Rows = RowsOf(figure.Query), Parts = parts, PartsAgree = FigureArithmetic.Agree(figure, parts),
        };
    }

    /// <summary>In the published unit; null without a question that can be asked, without a number, or where the caller may not ask it or part of what it counts is withheld.</summary>
    async Task<decimal?> ComputeAsync(Figure figure, NpgsqlConnection connection, CancellationToken gone)
    {
        if (Reading(figure.Query) is not { } reading || reading.Text.Contains(Reach.Published, StringComparison.Ordinal))
            return null;
        await using var command = new NpgsqlCommand(reading.Text, connection);
        foreach (var value in reading.Parameters)
            command.Parameters.Add(new() { Value = value });
        await using var row = await command.ExecuteReaderAsync(gone);
        var at = reading.Shape.Columns.FirstOrDefault(column => column.Name == Value)?.Ordinal ?? 0;
        return await row.ReadAsync(gone) && row.GetValue(at) is int or long or decimal or double
            ? Convert.ToDecimal(row.GetValue(at), CultureInfo.InvariantCulture) / FigureComparison.Factor(figure.Unit) : null;
    }

    Reading? Reading(string? query)
    {
        if (query is null)
            return null;
        try
        {
            var (path, options) = Cut(query);
            return questions.Compile(new(path, Uri.EscapeDataString(options).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal)), caller);
        }
        catch (GeoZonesException)
        {
            return null;
        }
    }

    /// <summary>The rows that a question counts or sums: without <c>/$count</c>, or with the first filter of <c>$apply</c> as <c>$filter</c>.</summary>
    public static string? RowsOf(string? query)
    {
        if (query is null)
            return null;
        var (path, options) = Cut(query);
        if (path.EndsWith("/$count", StringComparison.Ordinal))
            return options.Length == 0 ? path[..^"/$count".Length] : $"{path[..^"/$count".Length]}?{options}";
        var first = options.StartsWith("$apply=", StringComparison.Ordinal) ? Pipeline.Steps(options["$apply=".Length..])[0] : "";
        return first.StartsWith("filter(", StringComparison.Ordinal) && first.EndsWith(')') ? $"{path}?$filter={first["filter(".Length..^1]}" : path;
    }

    static (string Path, string Options) Cut(string query) =>
        query.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? (query[..at], query[(at + 1)..]) : (query, "");
}
