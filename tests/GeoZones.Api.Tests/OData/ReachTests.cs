using System.Text.RegularExpressions;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.Tests.OData;

/// <summary>Every way to rows that a caller may not see. A new construct of the compiler gets its line here.</summary>
public sealed partial class ReachTests
{
    [Theory]
    [InlineData("Households")]
    [InlineData("households")]
    [InlineData("Households(1)")]
    [InlineData("Households/1/Persons")]
    [InlineData("Households(1)/Location/$value")]
    [InlineData("Households/$count")]
    [InlineData("Households(1)/Village")]
    [InlineData("Villages('370404100200')/Households")]
    [InlineData("Villages('370404100200')/Households/$count")]
    [InlineData("Villages('370404100200')/Households/$ref")]
    [InlineData("Villages?$filter=Households/any()")]
    [InlineData("Villages?$filter=Households/any(h:h/Persons gt 3)")]
    [InlineData("Villages?$filter=Households/all(h:h/Persons gt 3)")]
    [InlineData("Villages?$filter=not Households/any()")]
    [InlineData("Villages?$filter=IsRural or Households/$count gt 3")]
    [InlineData("Villages?$orderby=Households/$count")]
    [InlineData("Villages?$compute=Households/$count as N")]
    [InlineData("Villages?$expand=Households")]
    [InlineData("Villages?$expand=Households($count=true;$top=0)")]
    [InlineData("Villages?$expand=*")]
    [InlineData("Zones?$expand=DeclaredVillages($expand=Village($expand=Households))")]
    [InlineData("Zones?$expand=DeclaredVillages($filter=Village/Households/any())")]
    [InlineData("Zones?$filter=DeclaredVillages/any(d:d/Village/Households/any(h:h/Persons gt 3))")]
    [InlineData("Facilities?$orderby=Village/Households/$count desc")]
    [InlineData("Facilities?$apply=filter(Village/Households/any())/aggregate($count as N)")]
    [InlineData("Households?$apply=aggregate($count as N)")]
    [InlineData("Households?$search=x")]
    public void Without_the_household_role_households_are_out_of_reach(string url)
    {
        foreach (var role in (Role[])[Role.Public, Role.Viewer, Role.Planner])
            Should.Throw<OutOfReachException>(() => Asking.Compile(url, role)).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("Villages('370404100200')/Totals")]
    [InlineData("Villages('370404100200')/Totals/Persons")]
    [InlineData("Villages?$filter=Totals/Persons gt 3")]
    [InlineData("Villages?$filter=Totals ne null")]
    [InlineData("Villages?$orderby=Totals/Persons")]
    [InlineData("Villages?$compute=Totals/Persons as N&$select=Code")]
    [InlineData("Villages?$expand=Totals")]
    [InlineData("Zones?$expand=DeclaredVillages($orderby=Village/Totals/Persons)")]
    [InlineData("Facilities?$filter=Village/Totals/Persons gt 5")]
    [InlineData("Facilities?$apply=groupby((Kind),aggregate(Village/Totals/Persons with max as M))")]
    [InlineData("Facilities?$apply=groupby((Village/Totals/Persons))")]
    [InlineData("Facilities?$apply=compute(Village/Totals/Persons as P)/aggregate(P with sum as S)")]
    [InlineData("Facilities?$apply=topcount(1,Village/Totals/Persons)")]
    [InlineData("VillageTotals")]
    [InlineData("VillageTotals?$apply=groupby((CountyCode),aggregate(Persons with sum as P))")]
    public void Without_the_household_role_totals_of_villages_are_those_that_are_published_and_the_public_gets_none(string url)
    {
        foreach (var role in (Role[])[Role.Viewer, Role.Planner])
            Exact().Matches(Asking.Compile(url, role).Text).ShouldBeEmpty();
        Exact().Matches(Asking.Compile(url, Role.Clerk).Text).ShouldNotBeEmpty();
        Should.Throw<OutOfReachException>(() => Asking.Compile(url, Role.Public)).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("WaterNodes")]
    [InlineData("WaterPipes(1)/Route")]
    [InlineData("Cisterns/$count")]
    [InlineData("WaterSchemes(1)/Nodes")]
    [InlineData("WaterSchemes?$expand=Pipes($select=Id)")]
    [InlineData("WaterSchemes?$filter=Nodes/any(n:n/Kind eq 'Valve')")]
    [InlineData("WaterSchemes?$orderby=Pipes/$count")]
    [InlineData("WaterQualityTests?$filter=Scheme/Pipes/any()")]
    [InlineData("WaterSchemes?$apply=filter(Pipes/$count gt 3)/aggregate($count as N)")]
    [InlineData("Households?$filter=ServiceNode/Kind eq 'Valve'")]
    [InlineData("Households?$expand=ServiceNode")]
    [InlineData("Households?$apply=groupby((ServiceNode/Kind))")]
    public void Without_the_water_role_the_network_is_out_of_reach(string url)
    {
        foreach (var role in (Role[])[Role.Public, Role.Viewer, Role.Planner, Role.Clerk])
            Should.Throw<OutOfReachException>(() => Asking.Compile(url, role)).Status.ShouldBe(403);
        Asking.Compile(url, Role.Water).Text.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_public_reads_what_is_public()
    {
        foreach (var url in (string[])["Divisions", "Villages", "Zones?$expand=Versions,DeclaredVillages($expand=Village)", "Projects?$expand=Sites,Funds", "WaterSchemes", "Facilities?$filter=Village/IsRural", "Figures"])
            Asking.Compile(url, Role.Public).Text.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_refusal_says_no_more_than_that() =>
        Should.Throw<GeoZonesException>(() => Asking.Compile("Villages?$filter=Households/any(h:h/Persons gt 3)", Role.Viewer)).Wording.English.ShouldNotContain("SELECT");

    [GeneratedRegex("(?<!published_)village_totals")]
    private static partial Regex Exact();
}
