using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.Figures;
using GeoZones.Data.Model;

namespace GeoZones.Api.Figures;

/// <summary>/odata/Figures(1)/Check() and /odata/FigureChecks(): is what was published what the data say?</summary>
public static class FigureEndpoints
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddFigureChecks(this IServiceCollection services) => services.AddScoped<FigureChecks>();

    public static IEndpointRouteBuilder MapFigureChecks(this IEndpointRouteBuilder app)
    {
        foreach (var figure in new[] { "Figures({id:long})", "Figures/{id:long}" })
            foreach (var check in new[] { "Check()", "Check", $"{EdmBuilder.Namespace}.Check()", $"{EdmBuilder.Namespace}.Check" })
                app.MapMethods($"/odata/{figure}/{check}", Reads, OneAsync);
        app.MapMethods("/odata/FigureChecks()", Reads, AllAsync);
        app.MapMethods("/odata/FigureChecks", Reads, AllAsync);
        return app;
    }

    public static IEnumerable<OperationShape> Operations(EntityCatalog catalog)
    {
        var check = RecordShape.Of<FigureCheck>(nameof(FigureCheck.FigureId));
        return
        [
            new("Check", null, check, new("核对一个发布数据：相等、不等或无法得知", "checks a published number: equal, differs or cannot be known")) { Binding = catalog.Of(typeof(Figure)) },
            new("FigureChecks", null, check, new("核对全部发布数据", "checks every published number")) { IsMany = true },
        ];
    }

    static async Task<IResult> OneAsync(long id, FigureChecks checks, HttpContext context)
    {
        RefuseOptions(context.Request);
        var found = await checks.CheckAsync(id, context.RequestAborted);
        return found is [var check]
            ? Answer(context, $"{EdmBuilder.Namespace}.{nameof(FigureCheck)}", JsonSerializer.SerializeToNode(check, Json)!.AsObject())
            : throw new NoSuchRowException(context.Request.Path);
    }

    static async Task<IResult> AllAsync(FigureChecks checks, HttpContext context)
    {
        RefuseOptions(context.Request);
        return Answer(context, $"Collection({EdmBuilder.Namespace}.{nameof(FigureCheck)})", new() { ["value"] = JsonSerializer.SerializeToNode(await checks.CheckAsync(null, context.RequestAborted), Json) });
    }

    /// <summary>A check is made here and not by the database: it comes as JSON, whole.</summary>
    /// <exception cref="UnfitException">An option that would choose rows or members.</exception>
    static void RefuseOptions(HttpRequest request)
    {
        var options = QueryOptions.Read(request.QueryString.ToString());
        if (options.Given.FirstOrDefault(name => name != "$format") is { } other)
            throw UnfitException.NotHere(other, nameof(FigureCheck));
        Negotiation.Agree(request, options["$format"], Negotiation.Document);
    }

    static IResult Answer(HttpContext context, string type, JsonObject answer)
    {
        answer.Insert(0, "@odata.context", $"{context.Request.Scheme}://{context.Request.Host}/odata/$metadata#{type}");
        context.Response.Headers[Preferences.Version] = Preferences.AgreeVersion(context.Request);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Json(answer, Json, "application/json;odata.metadata=minimal;charset=utf-8");
    }
}
