using GeoZones.Data.Figures;
using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Figures;

public sealed class FigureComparisonTests
{
    [Theory]
    [InlineData(2.98, 0.005, "Exact", 2.975, "Equal")]
    [InlineData(2.98, 0.005, "Exact", 2.985, "Equal")]
    [InlineData(2.98, 0.005, "Exact", 2.9851, "Differs")]
    [InlineData(49, 0, "Exact", 49, "Equal")]
    [InlineData(49, 0, "Exact", 48, "Differs")]
    [InlineData(6000, 0, "AtLeast", 6000, "Equal")]
    [InlineData(6000, 0, "AtLeast", 9000, "Equal")]
    [InlineData(6000, 0, "AtLeast", 5999, "Differs")]
    [InlineData(450, 0, "About", 430, "Equal")]
    [InlineData(450, 0, "About", 420, "Differs")]
    [InlineData(210, 0, "Basically", 203, "Equal")]
    [InlineData(210, 0, "Basically", 180, "Differs")]
    [InlineData(210, 0, "Basically", 211, "Differs")]
    [InlineData(27.6, 0.05, "Forecast", 27.6, "CannotBeKnown")]
    [InlineData(7, 0, "Unknown", 7, "CannotBeKnown")]
    public void The_qualifier_says_what_agrees(double published, double halfUnit, string qualifier, double computed, string outcome) =>
        FigureComparison.Outcome(Figure((decimal)published, (decimal)halfUnit, Enum.Parse<FigureQualifier>(qualifier)), (decimal)computed).ToString().ShouldBe(outcome);

    [Fact]
    public void A_lost_digit_or_a_number_without_data_cannot_be_known_and_says_why()
    {
        FigureComparison.Outcome(Figure(null), 3007).ShouldBe(FigureOutcome.CannotBeKnown);
        FigureComparison.Reason(Figure(null), 3007).Chinese.ShouldContain("残缺");
        FigureComparison.Outcome(Figure(5), null).ShouldBe(FigureOutcome.CannotBeKnown);
        FigureComparison.Reason(Figure(5), null).English.ShouldContain("held only");
    }

    [Fact]
    public void A_difference_says_both_values_and_how_far_they_are_apart() =>
        FigureComparison.Reason(Figure(49), 47).ShouldBe(("发布 49 个，数据算得 47 个，相差 -2，须完全一致，不符。", "Published 49 个; the data give 47 个, -2 apart; it has to be exact: they differ."));

    [Theory]
    [InlineData("亿元", 100_000_000)]
    [InlineData("万人", 10_000)]
    [InlineData("公里", 1_000)]
    [InlineData("人/户", 1)]
    public void A_published_unit_is_so_many_of_the_unit_of_the_data(string unit, decimal factor) => FigureComparison.Factor(unit).ShouldBe(factor);

    [Fact]
    public void Parts_add_up_or_do_not_or_cannot_be_known()
    {
        var figures = new[] { Figure(827, key: "z-current-households"), Figure(1188, key: "z-monitored-households"), Figure(361, key: "z-eliminated-households") }.ToDictionary(f => f.Key);
        var parts = FigureArithmetic.Parts(figures["z-current-households"], figures);
        parts.Select(p => (p.Key, p.Sign)).ShouldBe([("z-monitored-households", 1), ("z-eliminated-households", -1)]);
        FigureArithmetic.Agree(figures["z-current-households"], parts).ShouldBe(true);
        FigureArithmetic.Agree(Figure(828, key: "z-current-households"), parts).ShouldBe(false);
        FigureArithmetic.Agree(figures["z-current-households"], [parts[0] with { Value = null }]).ShouldBeNull();
        FigureArithmetic.Agree(Figure(1), []).ShouldBeNull();
    }

    static Figure Figure(decimal? value, decimal halfUnit = 0, FigureQualifier qualifier = FigureQualifier.Exact, string key = "z") => new()
    {
        Key = key, DivisionCode = "370400000000", Phrase = "", Value = value, Unit = "个", HalfUnit = halfUnit, Qualifier = qualifier, Scope = "", Source = "",
    };
}
