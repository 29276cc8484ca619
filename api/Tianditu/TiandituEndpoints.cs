using GeoZones.Api.Tiles;

namespace GeoZones.Api.Tianditu;

/// <summary>/tiles/tianditu: the background as this service fetches it, so that browsers know neither its key nor its address.</summary>
public static class TiandituEndpoints
{
    /// <exception cref="Hosting.LaunchException">A key that is none.</exception>
    public static IServiceCollection AddTianditu(this IServiceCollection services, IConfiguration configuration)
    {
        if (TiandituOptions.KeyOf(configuration) is { } key)
            services.AddSingleton(_ => new TiandituSource(configuration.GetSection(TiandituOptions.Section).Get<TiandituOptions>() ?? new(), key));
        return services;
    }

    public static IEndpointRouteBuilder MapTianditu(this IEndpointRouteBuilder app)
    {
        app.MapGet("/tiles/tianditu/{layer}/{z}/{x}/{y}", TileAsync);
        return app;
    }

    static async Task<IResult> TileAsync(string layer, string z, string x, string y, HttpContext context)
    {
        var at = TileAddress.Parse(z, x, y);
        if (context.RequestServices.GetService<TiandituSource>() is not { } source || !TiandituLayers.All.Contains(layer) || at.Z is < TiandituLayers.MinZoom or > TiandituLayers.MaxZoom)
            throw TiandituException.None($"{layer}/{z}/{x}/{y}");
        var tile = await source.GetAsync(layer, at, context.RequestAborted);
        context.Response.Headers.CacheControl = "private, max-age=86400";
        return TypedResults.Bytes(tile.Bytes, tile.Type);
    }
}
