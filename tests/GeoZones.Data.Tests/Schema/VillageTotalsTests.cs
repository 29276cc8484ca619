using Npgsql;

namespace GeoZones.Data.Tests.Schema;

/// <summary>Village totals equal a count of the households after every kind of write.</summary>
public sealed class VillageTotalsTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    const string Wrong = "SELECT count(*) FROM village_totals t JOIN recount_village_totals() c USING (village_code) WHERE t IS DISTINCT FROM c";

    [Fact]
    public async Task They_are_right_after_the_bulk_load()
    {
        (await Sql.AskAsync<long>(database.ConnectionString, Wrong)).ShouldBe(0);
        (await Sql.AskAsync<decimal>(database.ConnectionString, "SELECT sum(households) FROM village_totals"))
            .ShouldBe(await Sql.AskAsync<long>(database.ConnectionString, "SELECT count(*) FROM households"));
    }

    [Theory]
    [InlineData("UPDATE households SET supply_type = 'Unknown', delivery = 'Unknown' WHERE id % 7 = 0")]
    [InlineData("UPDATE households SET persons = persons + 1 WHERE id % 11 = 0")]
    [InlineData("DELETE FROM households WHERE id % 13 = 0")]
    [InlineData("UPDATE households h SET village_code = (SELECT min(code) FROM villages) WHERE id % 17 = 0")]
    [InlineData("INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location) SELECT village_code, township_code, county_code, kind, persons, 'Spring', 'None', location FROM households WHERE id % 19 = 0")]
    [InlineData("INSERT INTO households (id, village_code, township_code, county_code, kind, persons, supply_type, delivery, location) SELECT id, village_code, township_code, county_code, kind, persons, supply_type, delivery, location FROM households WHERE id % 23 = 0 ON CONFLICT (id) DO UPDATE SET supply_type = 'Hauled'")]
    public async Task They_follow_every_statement(string statement)
    {
        var before = await Sql.AskAsync<string>(database.ConnectionString, "SELECT md5(string_agg(t::text, '' ORDER BY village_code)) FROM village_totals t");
        await Sql.RunAsync(database.ConnectionString, statement);
        (await Sql.AskAsync<long>(database.ConnectionString, Wrong)).ShouldBe(0);
        (await Sql.AskAsync<string>(database.ConnectionString, "SELECT md5(string_agg(t::text, '' ORDER BY village_code)) FROM village_totals t")).ShouldNotBe(before);
    }

    [Fact]
    public async Task Writers_of_the_same_villages_lose_nothing_and_do_not_deadlock()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var round = 0; round < 10; round++)
            {
                await using var command = source.CreateCommand($"UPDATE households SET persons = 1 + (persons + 1) % 5 WHERE id % 97 = {writer * 10 + round}");
                await command.ExecuteNonQueryAsync();
            }
        }));
        (await Sql.AskAsync<long>(database.ConnectionString, Wrong)).ShouldBe(0);
    }

    [Fact]
    public async Task A_rolled_back_write_leaves_them_as_they_were()
    {
        var before = await Sql.AskAsync<decimal>(database.ConnectionString, "SELECT sum(persons) FROM village_totals");
        await Sql.RunAsync(database.ConnectionString, "BEGIN; DELETE FROM households WHERE id % 3 = 0; ROLLBACK");
        (await Sql.AskAsync<decimal>(database.ConnectionString, "SELECT sum(persons) FROM village_totals")).ShouldBe(before);
    }
}
