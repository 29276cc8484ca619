using GeoZones.Data.Tests.Schema;

namespace GeoZones.Data.Tests.Supply;

/// <summary>Rural people by supply, against a plain count of the households.</summary>
public sealed class SupplyCoverageTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    const string Rows = "SELECT code || '|' || rural_persons || '|' || centralized_persons || '|' || unserved_persons || '|' || unknown_persons || '|' || coalesce(round(rate::numeric, 9)::text, '') || '|' || coalesce(round(official_rate::numeric, 9)::text, '') FROM ";

    [Theory]
    [InlineData("Prefecture", "left(h.village_code, 4) || '00000000'")]
    [InlineData("County", "h.county_code")]
    [InlineData("Township", "h.township_code")]
    [InlineData("Village", "h.village_code")]
    public async Task Every_level_is_the_count_of_its_rural_households(string by, string code)
    {
        var naive = $"""
            SELECT code || '|' || sum(persons) || '|' || sum(persons) FILTER (WHERE c) || '|' || sum(persons) FILTER (WHERE NOT c) || '|' || sum(persons) FILTER (WHERE c IS NULL)
              || '|' || round(sum(persons) FILTER (WHERE c) / nullif(sum(persons) FILTER (WHERE c IS NOT NULL), 0)::numeric, 9) || '|' || round(sum(persons) FILTER (WHERE c) / sum(persons)::numeric, 9)
            FROM (SELECT {code} AS code, h.persons, h.is_centralized AS c FROM households h JOIN villages v ON v.code = h.village_code WHERE v.is_rural) AS h GROUP BY code ORDER BY code
            """;
        var wanted = await ListAsync(naive.Replace("sum(persons) FILTER (WHERE c) ", "coalesce(sum(persons) FILTER (WHERE c), 0) ", StringComparison.Ordinal)
            .Replace("sum(persons) FILTER (WHERE NOT c) ", "coalesce(sum(persons) FILTER (WHERE NOT c), 0) ", StringComparison.Ordinal)
            .Replace("sum(persons) FILTER (WHERE c IS NULL)\n", "coalesce(sum(persons) FILTER (WHERE c IS NULL), 0)\n", StringComparison.Ordinal));
        wanted.ShouldNotBeEmpty();
        (await ListAsync($"{Rows} supply_coverage('{by}', NULL, 'households', true) WHERE rural_households > 0 ORDER BY code")).ShouldBe(wanted);
    }

    [Fact]
    public async Task A_village_is_fully_partly_or_not_served_or_the_unknown_households_decide()
    {
        var naive = """
            SELECT (count(*) FILTER (WHERE served AND NOT unserved AND NOT unknown) || '|' || count(*) FILTER (WHERE served AND unserved)
              || '|' || count(*) FILTER (WHERE unserved AND NOT served AND NOT unknown) || '|' || count(*) FILTER (WHERE unknown AND NOT (served AND unserved)))
            FROM (SELECT bool_or(coalesce(is_centralized, false)) AS served, bool_or(NOT coalesce(is_centralized, true)) AS unserved, bool_or(is_centralized IS NULL) AS unknown
              FROM households h JOIN villages v ON v.code = h.village_code WHERE v.is_rural GROUP BY h.village_code) AS v
            """;
        (await ListAsync("SELECT villages_fully_served || '|' || villages_partly_served || '|' || villages_not_served || '|' || villages_unknown FROM supply_coverage('Township', NULL, 'households', true)"))
            .ShouldBe(await ListAsync(naive));
    }

    [Fact]
    public async Task Where_nothing_is_known_there_is_no_rate_and_the_official_one_is_zero()
    {
        var village = await Sql.AskAsync<string>(database.ConnectionString, "SELECT village_code FROM village_totals WHERE is_rural AND households BETWEEN 50 AND 200 ORDER BY 1 LIMIT 1");
        await Sql.RunAsync(database.ConnectionString, $"CREATE TABLE kept AS SELECT id, supply_type, delivery FROM households WHERE village_code = '{village}'; UPDATE households SET supply_type = 'Unknown', delivery = 'Unknown' WHERE village_code = '{village}'");
        try
        {
            (await ListAsync($"SELECT (rate IS NULL) || '|' || official_rate || '|' || villages_unknown || '|' || villages_not_served FROM supply_coverage('Village', '{village}', 'households', true)")).ShouldBe(["true|0|1|0"]);
        }
        finally
        {
            await Sql.RunAsync(database.ConnectionString, "UPDATE households h SET supply_type = k.supply_type, delivery = k.delivery FROM kept k WHERE k.id = h.id; DROP TABLE kept");
        }
    }

    [Fact]
    public async Task A_part_is_asked_for_by_the_code_of_what_it_lies_in()
    {
        var township = await Sql.AskAsync<string>(database.ConnectionString, "SELECT min(township_code) FROM villages");
        var villages = await Sql.AskAsync<long>(database.ConnectionString, $"SELECT count(*) FROM villages WHERE township_code = '{township}'");
        foreach (var within in new[] { township, township[..6] + "000000", township[..4] + "00000000" })
            (await Sql.AskAsync<long>(database.ConnectionString, $"SELECT count(*) FROM supply_coverage('Village', '{within}', 'households', true)")).ShouldBe(villages);
        (await Sql.AskAsync<long>(database.ConnectionString, "SELECT count(*) FROM supply_coverage('Village', '999999000000', 'households', true)")).ShouldBe(0);
    }

    [Theory]
    [InlineData("Prefecture")]
    [InlineData("County")]
    [InlineData("Township")]
    [InlineData("Zone")]
    [InlineData("Scheme")]
    public async Task What_is_asked_for_within_a_village_is_counted_whole_or_not_at_all(string by)
    {
        foreach (var village in await ListAsync("SELECT max(village_code) FROM village_totals UNION (SELECT village_code FROM declared_villages LIMIT 1)"))
        {
            var cut = $"FROM supply_coverage('{by}', '{village}', 'townships', false) AS c JOIN supply_coverage('{by}', NULL, 'townships', false) AS w USING (code)";
            (await Sql.AskAsync<long>(database.ConnectionString, $"SELECT count(*) {cut} WHERE (c.villages, c.rural_households, c.rate) IS DISTINCT FROM (w.villages, w.rural_households, w.rate)")).ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_zone_counts_its_declared_villages()
    {
        var wanted = await Sql.AskAsync<decimal>(database.ConnectionString, "SELECT sum(persons) FROM village_totals JOIN declared_villages USING (village_code) WHERE is_rural");
        (await Sql.AskAsync<decimal>(database.ConnectionString, "SELECT sum(rural_persons) FROM supply_coverage('Zone', NULL, 'households', true)")).ShouldBe(wanted);
    }

    [Fact]
    public async Task The_public_gets_counts_of_townships_and_of_villages_rates_only()
    {
        (await Sql.AskAsync<long>(database.ConnectionString, "SELECT count(rural_persons) FROM supply_coverage('Township', NULL, 'townships', false) WHERE NOT is_suppressed")).ShouldBeGreaterThan(0);
        (await Sql.AskAsync<long>(database.ConnectionString, "SELECT count(rural_persons) + count(unserved_households) FROM supply_coverage('Village', NULL, 'townships', false)")).ShouldBe(0);
        (await Sql.AskAsync<long>(database.ConnectionString, "SELECT count(rate) FROM supply_coverage('Village', NULL, 'townships', false)")).ShouldBeGreaterThan(0);
    }

    Task<IReadOnlyList<string>> ListAsync(string question) => Sql.ListAsync(database.ConnectionString, question);
}
