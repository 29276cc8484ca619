using System.Net;
using System.Text.Json.Nodes;
using GeoZones.Api.OData.Plan;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.OData.Writing;

/// <summary>What becomes of an answer that cannot be given, and of one that nobody waits for.</summary>
public sealed class FailureTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Theory]
    [InlineData("SELECT 1 / (n - 3) FROM generate_series(1, 5) n", 400, "GZ-157")]
    [InlineData("SELECT 2147483647 + n FROM generate_series(1, 2) n", 400, "GZ-157")]
    public async Task A_fault_in_the_first_32_KB_is_an_error_with_its_status(string sql, int status, string code)
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString, Readings.Of(sql, ("V", typeof(int))));
        using var response = await server.Http.GetAsync("/odata/x");
        ((int)response.StatusCode).ShouldBe(status);
        ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]!).ShouldBe(code);
    }

    [Fact]
    public async Task What_takes_too_long_is_answered_408()
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString + ";Options=-c statement_timeout=200", Readings.Of("SELECT 1 FROM pg_sleep(5)", ("V", typeof(int))));
        (await server.Http.GetAsync("/odata/x")).StatusCode.ShouldBe(HttpStatusCode.RequestTimeout);
    }

    [Fact]
    public async Task A_fault_after_that_breaks_the_connection_and_never_looks_whole()
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString, Readings.Of("SELECT 1 / (n - 100000) FROM generate_series(1, 200000) n", ("V", typeof(int))));
        await Should.ThrowAsync<HttpRequestException>(() => server.Http.GetStringAsync("/odata/x"));
    }

    [Fact]
    public async Task A_caller_who_goes_away_ends_the_statement()
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString + ";Application Name=gone", Readings.Of("SELECT generate_series(1, 2000000000)", ("V", typeof(int))));
        using (var response = await server.Http.GetAsync("/odata/x", HttpCompletionOption.ResponseHeadersRead))
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var running = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'gone' AND state = 'active'");
        for (var i = 0; i < 50 && (long)(await running.ExecuteScalarAsync())! > 0; i++)
            await Task.Delay(100);
        (await running.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_not_found()
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString, Readings.Fund(AnswerKind.Entity) with { Text = "SELECT WHERE false" });
        (await server.Http.GetAsync("/odata/x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_property_that_is_null_has_no_content()
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString, Readings.Of("SELECT NULL::text", ("V", typeof(string))) with { Kind = AnswerKind.Property });
        (await server.Http.GetAsync("/odata/x")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("W/\"7\"", HttpStatusCode.NotModified)]
    [InlineData("\"6\", W/\"7\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("W/\"6\"", HttpStatusCode.OK)]
    public async Task Who_has_the_row_already_is_told_so(string held, HttpStatusCode status)
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString, Readings.Fund(AnswerKind.Entity));
        server.Http.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", held);
        using var response = await server.Http.GetAsync("/odata/x");
        response.StatusCode.ShouldBe(status);
        response.Headers.ETag!.ToString().ShouldBe("W/\"7\"");
    }

    [Fact]
    public async Task HEAD_says_the_length_and_nothing_else()
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString, Readings.Fund(AnswerKind.Collection));
        using var response = await server.Http.SendAsync(new(HttpMethod.Head, "/odata/x"));
        response.Content.Headers.ContentLength.ShouldBe((await server.Http.GetByteArrayAsync("/odata/x")).Length);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
