using System.Text.Json.Nodes;
using GeoZones.Api.About;
using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Figures;
using GeoZones.Api.Hosting;
using GeoZones.Api.OData;
using GeoZones.Api.Search;
using GeoZones.Api.Writing;
using GeoZones.Api.Zoning;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GeoZones.Api.Tests.OData;

/// <summary>/odata, read and written, and /search on a port of its own, compressed as in the whole service.</summary>
sealed class ODataServer : IAsyncDisposable
{
    readonly WebApplication app;

    ODataServer(WebApplication app)
    {
        this.app = app;
        Http = new() { BaseAddress = new(app.Urls.Single()), DefaultRequestHeaders = { { Purpose.Header, "tests" } } };
    }

    public HttpClient Http { get; }

    public static Task<ODataServer> StartAsync(string connectionString, Role role = Role.Admin, params string[] settings) => StartAsync(connectionString, new Caller(role), settings);

    public static async Task<ODataServer> StartAsync(string connectionString, Caller caller, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder([.. settings]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Web:Directory"] = Path.GetTempPath();
        builder.Services.AddProblems().AddReading(connectionString).AddOData().AddWriting(connectionString).AddFigureChecks().AddMapClient();
        builder.Services.AddSingleton(caller);
        var app = builder.Build();
        app.UseProblems();
        app.UseMapClient();
        app.MapSearch();
        app.MapAbout();
        app.MapFigureChecks();
        app.MapZoning();
        app.MapOData();
        app.MapWriting();
        await app.StartAsync();
        return new(app);
    }

    /// <summary>The answer to a path and query after /odata/.</summary>
    public async Task<JsonObject> JsonAsync(string question) => JsonNode.Parse(await Http.GetStringAsync("/odata/" + question))!.AsObject();

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string question, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, "/odata/" + question);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string question, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, question, headers);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
