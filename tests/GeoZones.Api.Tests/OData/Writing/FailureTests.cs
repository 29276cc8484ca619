using System.Net;
using System.Text.Json.Nodes;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
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
        await ActiveAsync("gone", 0);
    }

    [Fact]
    public async Task A_caller_who_goes_away_before_the_first_row_ends_the_statement_too()
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString + ";Application Name=left", Readings.Of("SELECT 1 FROM pg_sleep(60)", ("V", typeof(int))));
        using var gone = new CancellationTokenSource();
        var asked = server.Http.GetAsync("/odata/x", gone.Token);
        await ActiveAsync("left", 1);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(asked);
        await ActiveAsync("left", 0);
    }

    [Fact]
    public async Task What_nobody_foresaw_is_an_error_without_its_insides()
    {
        var reading = Readings.Of("SELECT 1", ("V", typeof(int)));
        await using var server = await AnswerServer.StartAsync(database.ConnectionString, AnswerServer.Answer(reading with { TokenColumns = [77], PageSize = 1 }, new(MediaKind.Json)));
        using var response = await server.Http.GetAsync("/odata/x");
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = await response.Content.ReadAsStringAsync();
        ((string)JsonNode.Parse(text)!["error"]!["code"]!).ShouldBe("GZ-502");
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("SELECT");
    }

    [Fact]
    public async Task All_pages_of_one_answer_are_of_one_moment()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await RunAsync(source, "DROP TABLE IF EXISTS numbers; CREATE TABLE numbers AS SELECT generate_series(1, 3) AS n");
        var last = Readings.Of("SELECT n FROM numbers WHERE n > 1 ORDER BY n", ("V", typeof(int)));
        var first = Readings.Of("SELECT n FROM numbers ORDER BY n", ("V", typeof(int))) with { PageSize = 1, TokenColumns = [0] };
        var answer = AnswerServer.Answer(first, new(MediaKind.Csv)) with
        {
            Next = new((_, _) => "", (_, _) =>
            {
                RunAsync(source, "DELETE FROM numbers").Wait();
                return last;
            }),
        };
        (await AnswerServer.TextAsync(database.ConnectionString, answer)).ShouldBe("V\r\n1\r\n2\r\n3\r\n");
    }

    static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until so many of that name run the question; what a new connection asks of the catalogue first is not it.</summary>
    async Task ActiveAsync(string name, long count)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var running = source.CreateCommand($"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{name}' AND state = 'active' AND query NOT LIKE '%pg_type%'");
        for (var i = 0; i < 100; i++, await Task.Delay(100))
            if ((long)(await running.ExecuteScalarAsync())! == count)
                return;
        throw new TimeoutException($"Not {count} statements of {name} after ten seconds.");
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
