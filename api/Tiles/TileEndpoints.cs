using System.Text.Json.Nodes;
using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.Tianditu;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace GeoZones.Api.Tiles;

/// <summary>/tiles: vector tiles, their descriptions and the map style, each for the caller who asks.</summary>
public static class TileEndpoints
{
    static readonly StringValues MediaType = "application/vnd.mapbox-vector-tile";
    static readonly StringValues Revalidate = "private, no-cache";
    static readonly StringValues ByEncoding = "Accept-Encoding";

    public static IEndpointRouteBuilder MapTiles(this IEndpointRouteBuilder app)
    {
        var tiles = app.MapGroup("/tiles");
        tiles.MapMethods("/{layer}/{z}/{x}/{y}.mvt", [HttpMethods.Get, HttpMethods.Head], Tile);
        tiles.MapGet("/{layer}.json", DescriptionAsync);
        tiles.MapGet("/style.json", Style);
        return app;
    }

    static async Task Tile(HttpContext context)
    {
        var view = TileLayers.ViewOf(Part(context, "layer"), context.RequestServices.GetRequiredService<Caller>());
        var address = TileAddress.Parse(Part(context, "z"), Part(context, "x"), Part(context, "y"));
        if (address.Z < view.Layer.MinZoom)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        if (view.Layer.ShowsHouseholds)
            await context.RequestServices.GetRequiredService<HouseholdTiles>().AdmitAsync(context, address);
        var store = context.RequestServices.GetRequiredService<TileStore>();
        var encoding = TileEncodings.Accepted(context.Request.Headers.AcceptEncoding);
        var revision = await store.RevisionAsync(view);
        if (Holds(context.Request, revision.Tag(encoding)))
        {
            Describe(context.Response, revision.Tag(encoding), StatusCodes.Status304NotModified);
            return;
        }
        var body = store.GetAsync(new(revision, address, encoding));
        await WriteAsync(context.Response, body.IsCompletedSuccessfully ? body.Result : await body.AsTask().WaitAsync(context.RequestAborted));
    }

    static async Task<IResult> DescriptionAsync(string layer, HttpRequest request, Caller caller, TileDatabase database)
    {
        var view = TileLayers.ViewOf(layer, caller);
        request.HttpContext.Response.Headers.CacheControl = Revalidate;
        return TypedResults.Json(TileJson.Of(view, Root(request), await database.ReadBoundsAsync(), Stated(view, request)), TileJson.Format);
    }

    /// <summary>A purpose that stands in the address of the description stands in those of its tiles, for programs that send no header.</summary>
    static string Stated(TileView view, HttpRequest request) => view.Layer.ShowsHouseholds && request.Query.ContainsKey(Purpose.Option) && Purpose.Of(request) is { } purpose
        ? $"?{Purpose.Option}={Uri.EscapeDataString(purpose)}" : "";

    static JsonHttpResult<JsonNode> Style(HttpRequest request, Caller caller)
    {
        request.HttpContext.Response.Headers.CacheControl = Revalidate;
        var style = TileStyle.For(caller, Root(request));
        if (request.HttpContext.RequestServices.GetService<TiandituSource>() is not null)
            TiandituLayers.AddTo(style, Root(request));
        return TypedResults.Json(style, TileJson.Format);
    }

    static Task WriteAsync(HttpResponse response, TileBody body)
    {
        Describe(response, body.Tag, body.Bytes.Length == 0 ? StatusCodes.Status204NoContent : StatusCodes.Status200OK);
        if (body.Bytes.Length == 0)
            return Task.CompletedTask;
        response.Headers.ContentType = MediaType;
        response.ContentLength = body.Bytes.Length;
        if (body.Key.Encoding != TileEncoding.Identity)
            response.Headers.ContentEncoding = body.Key.Encoding.Token();
        return response.Body.WriteAsync(body.Bytes).AsTask();
    }

    static void Describe(HttpResponse response, string tag, int status)
    {
        response.StatusCode = status;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = Revalidate;
        response.Headers.Vary = ByEncoding;
    }

    /// <summary>If-None-Match names this tag, or *.</summary>
    static bool Holds(HttpRequest request, string tag)
    {
        foreach (var line in request.Headers.IfNoneMatch)
        {
            if (line is not null && (line == "*" || line.Contains(tag, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    static string Part(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
