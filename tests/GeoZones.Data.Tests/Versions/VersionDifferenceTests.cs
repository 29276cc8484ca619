using System.Globalization;
using GeoZones.Data.Tests.Coverage;
using GeoZones.Data.Tests.Schema;
using Npgsql;

namespace GeoZones.Data.Tests.Versions;

/// <summary>A zone that was drawn many times: what each boundary covers, and what changes between two of them.</summary>
public sealed class VersionDifferenceTests(VersionDifferenceTests.Redrawn world) : IClassFixture<VersionDifferenceTests.Redrawn>
{
    /// <summary>Zone 1 of the coverage world with boxes drawn at random, the same at every run; zone 2 with versions on either side of a midnight in China.</summary>
    public sealed class Redrawn : IAsyncLifetime
    {
        readonly CoverageWorld world = new();

        public string ConnectionString => world.ConnectionString;

        public async Task InitializeAsync()
        {
            await world.InitializeAsync();
            var random = new Random(1);
            foreach (var _ in Enumerable.Range(0, 11))
                await DrawAsync(1, Box(random));
            await Sql.RunAsync(ConnectionString, """
                INSERT INTO zones (id, name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
                SELECT 2, '夜', level, status, county_code, township_code, town_evidence, '', 1, boundary FROM zones WHERE id = 1
                """);
            await DrawAsync(2, CoverageWorld.West);
            await DrawAsync(2, CoverageWorld.Middle);
            await Sql.RunAsync(ConnectionString, """
                ALTER TABLE zone_versions DISABLE TRIGGER keep_zone_version;
                UPDATE zone_versions SET recorded_at = (ARRAY['2026-01-10T00:00:00Z', '2026-02-28T15:59:59Z', '2026-02-28T16:00:00Z'])[number]::timestamptz, author = 'a' || number WHERE zone_id = 2;
                ALTER TABLE zone_versions ENABLE TRIGGER keep_zone_version
                """);
        }

        public Task DisposeAsync() => world.DisposeAsync();

        Task DrawAsync(int zone, string polygon) => Sql.RunAsync(ConnectionString, $"UPDATE zones SET boundary = ST_Multi('SRID=4490;{polygon}') WHERE id = {zone}");

        /// <summary>On a grid of 1/64 of a degree, so that households and seats lie on edges too.</summary>
        static string Box(Random random)
        {
            var (west, south) = (117 + random.Next(40) / 64.0, 34 + random.Next(12) / 64.0);
            var (east, north) = (west + random.Next(1, 40) / 64.0, south + random.Next(1, 14) / 64.0);
            return string.Create(CultureInfo.InvariantCulture, $"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))");
        }
    }

    /// <summary>Twelve pairs of the twelve versions; every rule; the grain of counts that a caller sees.</summary>
    const string Pairs = """
        FROM (VALUES (1, 2), (2, 3), (3, 1), (4, 7), (5, 12), (6, 6), (7, 8), (8, 10), (9, 4), (10, 11), (11, 1), (12, 5)) AS pair(f, t),
          unnest(ARRAY['whole', 'majorityOfArea', 'majorityOfHouseholds', 'seat', 'overlaps']) AS by_rule, unnest(ARRAY['households', 'villages', 'townships']) AS audience
        """;

    [Fact]
    public async Task The_rows_add_up_to_the_difference_of_the_two_coverages_to_the_last_unit() =>
        (await Sql.ListAsync(world.ConnectionString, $"""
            SELECT format('%s-%s %s %s: %s, not %s', f, t, by_rule, audience, summed, asked) {Pairs},
              coverage_of_zone(1, by_rule, NULL, f, audience, true) AS b, coverage_of_zone(1, by_rule, NULL, t, audience, true) AS a,
              LATERAL (SELECT format('%s %s %s %s %s %s %s %s', coalesce(sum(households_difference), 0), coalesce(sum(persons_difference), 0), coalesce(sum(unserved_persons_difference), 0),
                coalesce(sum(budget_yuan_difference), 0.00), coalesce(sum(allotted_yuan_difference), 0.00), coalesce(sum(paid_yuan_difference), 0.00), coalesce(sum(persons_before), 0), coalesce(sum(persons_after), 0))
                FROM version_changes(1, f, t, by_rule, audience, true)) AS one(summed),
              LATERAL (SELECT format('%s %s %s %s %s %s %s %s', coalesce(a.households, 0) - coalesce(b.households, 0), coalesce(a.persons, 0) - coalesce(b.persons, 0),
                coalesce(a.unserved_persons, 0) - coalesce(b.unserved_persons, 0), a.budget_yuan - b.budget_yuan, a.allotted_yuan - b.allotted_yuan, a.paid_yuan - b.paid_yuan,
                coalesce(b.persons, 0), coalesce(a.persons, 0))) AS two(asked)
            WHERE summed <> asked
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Villages_gained_less_villages_lost_are_the_difference_of_the_villages_covered() =>
        (await Sql.ListAsync(world.ConnectionString, $"""
            SELECT format('%s-%s %s', f, t, by_rule) {Pairs}, coverage_of_zone(1, by_rule, NULL, f, audience, true) AS b, coverage_of_zone(1, by_rule, NULL, t, audience, true) AS a,
              version_change_totals(1, f, t, by_rule, audience, true) AS d
            WHERE villages_gained - villages_lost <> a.villages - b.villages OR projects_gained - projects_lost <> a.projects - b.projects
              OR villages_gained + villages_changed + villages_same <> a.villages OR (d.from_number, d.to_number) <> (f, t)
            """)).ShouldBeEmpty();

    [Fact]
    public async Task The_totals_are_the_sums_of_the_rows() =>
        (await Sql.ListAsync(world.ConnectionString, $"""
            SELECT format('%s-%s %s %s', f, t, by_rule, audience) {Pairs}, version_change_totals(1, f, t, by_rule, audience, true) AS d,
              LATERAL (SELECT sum(households_difference) AS h, sum(unserved_persons_after) AS u, coalesce(sum(budget_yuan_before), 0) AS y FROM version_changes(1, f, t, by_rule, audience, true)) AS s
            WHERE (households_difference, unserved_persons_after, budget_yuan_before) IS DISTINCT FROM (h, u, y)
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Households_inside_that_name_no_covered_village_are_a_row_of_their_own()
    {
        var half = "ST_Multi('SRID=4490;POLYGON((117 34,117.0625 34,117.0625 34.25,117 34.25,117 34))')";
        (await Sql.ListAsync(world.ConnectionString, $"""
            SELECT concat_ws('|', part, change, village_code, households_before, households_after, persons_difference)
            FROM area_changes({half}, ST_Multi('SRID=4490;{CoverageWorld.Middle}'), 'majorityOfArea', 'households', true) WHERE part <> 'Project' ORDER BY key
            """)).ShouldBe(["Outside|Changed|2|0|-7", "Village|Gained|370406106210|0|3|612"]);
    }

    [Fact]
    public async Task A_kept_village_tells_only_who_may_see_households_that_its_numbers_changed()
    {
        var wide = "ST_Multi('SRID=4490;POLYGON((117 34,117.25 34,117.25 34.25,117 34.25,117 34))')";
        var less = "ST_Multi('SRID=4490;POLYGON((117 34.0625,117.25 34.0625,117.25 34.25,117 34.25,117 34.0625))')";
        foreach (var (audience, told) in new[] { ("households", "Changed|4|2"), ("villages", "Same||"), ("townships", "Same||") })
            (await Sql.ListAsync(world.ConnectionString, $"""
                SELECT concat(change, '|', households_before, '|', households_after) FROM area_changes({wide}, {less}, 'majorityOfArea', '{audience}', true) WHERE part = 'Village' AND village_code = '370406106204'
                """)).ShouldBe([told], audience);
    }

    [Theory]
    [InlineData("2026-01-10", "1 a1")]
    [InlineData("2026-02-27", "1 a1")]
    [InlineData("2026-02-28", "2 a2")]
    [InlineData("2026-03-01", "3 a3")]
    [InlineData("2099-12-31", "3 a3")]
    public async Task The_boundary_of_a_day_is_the_one_that_holds_at_its_end_in_China(string day, string version) =>
        (await Sql.ListAsync(world.ConnectionString, $"SELECT concat_ws(' ', version_number, drawn_by) FROM coverage_of_zone(2, 'seat', '{day}', NULL, 'households', true)")).ShouldBe([version]);

    [Fact]
    public async Task An_earlier_boundary_covers_the_households_of_today_and_the_rows_behind_are_its_own()
    {
        var west = await Sql.AskAsync<string>(world.ConnectionString, $"SELECT concat_ws(' ', households, persons, villages) FROM coverage('SRID=4490;{CoverageWorld.West}', 'seat')");
        (await Sql.AskAsync<string>(world.ConnectionString, "SELECT concat_ws(' ', households, persons, villages) FROM coverage_of_zone(2, 'seat', '2026-02-28', NULL, 'households', true)")).ShouldBe(west);
        (await Sql.AskAsync<string>(world.ConnectionString, """
            SELECT concat_ws(' ', (SELECT count(*) FROM households_of_zone(2, '2026-02-28', NULL)), (SELECT sum(persons) FROM households_of_zone(2, NULL, 2)), (SELECT count(*) FROM villages_of_zone(2, 'seat', NULL, 2)))
            """)).ShouldBe(west);
    }

    [Theory]
    [InlineData("coverage_of_zone(2, 'seat', '2026-01-09', NULL, 'households', true)", "zone_version_unknown")]
    [InlineData("villages_of_zone(2, 'seat', NULL, 4)", "zone_version_unknown")]
    [InlineData("version_changes(2, 1, 4, 'seat', 'households', true)", "zone_version_unknown")]
    [InlineData("households_of_zone(2, '2026-03-01', 1)", "zone_version_choice")]
    [InlineData("coverage_of_zone(2, 'declared', NULL, 1, 'households', true)", "zone_version_choice")]
    public async Task A_boundary_that_is_none_is_refused(string question, string rule)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => Sql.ListAsync(world.ConnectionString, $"SELECT 'x' FROM {question}"));
        (refusal.SqlState, refusal.ConstraintName).ShouldBe(("22023", rule));
        refusal.Hint.ShouldNotBeNull().ShouldMatch("[\u4e00-\u9fff]");
    }
}
