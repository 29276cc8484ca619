using GeoZones.Data.Postgres;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Data.Tests.Postgres;

public sealed class DatabasesTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task A_new_database_knows_PostGIS() =>
        (await Question.AskAsync(database.ConnectionString, "SELECT ST_AsText(ST_Buffer('POINT EMPTY'::geometry, 1))")).ShouldBe("POLYGON EMPTY");

    [Fact]
    public async Task A_new_database_finds_trigrams_of_Chinese_names() =>
        (await Question.AskAsync(database.ConnectionString, "SELECT array_to_string(show_trgm('枣庄市山亭区'), '') <> ''")).ShouldBe(true);

    [Fact]
    public async Task What_one_clone_holds_the_next_does_not_see()
    {
        await Question.AskAsync(database.ConnectionString, "CREATE TABLE mine ()");
        var other = new EmptyDatabase();
        await other.InitializeAsync();
        (await Question.AskAsync(other.ConnectionString, "SELECT to_regclass('mine') IS NULL")).ShouldBe(true);
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Clones_of_one_template_are_made_side_by_side()
    {
        var clones = Enumerable.Range(0, 4).Select(_ => new EmptyDatabase()).ToList();
        await Task.WhenAll(clones.Select(c => c.InitializeAsync()));
        clones.Select(c => c.ConnectionString).Distinct().Count().ShouldBe(4);
        await Task.WhenAll(clones.Select(c => c.DisposeAsync()));
    }

    [Fact]
    public async Task A_dropped_database_is_gone_although_somebody_was_connected()
    {
        var (databases, name) = (await TestServer.DatabasesAsync(), TestServer.UniqueName("short"));
        await databases.CreateAsync(name);
        await using var source = NpgsqlDataSource.Create(databases.ConnectionString(name));
        await using var connection = await source.OpenConnectionAsync();
        await databases.DropAsync(name);
        (await databases.ExistsAsync(name)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("O'Hara\"; --")]
    [InlineData("GeoZones")]
    [InlineData("")]
    [InlineData("geozones\n")]
    public void A_name_that_would_need_quotes_is_refused(string text) =>
        Should.Throw<ArgumentException>(() => new DatabaseName(text)).Message.ShouldContain("is not a database name");
}
