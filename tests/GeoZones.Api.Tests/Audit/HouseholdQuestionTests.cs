using GeoZones.Api.Tests.OData;

namespace GeoZones.Api.Tests.Audit;

/// <summary>Which questions are about single households, whatever construct asks them. A new construct of the compiler gets its line here.</summary>
public sealed class HouseholdQuestionTests
{
    [Theory]
    [InlineData("Households")]
    [InlineData("Households?$select=Persons")]
    [InlineData("Households?$filter=Persons gt 5&$count=true")]
    [InlineData("Households(1)")]
    [InlineData("Households(1)/Persons")]
    [InlineData("Households(1)/Location/$value")]
    [InlineData("Households(1)/Village")]
    [InlineData("Households/$ref")]
    [InlineData("Villages('370404100200')/Households")]
    [InlineData("Villages?$expand=Households($select=Persons)")]
    [InlineData("Villages?$expand=*")]
    [InlineData("Zones?$expand=DeclaredVillages($expand=Village($expand=Households))")]
    [InlineData("Zones(1)/CoveredHouseholds()")]
    [InlineData("Villages?$filter=Households/any(h:h/Id eq 5 and h/Persons gt 3)")]
    [InlineData("Households?$apply=filter(Id eq 5)/aggregate(Persons with sum as P)")]
    [InlineData("Households/$count?$filter=Id eq 5 and Persons gt 3")]
    [InlineData("Households?$apply=groupby((Id),aggregate(Persons with sum as P))")]
    [InlineData("Households?$apply=filter(Persons gt 3)")]
    [InlineData("Households?$apply=topcount(3,Persons)")]
    [InlineData("Households?$apply=concat(topcount(3,Persons),aggregate($count as N))")]
    public void Rows_of_households_and_questions_about_one(string url) => Asking.Compile(url).ShowsHouseholds.ShouldBeTrue();

    [Theory]
    [InlineData("Villages")]
    [InlineData("Villages?$expand=Totals")]
    [InlineData("Households/$count")]
    [InlineData("Households/$count?$filter=SupplyType eq 'Well'")]
    [InlineData("Villages('370404100200')/Households/$count")]
    [InlineData("Villages?$expand=Households/$count")]
    [InlineData("Villages?$filter=Households/$count gt 3")]
    [InlineData("Households?$apply=groupby((TownshipCode),aggregate(Persons with sum as P))")]
    [InlineData("Households?$apply=filter(IsCentralized eq false)/aggregate($count as N)")]
    [InlineData("Zones(1)/CoveredHouseholds()/$count")]
    [InlineData("Zones(1)/Coverage()")]
    [InlineData("SupplyCoverage(by='Township')")]
    public void Counts_and_sums_are_not(string url) => Asking.Compile(url).ShowsHouseholds.ShouldBeFalse();
}
