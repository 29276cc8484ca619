using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Demonstration.Programme;

public class PublishedTests
{
    private static Figure Figure(string key) => MadeProgramme.City.Figures.Single(figure => figure.Key == key);

    [Theory]
    [InlineData("z-zones", "7", "个")]
    [InlineData("z-zones-provincial", "1", "个")]
    [InlineData("z-zones-municipal", "6", "个")]
    [InlineData("z-zones-investment", "9.5", "亿元")]
    [InlineData("z-zones-villages", "49", "个")]
    [InlineData("z-zones-projects", "210", "个")]
    [InlineData("z-villages-improved-supply", "267", "个")]
    [InlineData("z-persons-improved-supply", "19.4", "万人")]
    [InlineData("z-guyun-roads", "8", "公里")]
    [InlineData("z-pear-cold-store", "300", "万元")]
    [InlineData("z-monitored-persons", "3212", "人")]
    [InlineData("z-industry-projects", "818", "个")]
    [InlineData("z-income-per-person", "13613", "元")]
    [InlineData("z-census-persons", "3855601", "人")]
    [InlineData("z-census-family-households", "1258194", "户")]
    public void Published_numbers_are_held_with_their_unit(string key, string value, string unit) =>
        (Figure(key).Value, Figure(key).Unit).ShouldBe((decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData("z-zones-projects-finished", FigureQualifier.Basically)]
    [InlineData("z-pear-gain-a", FigureQualifier.AtLeast)]
    [InlineData("z-collective-revenue", FigureQualifier.AtLeast)]
    [InlineData("z-guyun-village-income", FigureQualifier.Forecast)]
    [InlineData("z-income-above-average", FigureQualifier.Forecast)]
    public void Qualifiers_are_kept(string key, FigureQualifier qualifier) => Figure(key).Qualifier.ShouldBe(qualifier);

    [Fact]
    public void Cumulative_is_not_the_year() => Figure("z-villages-improved-supply").PeriodType.ShouldBe(PeriodType.Cumulative);

    [Fact]
    public void A_lost_digit_leaves_the_value_unknown()
    {
        Figure("z-insured-persons").Value.ShouldBeNull();
        Figure("z-insured-persons").Remark!.ShouldContain("3212");
    }

    [Fact]
    public void The_number_of_key_projects_says_that_it_cannot_be_reproduced() => Figure("z-key-projects").Remark!.ShouldContain("无法复现");

    [Fact]
    public void Every_figure_has_a_unique_key_a_source_and_a_remark()
    {
        MadeProgramme.City.Figures.Select(figure => figure.Key).ShouldBeUnique();
        MadeProgramme.City.Figures.ShouldAllBe(figure => figure.Phrase.Length > 0 && figure.Source.Length > 0 && figure.Remark != null);
    }

    [Fact]
    public void The_three_categories_newly_monitored_add_up_to_all()
    {
        var added = MadeProgramme.City.MonitoringSummaries.Where(summary => summary.Measure == MonitoringMeasure.NewlyIncluded).ToLookup(summary => summary.Category == MonitoringCategory.All);
        added[false].Sum(summary => summary.Households).ShouldBe(41);
        added[false].Sum(summary => summary.Persons).ShouldBe(129);
        added[true].ShouldHaveSingleItem().Persons.ShouldBe(129);
    }

    [Fact]
    public void The_current_number_monitored_is_derived_from_cumulative_and_eliminated()
    {
        MonitoringSummary Of(MonitoringMeasure measure) => MadeProgramme.City.MonitoringSummaries.Single(summary => summary.Measure == measure);
        var (all, gone, left) = (Of(MonitoringMeasure.Cumulative), Of(MonitoringMeasure.RiskEliminated), Of(MonitoringMeasure.Current));
        (left.Households, left.Persons, left.IsDerived).ShouldBe((all.Households - gone.Households, all.Persons - gone.Persons, true));
    }
}
