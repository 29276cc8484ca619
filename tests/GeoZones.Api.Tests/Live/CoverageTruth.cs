using System.Text.Json.Nodes;
using GeoZones.Api.Tests.Accounts;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Tests.Live;

/// <summary>Totals as PostGIS gives them to a caller, and whether others are the same.</summary>
static class CoverageTruth
{
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
