using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.Tests.OData;

/// <summary>Pages one after the other are the whole, whatever the order and the nulls.</summary>
public sealed class PagingTests(HoledTown town) : IClassFixture<HoledTown>
{
    [Theory]
    [InlineData("Villages?$select=Code")]
    [InlineData("Villages?$orderby=Name desc&$select=Code")]
    [InlineData("Villages?$orderby=GridUnits&$select=Code")]
    [InlineData("Villages?$orderby=GridUnits desc,CollectiveIncomeYuan,SupplyUpgradeYear desc&$select=Code")]
    [InlineData("Villages?$orderby=AreaSquareMetres&$select=Code,Name&$count=true")]
    [InlineData("Villages?$orderby=IsRural desc,Code desc&$select=Code")]
    [InlineData("Villages?$orderby=geo.distance(Seat,geography'POINT(117.55 34.6)')&$select=Code")]
    [InlineData("Villages?$orderby=Township/Name,Households/$count desc&$select=Code&$filter=IsRural")]
    [InlineData("Villages?$top=30&$select=Code")]
    [InlineData("Villages?$skip=11&$top=40&$orderby=GridUnits&$select=Code")]
    [InlineData("Villages?$apply=groupby((GridUnits,SupplyUpgradeYear),aggregate($count as N))&$orderby=N desc")]
    [InlineData("Villages?$apply=orderby(GridUnits)/top(25)&$select=Code")]
    [InlineData("Villages?$apply=groupby((rollup($all,GridUnits,SupplyUpgradeYear)),aggregate($count as N))&$orderby=SupplyUpgradeYear desc&$count=true")]
    [InlineData("Villages?$apply=groupby((rollup($all,GridUnits),rollup(Kind,SupplyUpgradeYear)),aggregate($count as N))&$orderby=N")]
    [InlineData("Villages?$apply=concat(groupby((GridUnits)),groupby((SupplyUpgradeYear)),concat(groupby((rollup($all,Kind))),identity))&$orderby=GridUnits desc&$select=Code,GridUnits")]
    [InlineData("Villages?$apply=filter(IsRural)/concat(identity,topcount(9,GridUnits),filter(GridUnits gt 3))/concat(identity,top(3))&$select=Code")]
    [InlineData("Villages?$apply=groupby((GridUnits),topcount(2,AreaSquareMetres))&$select=Code")]
    [InlineData("Villages?$apply=toppercent(60,GridUnits)&$select=Code&$orderby=SupplyUpgradeYear desc")]
    [InlineData("Villages('370404100212')/Facilities?$orderby=Kind&$select=Id")]
    public async Task Pages_make_the_whole(string url)
    {
        var whole = await Asking.AskAsync(town.ConnectionString, url);
        var pages = await PagesAsync(url, 7);
        pages.ShouldBe(whole);
    }

    [Fact]
    public async Task A_page_is_flat_in_depth_and_keeps_its_total()
    {
        var first = Asking.Compile("Villages?$count=true");
        first.HasCount.ShouldBeTrue();
        var rows = await Asking.RawAsync(town.ConnectionString, first);
        rows.ShouldAllBe(row => (long)row[0]! == town.Villages.Count);
        var empty = Asking.Compile("Villages?$count=true&$skip=5000");
        (await Asking.RawAsync(town.ConnectionString, empty)).ShouldBeEmpty();
        (await Asking.RawAsync(town.ConnectionString, empty, empty.CountText)).Single()[0].ShouldBe((long)town.Villages.Count);
    }

    [Theory]
    [InlineData("nonsense", "damaged")]
    [InlineData("e30", "damaged")]
    [InlineData("bnVsbA", "damaged")]
    [InlineData("eyJWZXJzaW9uIjo5LCJTaGFwZSI6IngiLCJCZWZvcmUiOjAsIkxhc3QiOltdfQ", "another version")]
    [InlineData("eyJWZXJzaW9uIjoxLCJTaGFwZSI6IngiLCJCZWZvcmUiOjAsIkxhc3QiOltdfQ", "another question")]
    public void A_token_that_is_damaged_or_foreign_is_refused_with_a_reason(string token, string reason) =>
        Should.Throw<UnreadableException>(() => Asking.Compile($"Villages?$skiptoken={token}")).Wording.English.ShouldContain(reason);

    [Fact]
    public async Task A_token_of_one_question_is_not_good_for_another()
    {
        var reading = Asking.Compiler.Compile(Asking.Request("Villages?$filter=IsRural") with { MaxPageSize = 5 }, Asking.Admin);
        var token = SkipToken.Write(reading, Token(reading, (await Asking.RawAsync(town.ConnectionString, reading))[4]));
        Asking.Compile($"Villages?$filter=IsRural&$skiptoken={token}").ShouldNotBeNull();
        foreach (var other in (string[])["Villages", "Villages?$filter=not IsRural", "Divisions?$filter=IsRural", "Villages?$filter=IsRural&$orderby=Name"])
            Should.Throw<Errors.GeoZonesException>(() => Asking.Compile($"{other}{(other.Contains('?', StringComparison.Ordinal) ? '&' : '?')}$skiptoken={token}")).Status.ShouldBe(400);
    }

    [Fact]
    public void No_page_is_larger_than_the_limit()
    {
        Asking.Compile("Villages").PageSize.ShouldBe(1_000);
        Asking.Compile("Villages?$top=1000").PageSize.ShouldBeNull();
        Asking.Compiler.Compile(Asking.Request("Households") with { MaxPageSize = 1_000_000 }, Asking.Admin).PageSize.ShouldBe(10_000);
    }

    async Task<List<string>> PagesAsync(string url, int size)
    {
        var (all, next) = (new List<string>(), url);
        for (var turn = 0; turn < 100; turn++)
        {
            var reading = Asking.Compiler.Compile(Asking.Request(next) with { MaxPageSize = size }, Asking.Admin);
            var rows = await Asking.RawAsync(town.ConnectionString, reading);
            var shown = reading.PageSize is { } page ? rows.Take(page).ToList() : rows;
            all.AddRange(shown.Select(row => string.Join('|', reading.Shape.Columns.Select(c => Asking.Text(row[c.Ordinal])))));
            if (rows.Count == shown.Count)
                return all;
            next = $"{url}&$skiptoken={SkipToken.Write(reading, Token(reading, shown[^1]))}";
        }
        throw new InvalidOperationException("no end");
    }

    static List<object?> Token(Reading reading, object?[] row) => [.. reading.TokenColumns.Select(ordinal => row[ordinal])];
}
