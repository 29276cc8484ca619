using GeoZones.Api.Errors;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GeoZones.Api.Tests.OData.Writing;

/// <summary>Answers to readings that a test writes by hand, over real HTTP.</summary>
sealed class AnswerServer : IAsyncDisposable
{
    readonly WebApplication app;

    AnswerServer(WebApplication app)
    {
        this.app = app;
        Http = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public static Task<AnswerServer> StartAsync(string database, Reading reading, MediaKind kind = MediaKind.Json, MetadataLevel metadata = MetadataLevel.Minimal) =>
        StartAsync(database, Answer(reading, new(kind) { Metadata = metadata }));

    public static Answer Answer(Reading reading, AnswerFormat format) => new(reading, format, "http://gz/odata/");

    public static async Task<AnswerServer> StartAsync(string database, Answer answer)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddProblems().AddSingleton<AnswerStream>();
        builder.Services.AddSingleton(_ => new NpgsqlDataSourceBuilder(database).UseNetTopologySuite().Build());
        var app = builder.Build();
        app.UseProblems();
        app.Map("/odata/{**path}", (HttpContext context, AnswerStream stream) => stream.SendAsync(context, answer));
        await app.StartAsync();
        return new(app);
    }

    public static async Task<string> TextAsync(string database, Reading reading, MediaKind kind = MediaKind.Json, MetadataLevel metadata = MetadataLevel.Minimal) =>
        await TextAsync(database, Answer(reading, new(kind) { Metadata = metadata }));

    public static async Task<string> TextAsync(string database, Answer answer)
    {
        await using var server = await StartAsync(database, answer);
        return await server.Http.GetStringAsync("/odata/x");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
