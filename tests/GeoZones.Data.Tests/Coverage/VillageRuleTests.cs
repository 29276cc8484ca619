using GeoZones.Data.Tests.Schema;
using GeoZones.Spatial.Coverage;
using Npgsql;

namespace GeoZones.Data.Tests.Coverage;

/// <summary>Which villages an area covers, by rule: every question goes to SQL and to C#, and both give the answer that stands here.</summary>
public sealed class VillageRuleTests(CoverageWorld world) : IClassFixture<CoverageWorld>
{
    async Task CoversAsync(string area, string rule, string villages)
    {
        var inSql = await Sql.ListAsync(world.ConnectionString,
            $"SELECT name FROM covered_villages('SRID=4490;{area}', '{rule}') JOIN villages ON code = village_code ORDER BY code");
        var inCSharp = CoverageWorld.Villages.Where(village => CoverageWorld.Measure(village, CoverageWorld.Area(area)).IsCovered(CoverageRuleWords.Parse(rule)!.Value));
        string.Join(' ', inSql).ShouldBe(villages, "SQL");
        string.Join(' ', inCSharp.Select(village => village.Name)).ShouldBe(villages, "C#");
    }

    [Theory]
    [InlineData("POLYGON((117.00025 34,117.25 34,117.25 34.25,117.00025 34.25,117.00025 34))", "")]
    [InlineData("POLYGON((117.0002499 34,117.25 34,117.25 34.25,117.0002499 34.25,117.0002499 34))", "西村")]
    [InlineData(CoverageWorld.West, "西村")]
    [InlineData("POLYGON((116 33,118 33,118 35,116 35,116 33))", "西村 中村 空村")]
    [InlineData("POLYGON((117 34,117.25 34,117.25 34.25,117 34.25,117 34),(117.1 34.1,117.108 34.1,117.108 34.107,117.1 34.107,117.1 34.1))", "西村")]
    [InlineData("POLYGON((117 34,117.25 34,117.25 34.25,117 34.25,117 34),(117.1 34.1,117.108 34.1,117.108 34.108,117.1 34.108,117.1 34.1))", "")]
    public Task A_village_is_whole_when_less_than_a_thousandth_of_its_area_lies_outside(string area, string villages) =>
        CoversAsync(area, "whole", villages);

    [Theory]
    [InlineData("POLYGON((117 34,117.00025 34,117.00025 34.25,117 34.25,117 34))", "")]
    [InlineData("POLYGON((117 34,117.0002501 34,117.0002501 34.25,117 34.25,117 34))", "西村")]
    [InlineData(CoverageWorld.West, "西村")]
    [InlineData("POLYGON((116.9 34.2499,117.3 34.2499,117.3 34.3,116.9 34.3,116.9 34.2499))", "")]
    [InlineData("MULTIPOLYGON(((117 34,117.0002 34,117.0002 34.25,117 34.25,117 34)),((117.2498 34,117.2502 34,117.2502 34.25,117.2498 34.25,117.2498 34)))", "西村")]
    public Task A_village_is_overlapped_when_more_than_a_thousandth_of_its_area_lies_inside(string area, string villages) =>
        CoversAsync(area, "overlaps", villages);

    [Theory]
    [InlineData("POLYGON((117 34,117.125 34,117.125 34.25,117 34.25,117 34))", "")]
    [InlineData("POLYGON((117 34,117.1250001 34,117.1250001 34.25,117 34.25,117 34))", "西村")]
    [InlineData("POLYGON((117 34,117.25 34,117.25 34.25,117 34.25,117 34),(117.02 34.04,117.02 34.19625,117.22 34.19625,117.22 34.04,117.02 34.04))", "")]
    [InlineData("MULTIPOLYGON(((117 34,117.0625 34,117.0625 34.25,117 34.25,117 34)),((117.18 34,117.25 34,117.25 34.25,117.18 34.25,117.18 34)))", "西村")]
    public Task A_village_is_covered_by_majority_of_area_when_more_than_half_lies_inside(string area, string villages) =>
        CoversAsync(area, "majorityOfArea", villages);

    [Theory]
    [InlineData("POLYGON((117 34,117.0625 34,117.0625 34.25,117 34.25,117 34))", "")]
    [InlineData("POLYGON((117 34,117.125 34,117.125 34.25,117 34.25,117 34))", "西村")]
    [InlineData("POLYGON((117.3125 34.125,117.5 34.125,117.5 34.1875,117.3125 34.1875,117.3125 34.125))", "中村")]
    [InlineData(CoverageWorld.East, "")]
    [InlineData("POLYGON((116 33,118 33,118 35,116 35,116 33))", "西村 中村")]
    public Task A_village_is_covered_by_majority_of_households_when_more_than_half_stand_inside_and_never_without_any(string area, string villages) =>
        CoversAsync(area, "majorityOfHouseholds", villages);

    [Theory]
    [InlineData(CoverageWorld.West, "西村 中村")]
    [InlineData(CoverageWorld.Middle, "中村")]
    [InlineData("POLYGON((117.0625 34.125,117.1 34.1,117.1 34.2,117.0625 34.125))", "西村")]
    [InlineData("POLYGON((117 34,117.25 34,117.25 34.25,117 34.25,117 34),(117.05 34.1,117.05 34.2,117.1 34.2,117.1 34.1,117.05 34.1))", "中村")]
    [InlineData("POLYGON((117 34,117.25 34,117.25 34.25,117 34.25,117 34),(117.0625 34.1,117.0625 34.2,117.1 34.2,117.1 34.1,117.0625 34.1))", "西村 中村")]
    [InlineData("MULTIPOLYGON(((117 34,117.01 34,117.01 34.01,117 34)),((117.6 34.1,117.7 34.1,117.7 34.2,117.6 34.2,117.6 34.1)))", "空村")]
    public Task A_village_is_covered_by_its_seat_also_on_a_boundary_and_not_within_a_hole(string area, string villages) =>
        CoversAsync(area, "seat", villages);

    [Theory]
    [InlineData("SELECT covered_villages('SRID=4490;POLYGON((117 34,118 34,118 35,117 34))', 'most')")]
    [InlineData("SELECT covered_villages('SRID=4490;POLYGON((117 34,118 34,118 35,117 34))', 'Seat')")]
    [InlineData("SELECT covered_villages('SRID=4490;POLYGON((117 34,118 34,118 35,117 34))', NULL)")]
    [InlineData("SELECT covered_villages('SRID=4490;POLYGON((117 34,118 34,118 35,117 34))', 'declared')")]
    [InlineData("SELECT coverage('SRID=4490;POLYGON((117 34,118 34,118 35,117 34))', 'declared')")]
    [InlineData("SELECT zone_villages(1, 'most')")]
    [InlineData("SELECT zone_coverage(1, NULL)")]
    [InlineData("SELECT coverage_difference(1, 'declared')")]
    public async Task A_rule_that_is_none_or_has_no_meaning_here_is_refused(string question) =>
        (await Should.ThrowAsync<PostgresException>(() => Sql.RunAsync(world.ConnectionString, question))).SqlState.ShouldBe(PostgresErrorCodes.InvalidParameterValue);

    [Fact]
    public async Task A_stored_zone_is_its_boundary_and_declared_is_its_list()
    {
        foreach (var words in CoverageRuleWords.All.Where(words => words.Rule != CoverageRule.Declared))
            (await Sql.ListAsync(world.ConnectionString, $"SELECT village_code FROM zone_villages(1, '{words.Name}') ORDER BY 1"))
                .ShouldBe(await Sql.ListAsync(world.ConnectionString, $"SELECT village_code FROM zones, covered_villages(boundary, '{words.Name}') ORDER BY 1"));
        (await Sql.ListAsync(world.ConnectionString, "SELECT village_code FROM zone_villages(1, 'declared') ORDER BY 1")).ShouldBe(["370406106210", "370406107201"]);
        (await Sql.ListAsync(world.ConnectionString, "SELECT village_code FROM zone_villages(2, 'declared')")).ShouldBeEmpty();
    }
}
