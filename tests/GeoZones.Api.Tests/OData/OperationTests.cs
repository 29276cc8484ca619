using GeoZones.Api.Callers;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.Tests.OData;

/// <summary>Functions in a path: what they compile to, and what is refused in which words.</summary>
public sealed class OperationTests
{
    const string Square = "geography'SRID=4490;POLYGON((117.1 34.8,117.2 34.8,117.2 34.9,117.1 34.9,117.1 34.8))'";

    [Theory]
    [InlineData("Zones(1)/CoveredVillages", "villages_of_zone(1, 'majorityOfArea', NULL::date, NULL::bigint)")]
    [InlineData("Zones(1)/CoveredVillages()", "villages_of_zone(1, 'majorityOfArea', NULL::date, NULL::bigint)")]
    [InlineData("Zones/1/GeoZones.CoveredVillages(rule='SEAT')", "villages_of_zone(1, 'seat', NULL::date, NULL::bigint)")]
    [InlineData("Zones(1)/CoveredHouseholds()/$count", "households_of_zone(1, NULL::date, NULL::bigint)")]
    [InlineData("Zones(1)/CoveredVillages(asOf=2026-03-01)", "villages_of_zone(1, 'majorityOfArea', $1, NULL::bigint)")]
    [InlineData("Zones(1)/CoveredVillages(asOf='2026-03-01',rule='seat')", "villages_of_zone(1, 'seat', $1, NULL::bigint)")]
    [InlineData("Zones(1)/VersionDifference(from=2,to=5)", "version_changes(1, $1, $2, 'majorityOfArea', 'households', 'true')")]
    [InlineData("Projects(7)/Zone/Coverage()/Persons/$value", "coverage_of_zone((SELECT t1.id FROM zones AS t1")]
    [InlineData($"CoverageOf(area={Square})", "coverage_of(ST_GeomFromEWKB($1), 'majorityOfArea', 'households', 'true')")]
    [InlineData($"coverageof(AREA=@a,rule=@r)?@a={Square}&@r='whole'", "coverage_of(ST_GeomFromEWKB($1), 'whole', 'households', 'true')")]
    public void A_function_in_the_path_is_a_function_in_the_statement(string question, string call) =>
        Asking.Compile(question).Text.ShouldContain(call);

    [Fact]
    public void The_rows_of_a_function_take_every_option()
    {
        var reading = Asking.Compile("Zones(1)/CoveredVillages(rule='seat')?$filter=IsRural&$orderby=Name&$top=3&$count=true&$select=Code&$expand=Township($select=Name),Totals($select=Persons)");
        reading.Text.ShouldContain("FROM villages_of_zone(1, 'seat', NULL::date, NULL::bigint) AS t2 WHERE t2.is_rural");
        reading.HasCount.ShouldBeTrue();
        reading.ContextFragment.ShouldBe("Villages(Code,Township(Name),Totals(Persons))");
        Asking.Compile("Zones(1)/CoverageDifference()?$apply=groupby((Status),aggregate($count as Villages))").Text.ShouldContain("GROUP BY t1.status");
    }

    [Theory]
    [InlineData("Zones(1)/Coverage()", "GeoZones.ZoneCoverage")]
    [InlineData("Zones(1)/CoverageDifference()", "Collection(GeoZones.VillageDifference)")]
    [InlineData("Zones(1)/CoverageDifference()?$select=Name", "Collection(GeoZones.VillageDifference)(Name)")]
    public void The_context_names_what_a_function_gives(string question, string fragment) =>
        Asking.Compile(question).ContextFragment.ShouldBe(fragment);

    [Theory]
    [InlineData("CoverageOf()", "GZ-212", "area")]
    [InlineData("CoverageOf(area=@nowhere)", "GZ-105", "@nowhere")]
    [InlineData("CoverageOf(area='POLYGON')", "GZ-212", "polygon")]
    [InlineData("CoverageOf(area=geography'SRID=4490;POINT(117 34)')", "GZ-212", "polygon")]
    [InlineData("CoverageOf(area=geography'SRID=4490;POLYGON((117 34,118 35,118 34,117 35,117 34))')", "GZ-205", "valid")]
    [InlineData("CoverageOf(area=geography'SRID=32650;POLYGON((1 1,2 1,2 2,1 1))')", "GZ-203", "4490")]
    [InlineData("Zones(1)/CoveredVillages(rule='most')", "GZ-212", "majorityOfArea")]
    [InlineData("Zones(1)/CoveredVillages(rule=1)", "GZ-212", "rule")]
    [InlineData("Zones(1)/CoveredVillages(asOf='2026-3-1')", "GZ-212", "asOf")]
    [InlineData("Zones(1)/CoveredVillages(asOf='2026-02-30')", "GZ-212", "asOf")]
    [InlineData("Zones(1)/VersionDifference(from=2)", "GZ-212", "to")]
    [InlineData("Zones(1)/VersionDifference(from=1,to=2,rule='declared')", "GZ-212", "seat")]
    [InlineData("MatchVillages(within='370406000000')", "GZ-212", "text")]
    [InlineData("Zones(1)/CoveredVillages(how='seat')", "GZ-212", "how")]
    [InlineData("Zones(1)/CoveredVillages(rule='seat',rule='whole')", "GZ-212", "twice")]
    [InlineData("SupplyCoverage(by=Township)", "GZ-212", "by='")]
    [InlineData("SupplyCoverage(by='Township',within='3704')", "GZ-212", "12-digit")]
    [InlineData("Zones(1)/CoveredVillages(rule='seat'", "GZ-212", "CoveredVillages")]
    [InlineData("Zones/CoveredVillages()", "GZ-209", "CoveredVillages")]
    [InlineData("Villages('370406001001')/CoveredVillages()", "GZ-209", "CoveredVillages")]
    [InlineData("CoveredVillages()", "GZ-209", "CoveredVillages")]
    [InlineData("Zones(1)/CoverageOf()", "GZ-209", "CoverageOf")]
    [InlineData("Zones(1)/CoveredVillages()('370406001001')", "GZ-212", "CoveredVillages")]
    [InlineData("Zones(1)/CoveredVillages()/Totals", "GZ-290", "Totals")]
    public void What_a_function_does_not_take_is_refused_in_words(string question, string code, string said)
    {
        var refusal = Should.Throw<Errors.GeoZonesException>(() => Asking.Compile(question));
        refusal.Code.ShouldBe(code);
        refusal.Wording.English.ShouldContain(said);
    }

    [Fact]
    public void Callers_without_the_household_role_get_no_household_of_a_zone_and_no_exact_totals()
    {
        foreach (var role in new[] { Role.Public, Role.Viewer, Role.Planner })
        {
            Should.Throw<OutOfReachException>(() => Asking.Compile("Zones(1)/CoveredHouseholds()/$count", role));
            Should.Throw<OutOfReachException>(() => Asking.Compile($"CoverageOf(area={Square},rule='majorityOfHouseholds')", role));
            Should.Throw<OutOfReachException>(() => Asking.Compile("Zones(1)/VersionDifference(from=1,to=2,rule='majorityOfHouseholds')", role));
            Should.Throw<OutOfReachException>(() => Asking.Compile("Zones(1)/CoveredHouseholds(version=1)", role));
            Asking.Compile("Zones(1)/VersionDifferenceTotals(from=1,to=2)", role).Text.ShouldNotContain("'households'");
            Should.Throw<OutOfReachException>(() => Asking.Compile("Zones(1)/CoveredVillages(rule='majorityOfHouseholds')", role));
            Asking.Compile("Zones(1)/Coverage()", role).Text.ShouldNotContain("'households'");
        }
    }
}
