using GeoZones.Spatial.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoZones.Spatial.Tests.Coverage;

/// <summary>What the contract tests with PostGIS cannot see: names, refusals, empty areas.</summary>
public class CoverageRuleTests
{
    [Fact]
    public void Every_rule_has_its_words_and_is_found_by_its_name_alone()
    {
        CoverageRuleWords.All.Select(words => words.Rule).ShouldBe(Enum.GetValues<CoverageRule>());
        CoverageRuleWords.All.Select(words => words.Name).ShouldBe(["whole", "majorityOfArea", "majorityOfHouseholds", "seat", "overlaps", "declared"]);
        foreach (var words in CoverageRuleWords.All)
            CoverageRuleWords.Parse(words.Name).ShouldBe(words.Rule);
        CoverageRuleWords.Parse("Whole").ShouldBeNull();
    }

    [Fact]
    public void Geometry_does_not_decide_what_is_declared()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new VillageMeasure(1, true, 1, 1).IsCovered(CoverageRule.Declared));
        Should.Throw<ArgumentOutOfRangeException>(() => CoverageDifference.English(DifferenceStatus.Both, CoverageRule.Declared, 1));
    }

    [Fact]
    public void A_share_within_the_tolerance_of_a_threshold_counts_as_on_it()
    {
        CoverageThreshold.IsEnough(0.5 + 0.9e-9, CoverageRule.MajorityOfArea).ShouldBeFalse();
        CoverageThreshold.IsEnough(0.5 + 1.1e-9, CoverageRule.MajorityOfArea).ShouldBeTrue();
    }

    [Fact]
    public void An_empty_area_covers_nothing() => PointInArea.Covers(Polygon.Empty, new(117, 34)).ShouldBeFalse();

    [Fact]
    public void A_route_without_a_length_for_every_piece_is_refused() =>
        Should.Throw<ArgumentException>(() => InsideLength.Millimetres(Polygon.Empty, (LineString)new WKTReader().Read("LINESTRING (117 34, 118 34)"), []));
}
