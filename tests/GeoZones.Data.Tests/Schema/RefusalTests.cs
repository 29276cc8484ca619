using Npgsql;

namespace GeoZones.Data.Tests.Schema;

/// <summary>What the database itself refuses, whoever writes.</summary>
public sealed class RefusalTests(RefusalTests.Database database) : IClassFixture<RefusalTests.Database>
{
    public sealed class Database() : DatabaseClone(Templates.Migrated)
    {
        protected override Task FillAsync() => Sql.RunAsync(ConnectionString, Place.Rows);
    }

    [Theory]
    [InlineData("MULTIPOLYGON EMPTY", "empty")]
    [InlineData("MULTIPOLYGON(((117 34,118 34,118 35,117 34)),EMPTY)", "an empty part")]
    [InlineData("MULTIPOLYGON(((117 34,118 35,118 34,117 35,117 34)))", "a bow tie")]
    [InlineData("MULTIPOLYGON(((117 34,118 34.00000001,118 35,117 34)))", "a vertex off the grid")]
    [InlineData("MULTIPOLYGON(((17 34,18 34,18 35,17 34)))", "outside China")]
    [InlineData("MULTIPOLYGON(((39500000 3800000,39500100 3800000,39500100 3800100,39500000 3800000)))", "metres")]
    public async Task A_zone_boundary_is_refused(string boundary, string why)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => Sql.RunAsync(database.ConnectionString, Place.Zone($"SRID=4490;{boundary}")));
        refusal.ConstraintName.ShouldBe("zone_boundary_storable", why);
    }

    [Fact]
    public async Task A_zone_boundary_in_another_SRID_is_refused() =>
        (await Should.ThrowAsync<PostgresException>(() => Sql.RunAsync(database.ConnectionString,
            Place.Zone("SRID=4326;MULTIPOLYGON(((117 34,118 34,118 35,117 34)))")))).MessageText.ShouldContain("SRID");

    [Theory]
    [InlineData("POINT EMPTY")]
    [InlineData("POINT(117.00000001 34)")]
    [InlineData("POINT(17 34)")]
    [InlineData("POINT(NaN NaN)")]
    public async Task A_household_location_is_refused(string location)
    {
        var statement = Place.Household("370406106204", "Well", 3).Replace("POINT(117.5 34.5)", location, StringComparison.Ordinal);
        (await Should.ThrowAsync<PostgresException>(() => Sql.RunAsync(database.ConnectionString, statement))).ConstraintName.ShouldBe("household_location_storable");
    }

    [Theory]
    [InlineData("370406106204", "well", 3, "household_supply_type_known")]
    [InlineData("370406106204", "Well", 0, "household_persons_positive")]
    [InlineData("370406106999", "Well", 3, "fk_households_villages_village_code")]
    public async Task A_household_with_impossible_values_is_refused(string village, string supply, int persons, string constraint) =>
        (await Should.ThrowAsync<PostgresException>(() => Sql.RunAsync(database.ConnectionString, Place.Household(village, supply, persons)))).ConstraintName.ShouldBe(constraint);

    [Theory]
    [InlineData("UPDATE villages SET code = '37040610620' WHERE code = '370406106204'", "village_code_digits")]
    [InlineData("UPDATE villages SET township_code = '370406107000' WHERE code = '370406106204'", "village_code_in_township")]
    [InlineData("UPDATE villages SET supply_upgrade_year = 202 WHERE code = '370406106204'", "village_supply_upgrade_year_plausible")]
    [InlineData("UPDATE villages SET name = ' ' WHERE code = '370406106204'", "village_name_not_blank")]
    [InlineData("UPDATE village_totals SET persons = 1 WHERE village_code = '370406106204'", "village_totals_parts_sum_to_whole")]
    [InlineData("INSERT INTO designations (title, status) VALUES ('示范村', 'Awarded')", "designation_village_or_division")]
    [InlineData("INSERT INTO monitoring_summaries (division_code, as_of, measure, category, persons, source, is_derived) VALUES ('370400000000', '2022-12-31', 'Current', 'All', -1, '', false)", "monitoring_summary_persons_not_negative")]
    public async Task An_impossible_row_is_refused(string statement, string constraint) =>
        (await Should.ThrowAsync<PostgresException>(() => Sql.RunAsync(database.ConnectionString, statement))).ConstraintName.ShouldBe(constraint);

    [Fact]
    public async Task A_village_named_like_an_injection_is_a_name()
    {
        await Sql.RunAsync(database.ConnectionString, """UPDATE villages SET name = 'O''Hara"; --' WHERE code = '370406106210'""");
        (await Sql.AskAsync<string>(database.ConnectionString, "SELECT name FROM villages WHERE code = '370406106210'")).ShouldBe("O'Hara\"; --");
    }
}
