using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using GeoZones.Api.Callers;
using Npgsql;

namespace GeoZones.Api.Tests.Tiles;

public sealed class TileCacheTests(TileWorld world) : IClassFixture<TileWorld>, IDisposable
{
    static readonly string Villages = TileServer.AddressOf("villages", 12);
    readonly string folder = Directory.CreateTempSubdirectory("geozones-tiles").FullName;

    [Fact]
    public async Task An_unchanged_tile_is_not_sent_again()
    {
        await using var server = await StartAsync(Role.Public);
        using var first = await server.Http.GetAsync(Villages);
        first.Headers.ETag!.IsWeak.ShouldBeFalse();
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        first.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        server.Http.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag);
        (await server.Http.GetAsync(Villages)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await world.ExecuteAsync(TileWorldSql.NameAllVillages("renamed"));
        await UntilAsync(async () => (await server.Http.GetAsync(Villages)).StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("zstd", null)]
    public async Task A_tile_travels_as_its_caller_accepts(string accepted, string? encoding)
    {
        await using var server = await StartAsync(Role.Public);
        var plain = await server.Http.GetByteArrayAsync(Villages);
        server.Http.DefaultRequestHeaders.Add("Accept-Encoding", accepted);
        for (var times = 0; times < 2; times++)
        {
            using var response = await server.Http.GetAsync(Villages);
            response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
            Unpacked(await response.Content.ReadAsByteArrayAsync(), encoding).ShouldBe(plain);
        }
    }

    [Fact]
    public async Task A_change_is_seen_when_it_is_committed_and_not_before()
    {
        await using var server = await StartAsync(Role.Public);
        var before = await NamesAsync(server);
        await using var source = NpgsqlDataSource.Create(world.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var change = new NpgsqlCommand(TileWorldSql.NameAllVillages("committed"), connection);
        await change.ExecuteNonQueryAsync();
        (await NamesAsync(server)).ShouldBe(before);
        await transaction.CommitAsync();
        await UntilAsync(async () => (await NamesAsync(server)).Distinct().SequenceEqual(["committed"]));
    }

    [Fact]
    public async Task A_household_that_changes_its_supply_changes_the_rate_of_its_village()
    {
        await using var server = await StartAsync(Role.Clerk);
        (await server.TileAsync("villages", 12)).Of("villages", "370406100203").Properties["rate"].ShouldBe(0.8);
        await world.ExecuteAsync(TileWorldSql.EndHauling);
        await UntilAsync(async () => Equals((await server.TileAsync("villages", 12)).Of("villages", "370406100203").Properties["rate"], 1.0));
    }

    [Fact]
    public async Task A_deaf_server_asks_the_database_and_serves_nothing_old()
    {
        await using var server = await StartAsync(Role.Public);
        await NamesAsync(server);
        await world.ExecuteAsync(TileWorldSql.CutListeners);
        await UntilAsync(() => Task.FromResult(!server.IsListening));
        await world.ExecuteAsync(TileWorldSql.NameAllVillages("unheard"));
        (await NamesAsync(server)).Distinct().ShouldBe(["unheard"]);
    }

    [Fact]
    public async Task A_hundred_callers_of_a_cold_tile_cost_one_query()
    {
        using var queries = new QueryCount("ST_AsMVT");
        await using var server = await StartAsync(Role.Public);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => server.Http.GetByteArrayAsync(Villages)));
        queries.Of(world.ConnectionString).ShouldBe(1);
    }

    [Fact]
    public async Task A_restarted_server_takes_its_tiles_from_disk()
    {
        await using (var first = await StartAsync(Role.Public))
            await NamesAsync(first);
        using var queries = new QueryCount("ST_AsMVT");
        await using var second = await StartAsync(Role.Public);
        await NamesAsync(second);
        queries.Of(world.ConnectionString).ShouldBe(0);
    }

    [Fact]
    public async Task A_damaged_file_is_made_again()
    {
        await using (var first = await StartAsync(Role.Public))
            await NamesAsync(first);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        await using var second = await StartAsync(Role.Public);
        (await NamesAsync(second)).Length.ShouldBe(8);
    }

    [Fact]
    public async Task Tiles_on_disk_stay_within_their_bytes_and_belong_to_the_owner_only()
    {
        await using var server = await StartAsync(Role.Clerk, ("Tiles:DiskBytes", "3000"));
        for (var zoom = 12; zoom < 20; zoom++)
            await server.Http.GetByteArrayAsync(TileServer.AddressOf("households", zoom));
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        files.Sum(file => file.Length).ShouldBeInRange(1, 3000);
        files[0].Directory!.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task One_callers_tile_is_never_anothers()
    {
        await using var server = await StartAsync(Role.Clerk);
        await using var other = await StartAsync(Role.Public);
        (await server.TileAsync("villages", 12))["villages"].ShouldContain(village => village.Properties.ContainsKey("households"));
        foreach (var asked in (TileServer[])[server, other])
        {
            asked.Http.DefaultRequestHeaders.Add("X-Role", nameof(Role.Public));
            (await asked.TileAsync("villages", 12))["villages"].ShouldAllBe(village => !village.Properties.ContainsKey("households"));
            (await asked.Http.GetAsync(TileServer.AddressOf("households", 15))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    async Task<TileServer> StartAsync(Role role, params (string, string)[] settings)
    {
        var server = await TileServer.StartAsync(world.ConnectionString, role, [("Tiles:CacheDirectory", folder), .. settings]);
        await UntilAsync(() => Task.FromResult(server.IsListening));
        return server;
    }

    static async Task<string[]> NamesAsync(TileServer server) =>
        [.. (await server.TileAsync("villages", 12))["villages"].Select(village => (string)village.Properties["name"])];

    static byte[] Unpacked(byte[] bytes, string? encoding)
    {
        using Stream packed = new MemoryStream(bytes);
        using var stream = encoding switch { "gzip" => new GZipStream(packed, CompressionMode.Decompress), "br" => new BrotliStream(packed, CompressionMode.Decompress), _ => packed };
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }

    static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var watch = Stopwatch.StartNew(); !await holds(); await Task.Delay(20))
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
