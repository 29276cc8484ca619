using GeoZones.Data.Tests.Schema;

namespace GeoZones.Data.Tests.Demonstration.Programme;

/// <summary>The programme of 古邵镇 as the database holds it, past all its checks.</summary>
public sealed class StoredProgrammeTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    Task<T> AskAsync<T>(string question) => Sql.AskAsync<T>(database.ConnectionString, question);

    [Fact]
    public async Task Thirty_projects_hold_the_funds_of_their_zone_to_the_fen()
    {
        (await AskAsync<long>("SELECT count(*) FROM projects")).ShouldBe(30);
        (await AskAsync<decimal>("SELECT sum(budget_yuan) FROM project_funds")).ShouldBe(130_000_000.00m);
    }

    [Fact]
    public async Task Roads_of_2022_in_declared_villages_are_eight_kilometres() =>
        (await AskAsync<decimal>("""
            SELECT sum(length_metres) FROM facilities JOIN declared_villages USING (village_code)
            WHERE kind = 'Road' AND 2022 IN (built_year, rebuilt_year)
            """)).ShouldBeInRange(7950, 8050);

    [Fact]
    public async Task PostGIS_finds_every_site_of_the_zone_inside_its_line() =>
        (await AskAsync<long>("SELECT count(*) FROM zones JOIN project_sites ON ST_Covers(boundary, anchor)")).ShouldBe(30);

    [Fact]
    public async Task Every_published_figure_of_the_city_is_held_even_where_only_one_town_is_made() =>
        (await AskAsync<long>("SELECT count(*) FROM figures WHERE key LIKE 'z-%'")).ShouldBe(50);
}
