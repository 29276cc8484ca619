using System.Text.Json.Nodes;
using GeoZones.Api.Errors;
using GeoZones.Api.OData;
using GeoZones.Api.OData.Writing;
using GeoZones.Api.Writing;
using Npgsql;

namespace GeoZones.Api.Briefings;

/// <summary>Questions to the service's own /odata, all of one snapshot of the data, as the caller of this context may ask them.</summary>
sealed class Questions(HttpContext caller, NpgsqlTransaction snapshot)
{
    const string Page = "odata.maxpagesize=10000";

    public NpgsqlTransaction Snapshot => snapshot;

    public async Task<Answered> AskAsync(string address)
    {
        await snapshot.SaveAsync(nameof(address), caller.RequestAborted);
        try
        {
            var question = new InnerRequest("GET", address) { Headers = { ["Accept"] = "application/json", ["Prefer"] = Page } };
            var said = await question.SendAsync(caller, ODataEndpoints.AnswerAsync, features => features.Set(new OpenWork(snapshot.Connection!)));
            return new(JsonNode.Parse(said.Body), null);
        }
        catch (GeoZonesException refusal) when (refusal.Status < StatusCodes.Status500InternalServerError)
        {
            await snapshot.RollbackAsync(nameof(address), caller.RequestAborted);
            return new(null, refusal);
        }
    }

    /// <summary>Blanks and quotes as an address takes them.</summary>
    public static string Escape(string address) => address.Replace(" ", "%20", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);
}

/// <summary>An answer, or what stands in the place of the number.</summary>
sealed record Answered(JsonNode? Body, GeoZonesException? Refusal)
{
    /// <summary>The rows of a set; none of a refusal.</summary>
    public IReadOnlyList<JsonNode> Rows => Body?["value"] is JsonArray rows ? [.. rows.Select(row => row!)] : [];
}
