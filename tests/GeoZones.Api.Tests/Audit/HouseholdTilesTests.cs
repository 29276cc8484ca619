using GeoZones.Api.Callers;
using GeoZones.Api.Tests.Tiles;
using Npgsql;

namespace GeoZones.Api.Tests.Audit;

/// <summary>Households on the map: an entry before the first tile, one with the number and the area when the look ends.</summary>
public sealed class HouseholdTilesTests(TileWorld world) : IClassFixture<TileWorld>
{
    static readonly string Address = TileServer.AddressOf("households", 14);

    [Fact]
    public async Task Tiles_of_households_need_a_purpose_and_are_written_down_by_the_minute()
    {
        await using (var server = await TileServer.StartAsync(world.ConnectionString, Role.Water))
        {
            server.Http.DefaultRequestHeaders.Clear();
            using (var refused = await server.Http.GetAsync(Address))
                ((int)refused.StatusCode).ShouldBe(428);
            (await LinesAsync()).ShouldBeEmpty();
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.Http.GetByteArrayAsync($"{Address}?purpose=%E5%B7%A1%E6%9F%A5")));
            (await LinesAsync()).ShouldBe(["water|巡查|"]);
            (await server.Http.GetStringAsync("/tiles/households.json?purpose=%E5%B7%A1%E6%9F%A5")).ShouldContain("{y}.mvt?purpose=%E5%B7%A1%E6%9F%A5");
        }
        var lines = await LinesAsync();
        lines.Count.ShouldBe(2);
        lines[1].ShouldStartWith("water|巡查|5");
    }

    async Task<List<string>> LinesAsync()
    {
        await using var source = NpgsqlDataSource.Create(world.ConnectionString);
        await using var command = source.CreateCommand("SELECT format('%s|%s|%s', author, purpose, rows) FROM audit_entries WHERE action = 'HouseholdTiles' ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
