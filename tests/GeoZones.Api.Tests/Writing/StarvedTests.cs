using GeoZones.Api.Callers;
using GeoZones.Api.Tests.OData;
using Npgsql;

namespace GeoZones.Api.Tests.Writing;

/// <summary>What a write lacks is said in time, with when to come again; when it is there again, so is the service.</summary>
public sealed class StarvedTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    static readonly string[] Impatient = ["--OData:Writing:LockSeconds=1", "--OData:Writing:Connections=2"];

    [Fact]
    public async Task A_row_that_another_session_holds_is_503_within_the_time_it_may_wait()
    {
        await using var server = await ODataServer.StartAsync(world.ConnectionString, Role.Planner, Impatient);
        await using (await HoldAsync())
        {
            foreach (var answer in await Task.WhenAll(PatchAsync(server), SetAsync(server)))
                await RefusedAsync(answer, "GZ-650", "same rows");
        }
        await ShouldRecoverAsync(server);
    }

    [Fact]
    public async Task Writers_beyond_the_connections_there_are_are_told_to_come_again_and_the_next_ones_succeed()
    {
        await using var server = await ODataServer.StartAsync(world.ConnectionString, Role.Planner, Impatient);
        await using (await HoldAsync())
        {
            // Two hold the connections while they wait for the row, two more after them; the last two get none in time.
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PatchAsync(server)));
            foreach (var answer in answers)
                ((int)answer.StatusCode, answer.Headers.RetryAfter is not null).ShouldBe((503, true));
            var codes = await Task.WhenAll(answers.Select(async answer => (await answer.Content.ReadAsStringAsync()).Contains("GZ-501", StringComparison.Ordinal)));
            codes.ShouldContain(true);
        }
        await ShouldRecoverAsync(server);
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_503_and_leaves_nothing()
    {
        await world.RunAsync(WritingWorldSql.SlowCisterns);
        await using var server = await ODataServer.StartAsync(world.ConnectionString, Role.Water, "--OData:Writing:StatementSeconds=1");
        using var body = Json($$"""{"VillageCode":"{{WritingWorld.Village}}","IsUntreatedDrinking":false,"Location":{"type":"Point","coordinates":[117.5,34.5]} }""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/Cisterns") { Content = body, Headers = { { "Accept-Language", "en" } } };
        await RefusedAsync(await server.Http.SendAsync(request), "GZ-501", "too slow");
        (await world.TextAsync("SELECT count(*) FROM cisterns")).ShouldBe("0");
    }

    /// <summary>Another session that holds zone 1 until it is disposed.</summary>
    async Task<NpgsqlConnection> HoldAsync()
    {
        var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync();
        await using var hold = new NpgsqlCommand(WritingWorldSql.Hold, connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }

    static async Task RefusedAsync(HttpResponseMessage answer, string code, string words)
    {
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain(code);
        text.ShouldContain(words);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal))
            text.ShouldContain("\"retry-after\":\"1\"");
        else
            ((int)answer.StatusCode, answer.Headers.RetryAfter is not null).ShouldBe((503, true));
    }

    static async Task ShouldRecoverAsync(ODataServer server)
    {
        foreach (var answer in await Task.WhenAll(PatchAsync(server), PatchAsync(server), SetAsync(server)))
            ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("GZ-", StringComparison.Ordinal)).ShouldBeOneOf((204, false), (200, false));
    }

    static Task<HttpResponseMessage> PatchAsync(ODataServer server) => SendAsync(server, HttpMethod.Patch, "Zones(1)", """{"Brand":"x"}""");

    static Task<HttpResponseMessage> SetAsync(ODataServer server) => SendAsync(server, HttpMethod.Post, "$batch",
        """{"requests":[{"id":"1","method":"patch","url":"Zones(1)","atomicityGroup":"g","headers":{"If-Match":"*"},"body":{"Brand":"y"} },{"id":"2","method":"patch","url":"Zones(1)","atomicityGroup":"g","headers":{"If-Match":"*"},"body":{"Brand":"z"} }]}""");

    static async Task<HttpResponseMessage> SendAsync(ODataServer server, HttpMethod method, string address, string body)
    {
        using var content = Json(body);
        using var request = new HttpRequestMessage(method, "/odata/" + address) { Content = content, Headers = { { "If-Match", "*" }, { "Accept-Language", "en" } } };
        return await server.Http.SendAsync(request);
    }

    static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");
}
