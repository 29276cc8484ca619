using System.Net;
using GeoZones.Api.Abuse;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Hosting;
using GeoZones.Api.OData;
using GeoZones.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GeoZones.Api.Tests.Abuse;

/// <summary>Nobody keeps the others from being answered.</summary>
public sealed class FairUseTests(MigratedDatabase database) : IClassFixture<MigratedDatabase>
{
    static readonly AbuseLimits Limits = new();

    [Fact]
    public async Task While_200_slow_questions_of_one_caller_wait_another_caller_is_answered()
    {
        await using var app = await StartAsync();
        using var http = Client(app);
        await using var blocker = new NpgsqlConnection(database.ConnectionString);
        await blocker.OpenAsync();
        await using var transaction = await blocker.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("LOCK TABLE villages IN ACCESS EXCLUSIVE MODE", blocker))
            await hold.ExecuteNonQueryAsync();
        var slow = Enumerable.Range(0, 200).Select(_ => AskAsync(http, "viewer", "/odata/Villages?$top=1")).ToList();
        await UntilAsync(() => slow.Count(each => each.IsCompleted) == 200 - Limits.QuestionsAtOnce - Limits.QuestionsWaiting);
        (await AskAsync(http, "planner", "/odata/Divisions?$top=1")).ShouldBe((HttpStatusCode.OK, ""));
        slow.Where(each => each.IsCompleted).Select(each => each.Result.Code).Distinct().ShouldBe(["GZ-812"]);
        await transaction.RollbackAsync();
        (await Task.WhenAll(slow)).Count(each => each.Status == HttpStatusCode.OK).ShouldBe(Limits.QuestionsAtOnce + Limits.QuestionsWaiting);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        await using var app = await StartAsync("--Abuse:Burst=3", "--Abuse:RequestsPerSecond=1", "--Abuse:TimesHere=1");
        using var http = Client(app);
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(http, "viewer", "/odata/")));
        asked.Count(each => each.Code == "GZ-811").ShouldBeGreaterThan(10);
        (await AskAsync(http, "planner", "/odata/")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Attempts_to_sign_in_are_few_whoever_they_are_for()
    {
        await using var app = await StartAsync("--Abuse:SignInsPerMinute=2");
        using var http = Client(app);
        foreach (var (role, expected) in (IEnumerable<(string, HttpStatusCode)>)[("viewer", HttpStatusCode.NotFound), ("planner", HttpStatusCode.NotFound), ("water", HttpStatusCode.TooManyRequests)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Headers = { { "X-Role", role } } };
            using var answer = await http.SendAsync(request);
            answer.StatusCode.ShouldBe(expected);
        }
    }

    async Task<WebApplication> StartAsync(params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddHttpContextAccessor().AddScoped(services => new Caller(Enum.Parse<Role>(services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request.Headers["X-Role"].ToString(), ignoreCase: true)));
        builder.Services.AddProblems().AddFairUse(builder.Configuration).AddReading(database.ConnectionString).AddOData();
        var app = builder.Build();
        app.UseProblems();
        app.UseFairUse();
        app.MapOData();
        await app.StartAsync();
        return app;
    }

    static HttpClient Client(WebApplication app) => new() { BaseAddress = new(app.Urls.Single()) };

    static async Task<(HttpStatusCode Status, string Code)> AskAsync(HttpClient http, string role, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "X-Role", role } } };
        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        answer.Headers.RetryAfter?.Delta.ShouldNotBe(TimeSpan.Zero);
        return (answer.StatusCode, answer.StatusCode == HttpStatusCode.OK ? "" : body[body.IndexOf("GZ-", StringComparison.Ordinal)..][..6]);
    }

    static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            tries.ShouldBeLessThan(2_000);
            await Task.Delay(10);
        }
    }
}
