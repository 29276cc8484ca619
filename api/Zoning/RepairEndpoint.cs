using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using GeoZones.Api.Writing.Body;
using GeoZones.Data.NetTopologySuite;
using GeoZones.Data.Zoning;
using GeoZones.Spatial.Validity;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Zoning;

/// <summary>POST /odata/ProposeRepair: takes the areas that every other function refuses, and stores nothing.</summary>
public static class RepairEndpoint
{
    const string Name = "ProposeRepair";

    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly OperationParameter Area = new("area", typeof(Geometry), new("多边形或多多边形的 GeoJSON，可以无效；只能用 POST", "a polygon or multipolygon in GeoJSON, possibly invalid; by POST only"));

    public static IEndpointRouteBuilder MapZoning(this IEndpointRouteBuilder app)
    {
        foreach (var name in new[] { Name, $"{EdmBuilder.Namespace}.{Name}" })
            app.MapPost($"/odata/{name}", AnswerAsync);
        return app;
    }

    /// <summary>No function of the database: a shape that is not valid does not get that far.</summary>
    internal static OperationShape Operation() =>
        new(Name, null, RecordShape.Of<RepairProposal>(nameof(RepairProposal.Parts)), new("边界修复的建议，逐步说明", "proposes how a boundary may be repaired, step by step")) { Parameters = [Area] };

    static async Task<IResult> AnswerAsync(HttpContext context, ODataLimits limits)
    {
        var version = Preferences.AgreeVersion(context.Request);
        Negotiation.Agree(context.Request, null, Negotiation.Document);
        var repair = AreaRepair.Propose(Read(await Question.BodyAsync(context.Request, "application/json"), limits));
        if (repair.Boundary is not { } boundary)
            throw new UnrepairableException(repair);
        context.Response.Headers[Preferences.Version] = version;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(Answer($"{context.Request.Scheme}://{context.Request.Host}", repair, boundary), Json, "application/json;odata.metadata=minimal;charset=utf-8");
    }

    static RawShape Read(string text, ODataLimits limits)
    {
        try
        {
            using var body = JsonDocument.Parse(text);
            if (body.RootElement.ValueKind != JsonValueKind.Object || !body.RootElement.TryGetProperty(Area.Name, out var area))
                throw new ArgumentBodyException($"no {Area.Name}");
            List<Fault> faults = [];
            var reader = new ShapeJson(Area.Name, typeof(Geometry), faults);
            var shape = reader.Raw(area);
            if (reader.Vertices > limits.Vertices)
                throw new LimitException("几何顶点数", "vertices", reader.Vertices, limits.Vertices);
            return faults.Count == 0 && shape is { IsAreal: true } ? shape : throw new ArgumentBodyException(faults.Count > 0 ? faults[0].Wording.English : "no polygon");
        }
        catch (JsonException fault)
        {
            throw new ArgumentBodyException(fault.Message);
        }
    }

    static JsonObject Answer(string service, Repair repair, MultiPolygon boundary) => new()
    {
        ["@odata.context"] = $"{service}/odata/$metadata#{EdmBuilder.Namespace}.{nameof(RepairProposal)}",
        [nameof(RepairProposal.Boundary)] = GeoJson(boundary),
        [nameof(RepairProposal.Done)] = JsonSerializer.SerializeToNode(repair.Done.Select(RepairWords.Of), Json),
        [nameof(RepairProposal.AreaBeforeSquareMetres)] = repair.SquareMetresBefore,
        [nameof(RepairProposal.AreaAfterSquareMetres)] = Spatial.Measures.Area.SquareMetres(boundary),
        [nameof(RepairProposal.AreaMovedSquareMetres)] = repair.SquareMetresMoved,
        [nameof(RepairProposal.IsValid)] = boundary.IsValid,
        [nameof(RepairProposal.Parts)] = boundary.NumGeometries,
    };

    static JsonNode? GeoJson(MultiPolygon boundary)
    {
        var text = new ArrayBufferWriter<byte>();
        EwkbToGeoJson.Write(EwkbWriter.Write(boundary), text);
        return JsonNode.Parse(text.WrittenSpan);
    }
}
