using Npgsql;

namespace GeoZones.Data.Tests.Schema;

/// <summary>Row versions, zone versions and the data version.</summary>
public sealed class VersionTests(VersionTests.Database database) : IClassFixture<VersionTests.Database>
{
    public sealed class Database() : DatabaseClone(Templates.Migrated)
    {
        protected override Task FillAsync() => Sql.RunAsync(ConnectionString, Place.Rows + Place.Zone(County.Square));
    }

    Task RunAsync(string statement) => Sql.RunAsync(database.ConnectionString, statement);

    Task<T> AskAsync<T>(string question) => Sql.AskAsync<T>(database.ConnectionString, question);

    [Fact]
    public async Task Every_update_raises_the_version_of_its_row_whatever_the_writer_says()
    {
        var before = await AskAsync<long>("SELECT version FROM villages WHERE code = '370406106204'");
        await RunAsync("UPDATE villages SET grid_units = 7, version = 1000 WHERE code = '370406106204'");
        (await AskAsync<long>("SELECT version FROM villages WHERE code = '370406106204'")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_write_to_the_declared_list_raises_the_version_of_its_zone()
    {
        var before = await AskAsync<long>("SELECT version FROM zones");
        await RunAsync("INSERT INTO declared_villages (zone_id, village_code, evidence) SELECT id, '370406106204', 'Named' FROM zones");
        (await AskAsync<long>("SELECT version FROM zones")).ShouldBe(before + 1);
        await RunAsync("DELETE FROM declared_villages");
        (await AskAsync<long>("SELECT version FROM zones")).ShouldBe(before + 2);
    }

    [Fact]
    public async Task Every_boundary_a_zone_has_had_is_kept_with_author_and_reason()
    {
        var before = await AskAsync<int>("SELECT max(number) FROM zone_versions");
        await RunAsync("""
            BEGIN; SET LOCAL geozones.author = '张'; SET LOCAL geozones.reason = '界线东移';
            UPDATE zones SET boundary = 'SRID=4490;MULTIPOLYGON(((117 34,118 34,118 35,117 34)))'; COMMIT
            """);
        await RunAsync("UPDATE zones SET name = '徐庄'");
        (await AskAsync<string>("SELECT string_agg(number || author || reason, ',') FROM zone_versions WHERE number > 1")).ShouldBe($"{before + 1}张界线东移");
        (await AskAsync<bool>("SELECT ST_OrderingEquals(z.boundary, v.boundary) FROM zones z JOIN zone_versions v ON v.zone_id = z.id ORDER BY number DESC LIMIT 1")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_recorded_boundary_is_never_changed() =>
        await Should.ThrowAsync<PostgresException>(() => RunAsync("UPDATE zone_versions SET author = 'x'"));

    [Fact]
    public async Task The_data_version_moves_with_a_commit_and_not_before()
    {
        var before = await AskAsync<long>("SELECT data_version('villages')");
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var writer = await source.OpenConnectionAsync();
        await using var transaction = await writer.BeginTransactionAsync();
        await using (var update = new NpgsqlCommand("UPDATE villages SET grid_units = 8", writer))
            await update.ExecuteNonQueryAsync();
        (await AskAsync<long>("SELECT data_version('villages')")).ShouldBe(before);
        await transaction.CommitAsync();
        (await AskAsync<long>("SELECT data_version('villages')")).ShouldBe(before + 1);
        (await AskAsync<long>("SELECT data_version('zones')")).ShouldBe(await AskAsync<long>("SELECT count(*) FROM changes WHERE table_name = 'zones'"));
    }

    [Theory]
    [InlineData("棗莊", "枣庄")]
    [InlineData("徐 莊 鎮", "徐庄镇")]
    [InlineData("ABC村", "abc村")]
    public async Task A_name_is_folded_for_search(string name, string folded) =>
        (await AskAsync<string>($"SELECT fold_name('{name}')")).ShouldBe(folded);
}
