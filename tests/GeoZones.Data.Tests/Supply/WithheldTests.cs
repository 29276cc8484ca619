using GeoZones.Data.Tests.Schema;

namespace GeoZones.Data.Tests.Supply;

/// <summary>What is published of villages gives no count of one to four households away, not even by subtraction.</summary>
public sealed class WithheldTests(TownDatabase database) : IAsyncLifetime, IClassFixture<TownDatabase>
{
    const string Cells = "households, house_connection_households, unknown_households, urban_rural_households, multi_village_households, single_village_households, well_households, "
        + "cistern_households, spring_households, hauled_households, no_facility_households, centralized_households, unserved_households";

    /// <summary>In each group of an attacker: what is known of the whole less what is shown of its parts.</summary>
    static readonly string Found = $"""
        SELECT count(*) FROM (
          SELECT {string.Join(", ", Cells.Split(", ").Select(cell => $"sum(t.{cell}) - coalesce(sum(p.{cell}), 0) AS {cell}"))}
          FROM village_totals t JOIN published_village_totals p USING (village_code)
          WHERE t.township_code NOT IN (SELECT code FROM withheld_townships) GROUP BY t.township_code) AS rest, LATERAL (VALUES {string.Join(", ", Cells.Split(", ").Select(cell => $"(rest.{cell})"))}) AS cell(households)
        WHERE cell.households BETWEEN 1 AND 4
        """;

    readonly List<string> undo = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var statement in undo)
            await Sql.RunAsync(database.ConnectionString, statement);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task Few_households_without_water_in_some_villages_cannot_be_found_by_subtraction(int households)
    {
        for (var village = 0; village < households; village++)
            await HaulAsync(village * 5, 1 + village % 4);
        (await CountAsync("SELECT count(*) FROM withheld_villages")).ShouldBeGreaterThan(1);
        (await CountAsync(Found)).ShouldBe(0);
        (await CountAsync($"SELECT count(*) FROM published_village_totals p, LATERAL (VALUES {string.Join(", ", Cells.Split(", ").Select(cell => $"(p.{cell})"))}) AS cell(households) WHERE cell.households BETWEEN 1 AND 4")).ShouldBe(0);
    }

    [Fact]
    public async Task A_village_with_few_is_withheld_whole_and_never_alone()
    {
        var village = await HaulAsync(0, 2);
        (await CountAsync($"SELECT count(*) FROM published_village_totals WHERE village_code = '{village}' AND is_suppressed AND households IS NULL AND persons IS NULL AND hauled_households IS NULL AND unserved_persons IS NULL")).ShouldBe(1);
        (await CountAsync("SELECT count(*) FROM withheld_villages")).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Villages_of_many_are_shown_as_they_are_without_their_family_households()
    {
        var shown = await CountAsync("SELECT count(*) FROM published_village_totals WHERE NOT is_suppressed");
        shown.ShouldBeGreaterThan(0);
        (await CountAsync("SELECT count(*) FROM published_village_totals p JOIN village_totals t USING (village_code) WHERE NOT is_suppressed AND (p.persons, p.households, p.unserved_persons) = (t.persons, t.households, t.unserved_persons)")).ShouldBe(shown);
        (await CountAsync("SELECT count(family_households) FROM published_village_totals")).ShouldBe(0);
    }

    [Fact]
    public async Task A_township_of_few_is_withheld_in_its_own_totals_too()
    {
        await Sql.RunAsync(database.ConnectionString, "CREATE TABLE kept AS SELECT * FROM households");
        undo.Add("INSERT INTO households (id, village_code, township_code, county_code, kind, persons, supply_type, delivery, location) SELECT id, village_code, township_code, county_code, kind, persons, supply_type, delivery, location FROM kept ON CONFLICT DO NOTHING; DROP TABLE kept");
        await Sql.RunAsync(database.ConnectionString, "DELETE FROM households WHERE id NOT IN (SELECT id FROM households ORDER BY id LIMIT 3)");
        (await CountAsync("SELECT count(*) FROM withheld_townships")).ShouldBe(1);
        (await CountAsync("SELECT count(rural_persons) + count(rate) FROM supply_coverage('Township', NULL, 'villages', false)")).ShouldBe(0);
        (await CountAsync("SELECT count(rural_persons) FROM supply_coverage('Township', NULL, 'households', false)")).ShouldBe(1);
    }

    /// <summary>So many households of the village at this place in the list of those that have many get their water hauled.</summary>
    async Task<string> HaulAsync(int place, int households)
    {
        var village = await Sql.AskAsync<string>(database.ConnectionString, $"SELECT village_code FROM village_totals WHERE households > 20 AND hauled_households = 0 ORDER BY village_code OFFSET {place} LIMIT 1");
        var ids = await Sql.AskAsync<string>(database.ConnectionString, $"SELECT string_agg(id::text || ',''' || supply_type || ''',''' || delivery || '''', '),(') FROM (SELECT * FROM households WHERE village_code = '{village}' ORDER BY id LIMIT {households}) AS h");
        await Sql.RunAsync(database.ConnectionString, $"UPDATE households h SET supply_type = 'Hauled', delivery = 'None' FROM (VALUES ({ids})) AS v(id, supply, delivery) WHERE h.id = v.id");
        undo.Add($"UPDATE households h SET supply_type = v.supply, delivery = v.delivery FROM (VALUES ({ids})) AS v(id, supply, delivery) WHERE h.id = v.id");
        return village;
    }

    Task<long> CountAsync(string question) => Sql.AskAsync<long>(database.ConnectionString, question);
}
