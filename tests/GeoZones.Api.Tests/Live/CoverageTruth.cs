using System.Text.Json.Nodes;
using GeoZones.Api.Tests.Accounts;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Api.Tests.Live;

/// <summary>Totals as PostGIS gives them to a caller, and whether others are the same.</summary>
static class CoverageTruth
{
    /// <summary>Until the index follows the database.</summary>
    public static async Task FollowedAsync(Guest guest)
    {
        while ((string?)(await guest.GetAsync("/health/index")).Body!["phase"] != "following")
            await Task.Delay(50);
    }

    /// <summary>Households that stand apart from each other.</summary>
    public static async Task<IReadOnlyList<(long Id, double X, double Y, long Persons)>> HouseholdsAsync(AccountServer server, int count)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand("SELECT DISTINCT ON (village_code) id, ST_X(location), ST_Y(location), persons::bigint FROM households ORDER BY village_code, id LIMIT $1");
        command.Parameters.Add(new() { Value = count });
        await using var row = await command.ExecuteReaderAsync();
        var found = new List<(long, double, double, long)>();
        while (await row.ReadAsync())
            found.Add((row.GetInt64(0), row.GetDouble(1), row.GetDouble(2), row.GetInt64(3)));
        return found;
    }

    /// <summary>What the compiled statement answers: the index does not know $select.</summary>
    public static async Task<JsonObject> AskAsync(Guest guest, Polygon area, string rule)
    {
        var seen = await guest.PostAsync("/odata/CoverageOf?$select=*", Body(area, rule));
        return seen.Status == 200 && seen.Header("GeoZones-Computed") == "" ? seen.Body!.AsObject() : throw new InvalidOperationException($"{seen.Status} {seen.Body?.ToJsonString()}");
    }

    public static JsonObject Body(Polygon area, string rule) => new() { ["area"] = JsonNode.Parse(Drawing.GeoJson(area)), ["rule"] = rule };

    /// <summary>Equal to the last unit, in names, types and order; metres of pipe within a centimetre, square metres within 1e-9 of them.</summary>
    public static void Same(JsonNode totals, JsonNode truth)
    {
        var (ours, theirs) = (totals.DeepClone().AsObject(), truth.DeepClone().AsObject());
        ours.Remove("@odata.context");
        theirs.Remove("@odata.context");
        ours.Select(member => member.Key).ShouldBe(theirs.Select(member => member.Key));
        foreach (var name in new[] { "PipeMetres", "MainPipeMetres", "BranchPipeMetres", "AreaSquareMetres", "AreaMu" })
        {
            var (one, other) = (ours[name], theirs[name]);
            (one is null).ShouldBe(other is null, name);
            if (one is not null)
                ((double)one).ShouldBe((double)other!, name.Contains("Pipe", StringComparison.Ordinal) ? 0.05 : Math.Abs((double)other!) * 1e-9, name);
            ours.Remove(name);
            theirs.Remove(name);
        }
        ours.Remove("DataVersion");
        theirs.Remove("DataVersion");
        ours.ToJsonString().ShouldBe(theirs.ToJsonString());
    }
}
