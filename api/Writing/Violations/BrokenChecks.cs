using System.Globalization;
using System.Text.Json.Nodes;
using GeoZones.Api.Errors;
using GeoZones.Api.Writing.Body;
using GeoZones.Api.Writing.Rows;
using GeoZones.Data.Model;
using GeoZones.Data.NetTopologySuite;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Api.Writing.Violations;

/// <summary>All checks that the rows of a body break, where the database stopped at the first: asked only then, and of the constraints themselves.</summary>
sealed class BrokenChecks(NpgsqlDataSource source, ConstraintRules rules)
{
    /// <returns>In the order of the body; empty where nothing more can be said than the database did.</returns>
    public async Task<IReadOnlyList<Fault>> FindAsync(WriteRequest request, CancellationToken gone)
    {
        var rows = request.Draft!.All.Select((row, index) => (Row: row, Index: index)).ToList();
        var found = new List<(int Index, Fault Fault)>();
        foreach (var table in rows.GroupBy(row => row.Row.Shape))
        {
            var (given, drafts) = (new JsonArray(), table.ToList());
            foreach (var (row, index) in drafts)
                given.Add(Json(row, index == 0 ? request.Target.Row.Key : null));
            await foreach (var (place, rule) in AskAsync(table.Key.Table, given, gone))
                found.Add((drafts[place - 1].Index, Told(drafts[place - 1].Row, rule)));
        }
        return [.. found.OrderBy(fault => fault.Index).Select(fault => fault.Fault)];
    }

    async IAsyncEnumerable<(int Place, string Rule)> AskAsync(string table, JsonArray given, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken gone)
    {
        await using var command = source.CreateCommand(ViolationSql.BrokenChecks);
        command.Parameters.Add(new() { Value = table });
        command.Parameters.Add(new() { Value = given.ToJsonString() });
        await using var reader = await command.ExecuteReaderAsync(gone);
        while (await reader.ReadAsync(gone))
            yield return ((int)reader.GetInt64(0), reader.GetString(1));
    }

    Fault Told(RowDraft row, string name)
    {
        var rule = rules.ByName[name];
        return ViolationException.Told(rule, rule.Properties.Select(property => row.Place + property));
    }

    /// <summary>By column. What a shape decides anew is left open.</summary>
    static JsonObject Json(RowDraft row, IReadOnlyList<object>? key)
    {
        var json = new JsonObject();
        foreach (var (property, value) in row.Shape.KeyProperties.Zip(key ?? []))
            json[property.Column] = Json(value);
        if (FixedOnWrite.Of.TryGetValue(row.Shape.ClrType, out var decided) && row.Values.ContainsKey(decided.Shape))
        {
            foreach (var name in decided.Properties)
                json[SnakeCase.Of(name)] = null;
        }
        foreach (var (name, value) in row.Values)
            json[row.Shape.Property(name).Column] = Json(value);
        return json;
    }

    static JsonNode? Json(object? value) => value switch
    {
        null => null,
        Geometry shape => EwkbWriter.WriteHex(shape),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
