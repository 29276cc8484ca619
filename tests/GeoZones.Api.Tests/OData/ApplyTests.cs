using GeoZones.Api.Callers;
using GeoZones.Data.Model;

namespace GeoZones.Api.Tests.OData;

/// <summary>The steps of $apply that look at many rows at once say what LINQ says of the same rows.</summary>
public sealed class ApplyTests(HoledTown town) : IClassFixture<HoledTown>
{
    [Fact]
    public async Task Concat_gives_each_branch_in_turn_and_null_for_what_it_has_not() =>
        (await AskAsync("Villages?$apply=concat(groupby((Kind),aggregate($count as N)),aggregate($count as N,GridUnits with sum as G))")).ShouldBe(
            [.. town.Villages.GroupBy(v => v.Kind.ToString()).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}|{g.Count()}|"), $"|{town.Villages.Count}|{town.Villages.Sum(v => v.GridUnits)}"]);

    [Fact]
    public async Task Concat_of_rows_keeps_them_rows_and_gives_one_twice_when_two_branches_have_it()
    {
        var rows = await AskAsync("Villages?$apply=concat(filter(GridUnits gt 8),filter(GridUnits gt 7))&$select=Code&$expand=Township($select=Name)&$orderby=Code");
        rows.Select(row => row.Split('|')[0]).ShouldBe(town.Villages.Where(v => v.GridUnits > 8).Concat(town.Villages.Where(v => v.GridUnits > 7)).Select(v => v.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Concat_of_unlike_rows_joins_their_columns_and_takes_the_wider_number() =>
        (await AskAsync("Villages?$apply=concat(topcount(1,GridUnits),groupby((Township/Name),aggregate(GridUnits with average as GridUnits)),compute(1.5 as X)/aggregate(X with max as X))&$select=Code,GridUnits,X,Township")).ShouldBe(
            [Largest(town.Villages, 1).Select(v => $$"""{{v.Code}}|{{v.GridUnits}}|{"Name":null}|""").Single(),
             .. town.Villages.GroupBy(v => v.Township!.Name).Select(g => $$"""|{{Asking.Text(g.Average(v => v.GridUnits))}}|{"Name":"{{g.Key}}"}|"""),
             """||{"Name":null}|1.5"""]);

    [Fact]
    public async Task A_rollup_has_the_total_the_subtotals_and_the_groups_null_where_it_rolled_up()
    {
        var rows = await AskAsync("Villages?$apply=groupby((rollup($all,Kind,SupplyUpgradeYear)),aggregate($count as N))");
        var kinds = town.Villages.GroupBy(v => v.Kind.ToString()).OrderBy(g => g.Key, StringComparer.Ordinal);
        rows.ShouldBe([$"||{town.Villages.Count}", .. kinds.SelectMany(kind =>
        {
            // The null of the data stands before the null of the subtotal: level 0 before level 1.
            var years = kind.GroupBy(v => v.SupplyUpgradeYear).OrderBy(g => g.Key).Select(g => $"{kind.Key}|{g.Key}|{g.Count()}").ToList();
            years.Insert(years.Count(y => y.Contains("||", StringComparison.Ordinal)), $"{kind.Key}||{kind.Count()}");
            return years;
        })]);
    }

    [Fact]
    public async Task A_rollup_without_all_keeps_its_first_path_and_what_stands_beside_it()
    {
        var rows = await AskAsync("Villages?$apply=groupby((rollup(Township/Name,Kind),IsRural),aggregate($count as N))/filter(Kind eq null)&$orderby=N");
        rows.ShouldBe(town.Villages.GroupBy(v => (v.Township!.Name, v.IsRural)).OrderBy(g => g.Count()).Select(g => $$"""{"Name":"{{g.Key.Name}}"}||{{Asking.Text(g.Key.IsRural)}}|{{g.Count()}}"""));
    }

    [Theory]
    [InlineData("topsum(40,GridUnits)", 40, true)]
    [InlineData("topsum(0,GridUnits)", 0, true)]
    [InlineData("topsum(1000000,GridUnits)", 1_000_000, true)]
    [InlineData("bottomsum(40.5,GridUnits)", 40.5, false)]
    [InlineData("bottomsum(-1,GridUnits)", -1, false)]
    public async Task Topsum_and_bottomsum_take_the_fewest_rows_whose_sum_reaches_the_bound(string step, decimal bound, bool isTop) =>
        (await AskAsync($"Villages?$apply={step}&$select=Code")).ShouldBe(Reaching(town.Villages, bound, isTop));

    [Theory]
    [InlineData("toppercent(25,GridUnits)", 25, true)]
    [InlineData("toppercent(100,GridUnits)", 100, true)]
    [InlineData("bottompercent(12.5,GridUnits)", 12.5, false)]
    public async Task Toppercent_and_bottompercent_are_of_the_sum_of_all(string step, decimal percent, bool isTop) =>
        (await AskAsync($"Villages?$apply={step}&$select=Code")).ShouldBe(Reaching(town.Villages, town.Villages.Sum(v => v.GridUnits)!.Value * percent / 100, isTop));

    [Fact]
    public async Task Numbers_below_zero_do_not_bring_rows_back_once_the_bound_is_reached() =>
        (await AskAsync("Villages?$apply=filter(GridUnits ne null)/compute(GridUnits sub 9 as D)/topsum(1,D)/aggregate(D with sum as S,$count as N)")).ShouldBe(["1|1"]);

    [Fact]
    public async Task Topcount_within_a_group_gives_the_rows_of_each_group() =>
        (await AskAsync("Villages?$apply=groupby((Kind),filter(IsRural)/topcount(2,GridUnits))&$select=Code&$orderby=Code")).ShouldBe(
            town.Villages.Where(v => v.IsRural).GroupBy(v => v.Kind).SelectMany(g => Largest(g, 2)).Select(v => v.Code).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_group_that_a_filter_within_it_empties_is_still_counted()
    {
        var rows = await AskAsync("Villages?$apply=groupby((SupplyUpgradeYear),filter(GridUnits gt 8)/topcount(1,GridUnits)/aggregate(GridUnits with sum as G,$count as N))");
        var expected = town.Villages.GroupBy(v => v.SupplyUpgradeYear).OrderBy(g => g.Key).Select(g => g.Where(v => v.GridUnits > 8).ToList() is { Count: > 0 } left ? $"{g.Key}|{left.Max(v => v.GridUnits)}|1" : $"{g.Key}||0").ToList();
        expected.ShouldContain(row => row.EndsWith("||0", StringComparison.Ordinal));
        rows.ShouldBe(expected);
    }

    [Fact]
    public async Task Sums_within_each_group_reach_their_own_bound() =>
        (await AskAsync("Villages?$apply=groupby((Kind),toppercent(50,GridUnits)/skip(1)/aggregate($count as N))")).ShouldBe(
            town.Villages.GroupBy(v => v.Kind.ToString()).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}|{Math.Max(0, Reaching(g, (g.Sum(v => v.GridUnits) ?? 0) / 2m, true).Count - 1)}"));

    [Fact]
    public async Task Collections_are_summed_beyond_their_navigation() =>
        (await AskAsync("Villages?$apply=groupby((Kind),filter(IsRural)/aggregate(Households/$count as H,Households/Persons with sum as P,Households/Persons with max as M))")).ShouldBe(
            town.Villages.GroupBy(v => v.Kind.ToString()).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            {
                var households = g.Where(v => v.IsRural).SelectMany(v => v.Households).ToList();
                return households.Count == 0 ? $"{g.Key}|0||" : $"{g.Key}|{households.Count}|{households.Sum(h => h.Persons)}|{households.Max(h => h.Persons)}";
            }));

    [Theory]
    [InlineData("compute(GridUnits as grid_units,AreaSquareMetres as sort0,Code as level)/topcount(1,GridUnits)/groupby((rollup($all,level)),aggregate(sort0 with max as before,$count as total))")]
    [InlineData("aggregate($count as a12345678901234567890123456789012345678901234567890123456789012345,GridUnits with sum as a12345678901234567890123456789012345678901234567890123456789012346)")]
    [InlineData("groupby((Township/Parent/Parent/Parent/Parent/Parent/Parent/Parent/Parent/Name,Township/Parent/Parent/Parent/Parent/Parent/Parent/Parent/Parent/Code))")]
    public async Task Names_of_columns_never_meet(string pipeline) => (await AskAsync($"Villages?$apply={pipeline}")).ShouldNotBeEmpty();

    [Fact]
    public async Task Full_metadata_says_the_types_of_made_columns_and_the_context_their_shape()
    {
        await using var server = await ODataServer.StartAsync(town.ConnectionString);
        using var response = await server.GetAsync("Villages?$apply=concat(groupby((Township/Name,SupplyUpgradeYear),aggregate(CollectiveIncomeYuan with sum as Y)),aggregate($count as N))&$orderby=N desc&$top=1", ("Accept", "application/json;odata.metadata=full"));
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("$metadata#Villages(Township(Name),SupplyUpgradeYear,Y,N)");
        text.ShouldEndWith($$""","SupplyUpgradeYear":null,"Y":null,"N@odata.type":"#Int64","N":{{town.Villages.Count}}}]}""");
    }

    [Theory]
    [InlineData("VillageTotals?$apply=concat(identity,topsum(9,Persons))/concat(filter(Village/IsRural),aggregate(Persons with sum as P))")]
    [InlineData("VillageTotals?$apply=groupby((rollup($all,CountyCode,TownshipCode)),aggregate(Persons with sum as P))")]
    [InlineData("VillageTotals?$apply=groupby((CountyCode),toppercent(50,Persons)/aggregate($count as N))")]
    public void Totals_that_are_withheld_stay_so_in_every_branch_and_level(string url)
    {
        var text = Asking.Compile(url, Role.Viewer).Text;
        text.ShouldContain("published_village_totals");
        text.ShouldNotContain("FROM village_totals");
    }

    Task<List<string>> AskAsync(string url) => Asking.AskAsync(town.ConnectionString, url);

    static IEnumerable<Village> Largest(IEnumerable<Village> villages, int count) =>
        villages.OrderByDescending(v => v.GridUnits).ThenBy(v => v.Code, StringComparer.Ordinal).Take(count);

    static List<string> Reaching(IEnumerable<Village> villages, decimal bound, bool isTop)
    {
        var known = villages.Where(v => v.GridUnits is not null);
        var sorted = isTop ? known.OrderByDescending(v => v.GridUnits) : known.OrderBy(v => v.GridUnits);
        var (taken, sum) = (new List<string>(), 0m);
        foreach (var village in sorted.ThenBy(v => v.Code, StringComparer.Ordinal).TakeWhile(_ => sum < bound))
        {
            taken.Add(village.Code);
            sum += village.GridUnits!.Value;
        }
        return taken;
    }
}
