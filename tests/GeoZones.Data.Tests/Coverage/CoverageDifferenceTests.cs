using GeoZones.Data.Tests.Schema;
using GeoZones.Spatial.Coverage;

namespace GeoZones.Data.Tests.Coverage;

/// <summary>The declared list against the boundary. The zone takes in the western village and an eighth of the middle one; it declares the middle and the eastern.</summary>
public sealed class CoverageDifferenceTests(CoverageWorld world) : IClassFixture<CoverageWorld>
{
    Task<IReadOnlyList<string>> AskAsync(string rule, string columns) =>
        Sql.ListAsync(world.ConnectionString, $"SELECT concat_ws(' ', {columns}) FROM coverage_difference(1, '{rule}') ORDER BY village_code");

    [Fact]
    public async Task Every_village_of_either_list_is_told_once_with_its_evidence()
    {
        (await AskAsync("majorityOfArea", "name, township_code, status, evidence"))
            .ShouldBe(["西村 370406106000 CoveredOnly", "中村 370406106000 DeclaredOnly Named", "空村 370406107000 DeclaredOnly Chosen"]);
        (await AskAsync("overlaps", "name, status")).ShouldBe(["西村 CoveredOnly", "中村 Both", "空村 DeclaredOnly"]);
    }

    [Fact]
    public async Task The_shares_say_how_near_it_was_and_a_village_without_households_has_none() =>
        (await AskAsync("whole", "round(area_share::numeric, 6), coalesce(household_share::text, 'none'), seat_covered"))
            .ShouldBe(["1.000000 1 t", "0.120000 0 t", "0.000000 none f"]);

    [Theory]
    [InlineData("whole", "公布名单无此村，但 0.00 % 面积在区外，少于 0.1 %", "公布名单有此村，但 88.00 % 面积在区外，不少于 0.1 %", "公布名单有此村，但 100.00 % 面积在区外，不少于 0.1 %")]
    [InlineData("majorityOfArea", "公布名单无此村，但 100.00 % 面积在区内，过半", "公布名单有此村，但 12.00 % 面积在区内，未过半", "公布名单有此村，但 0.00 % 面积在区内，未过半")]
    [InlineData("majorityOfHouseholds", "公布名单无此村，但 100.00 % 的户在区内，过半", "公布名单有此村，但 0.00 % 的户在区内，未过半", "公布名单有此村，但村内无户")]
    [InlineData("seat", "公布名单无此村，但村委会驻地在区内", "公布名单有此村，且村委会驻地在区内", "公布名单有此村，但村委会驻地不在区内")]
    [InlineData("overlaps", "公布名单无此村，但 100.00 % 面积在区内，超过 0.1 %", "公布名单有此村，且 12.00 % 面积在区内，超过 0.1 %", "公布名单有此村，但 0.00 % 面积在区内，未超过 0.1 %")]
    public async Task A_sentence_says_why(string rule, string west, string middle, string east)
    {
        (await AskAsync(rule, "reason_zh")).ShouldBe([west, middle, east]);
        (await AskAsync(rule, "reason_zh, reason_en")).ShouldBe(InCSharp(CoverageRuleWords.Parse(rule)!.Value));
    }

    static IEnumerable<string> InCSharp(CoverageRule rule)
    {
        var area = CoverageWorld.Area("POLYGON((117 34,117.28 34,117.28 34.25,117 34.25,117 34))");
        foreach (var village in CoverageWorld.Villages)
        {
            var measure = CoverageWorld.Measure(village, area);
            var status = village.Name == "西村" ? DifferenceStatus.CoveredOnly : measure.IsCovered(rule) ? DifferenceStatus.Both : DifferenceStatus.DeclaredOnly;
            yield return $"{CoverageDifference.Chinese(status, rule, measure.Share(rule))} {CoverageDifference.English(status, rule, measure.Share(rule))}";
        }
    }

    [Fact]
    public async Task A_missing_zone_has_no_difference() =>
        (await Sql.ListAsync(world.ConnectionString, "SELECT name FROM coverage_difference(2, 'seat')")).ShouldBeEmpty();
}
