using System.Globalization;
using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Tiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GeoZones.Api.Tests.Tiles;

/// <summary>The tiles alone on a port of their own. The headers X-Role and X-Divisions of a request override the caller of the server.</summary>
sealed class TileServer : IAsyncDisposable
{
    readonly WebApplication app;

    TileServer(WebApplication app)
    {
        this.app = app;
        Http = new() { BaseAddress = new(app.Urls.Single()), DefaultRequestHeaders = { { Purpose.Header, "tests" } } };
    }

    public HttpClient Http { get; }

    public bool IsListening => app.Services.GetRequiredService<DataVersions>().IsListening;

    public static async Task<TileServer> StartAsync(string connectionString, Role role, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddHttpContextAccessor().AddScoped(services => CallerOf(services.GetRequiredService<IHttpContextAccessor>().HttpContext!, role));
        builder.Services.AddProblems().AddTiles(connectionString);
        var app = builder.Build();
        app.UseProblems();
        app.MapTiles();
        await app.StartAsync();
        return new(app);
    }

    /// <summary>The tile that holds the first village's seat.</summary>
    public async Task<VectorTile> TileAsync(string layer, int zoom) =>
        VectorTile.Read(await Http.GetByteArrayAsync(AddressOf(layer, zoom)));

    public static string AddressOf(string layer, int zoom, double longitude = 117.425, double latitude = 34.805)
    {
        var (x, y) = Square(longitude, latitude, zoom);
        return string.Create(CultureInfo.InvariantCulture, $"/tiles/{layer}/{zoom}/{x}/{y}.mvt");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    static (int X, int Y) Square(double longitude, double latitude, int zoom)
    {
        var side = 1 << zoom;
        return ((int)((longitude + 180) / 360 * side), (int)((1 - Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI) / 2 * side));
    }

    static Caller CallerOf(HttpContext context, Role role) =>
        new(Enum.TryParse<Role>(context.Request.Headers["X-Role"], out var asked) ? asked : role) { Divisions = Divisions.Of([.. context.Request.Headers["X-Divisions"].OfType<string>()]) };
}
