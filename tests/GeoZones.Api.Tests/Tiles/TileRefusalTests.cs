using System.Net;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Tiles;

public sealed class TileRefusalTests(TileWorld world) : IClassFixture<TileWorld>
{
    [Theory]
    [InlineData("/tiles/villages/a/b/c.mvt", 400, "GZ-301")]
    [InlineData("/tiles/villages/3/1.5/0.mvt", 400, "GZ-301")]
    [InlineData("/tiles/villages/3/99999999999/0.mvt", 400, "GZ-301")]
    [InlineData("/tiles/villages/99/0/0.mvt", 404, "GZ-302")]
    [InlineData("/tiles/villages/-1/0/0.mvt", 404, "GZ-302")]
    [InlineData("/tiles/villages/3/8/0.mvt", 404, "GZ-303")]
    [InlineData("/tiles/villages/3/0/-1.mvt", 404, "GZ-303")]
    [InlineData("/tiles/secrets/3/0/0.mvt", 404, "GZ-304")]
    [InlineData("/tiles/secrets.json", 404, "GZ-304")]
    [InlineData("/tiles/households/14/13535/6499.mvt", 403, "GZ-401")]
    [InlineData("/tiles/water/3/0/0.mvt", 403, "GZ-401")]
    [InlineData("/tiles/water.json", 403, "GZ-401")]
    public async Task What_cannot_be_answered_is_refused_by_name(string address, int status, string code)
    {
        await using var server = await PublicAsync();
        using var response = await server.Http.GetAsync(address);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        ((string)problem["code"]!).ShouldBe(code);
        ((int)problem["status"]!).ShouldBe(status);
    }

    [Theory]
    [InlineData(null, "瓦片 3/8/0")]
    [InlineData("en-GB, zh;q=0.5", "The tile 3/8/0")]
    [InlineData("fr, zh-CN;q=0.8, en;q=0.7", "瓦片 3/8/0")]
    public async Task A_refusal_speaks_the_callers_language(string? accepted, string start)
    {
        await using var server = await PublicAsync();
        if (accepted is not null)
            server.Http.DefaultRequestHeaders.Add("Accept-Language", accepted);
        using var response = await server.Http.GetAsync("/tiles/villages/3/8/0.mvt");
        ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!).ShouldStartWith(start);
    }

    [Theory]
    [InlineData("/tiles/villages/7/105/50.mvt")]
    [InlineData("/tiles/villages/12/0/0.mvt")]
    public async Task A_tile_with_nothing_in_it_has_no_content(string address)
    {
        await using var server = await PublicAsync();
        (await server.Http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_publics_style_knows_neither_households_nor_the_network()
    {
        await using var server = await PublicAsync();
        var seen = await server.Http.GetStringAsync("/tiles/style.json");
        seen.ShouldNotContain("{base}");
        seen.ShouldContain($"{server.Http.BaseAddress}tiles/divisions/");
        foreach (var source in (string[])["households", "water"])
            JsonNode.Parse(seen)!["layers"]!.AsArray().ShouldAllBe(layer => (string?)layer!["source"] != source);
        JsonNode.Parse(seen)!["sources"]!.AsObject().Select(source => source.Key).ShouldNotContain("households");
        server.Http.DefaultRequestHeaders.Add("X-Role", nameof(Role.Admin));
        (await server.Http.GetStringAsync("/tiles/style.json")).ShouldContain("/tiles/households/");
    }

    [Fact]
    public async Task A_database_that_takes_too_long_is_said_to_be_busy()
    {
        await using var server = await TileServer.StartAsync(world.ConnectionString, Role.Public, ("Tiles:TimeoutSeconds", "1"));
        await using var source = Npgsql.NpgsqlDataSource.Create(world.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var held = new Npgsql.NpgsqlCommand(TileWorldSql.LockVillages, connection);
        await held.ExecuteNonQueryAsync();
        using var response = await server.Http.GetAsync(TileServer.AddressOf("villages", 12));
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Without_a_database_the_answer_is_busy_not_broken()
    {
        await using var server = await TileServer.StartAsync("Host=127.0.0.1;Port=1;Username=nobody;Database=none", Role.Public);
        (await server.Http.GetAsync(TileServer.AddressOf("villages", 12))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    Task<TileServer> PublicAsync() => TileServer.StartAsync(world.ConnectionString, Role.Public);
}
