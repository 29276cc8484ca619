using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.Tests.OData;

/// <summary>Counts, references and computed values within $expand, over HTTP.</summary>
public sealed class ExpandTests(HoledTown town) : IClassFixture<HoledTown>
{
    [Fact]
    public async Task A_count_stands_where_the_rows_would()
    {
        var rows = await RowsAsync("Villages?$select=Code&$expand=Households/$count,Facilities/$count&$top=3");
        rows.Select(row => row.ToJsonString()).ShouldAllBe(row => !row.Contains("\"Households\":", StringComparison.Ordinal));
        rows.Select(row => (string)row["Code"]!).ShouldBe(town.Villages.Take(3).Select(v => v.Code));
        rows.Select(row => (int)row["Households@odata.count"]!).ShouldBe(town.Villages.Take(3).Select(v => v.Households.Count));
    }

    [Fact]
    public async Task A_count_may_be_of_some_and_stand_deeper()
    {
        var village = (await RowsAsync("Villages?$select=Code&$filter=Code eq '370404100200'&$expand=Households/$count($filter=Persons gt 3),Township($select=Name;$expand=Children/$count,Parent($select=Name))"))[0];
        ((int)village["Households@odata.count"]!).ShouldBe(town.Villages[0].Households.Count(h => h.Persons > 3));
        village["Township"]!.AsObject().Select(member => member.Key).ShouldBe(["Name", "Parent", "Children@odata.count"]);
    }

    [Fact]
    public async Task A_count_beside_full_metadata_and_long_numbers_is_an_annotation_of_its_own()
    {
        await using var server = await ODataServer.StartAsync(town.ConnectionString);
        using var response = await server.GetAsync("Villages?$select=Code&$expand=Households/$count&$top=1", ("Accept", "application/json;odata.metadata=full;IEEE754Compatible=true"));
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain($"\"Households@odata.count\":\"{town.Villages[0].Households.Count}\"");
        text.ShouldNotContain("count@odata.type");
    }

    [Fact]
    public async Task References_say_where_rows_are_found()
    {
        var village = (await RowsAsync("Villages?$select=Code&$top=1&$expand=Township/$ref,Households/$ref($top=2;$count=true;$filter=Persons gt 2)"))[0];
        var households = town.Villages[0].Households.Where(h => h.Persons > 2).ToList();
        village["Township"]!.AsObject().Select(member => $"{member.Key} {member.Value}").ShouldBe(["@odata.id Divisions('370404100000')"]);
        village["Households"]!.AsArray().Select(household => (string)household!["@odata.id"]!).ShouldBe(households.Take(2).Select(h => $"Households({h.Id})"));
        ((int)village["Households@odata.count"]!).ShouldBe(households.Count);
    }

    [Fact]
    public async Task A_reference_in_full_metadata_is_the_address_alone()
    {
        await using var server = await ODataServer.StartAsync(town.ConnectionString);
        using var response = await server.GetAsync("Villages?$select=Code&$expand=Township/$ref&$top=1", ("Accept", "application/json;odata.metadata=full"));
        (await response.Content.ReadAsStringAsync()).ShouldContain("""
            "Township":{"@odata.id":"Divisions('370404100000')"}
            """.Trim());
    }

    [Fact]
    public async Task A_star_expands_every_navigation_and_max_goes_to_the_limit()
    {
        (await RowsAsync("Divisions?$select=Code&$top=1&$expand=*"))[0].Select(member => member.Key).ShouldBe(["@odata.etag", "Code", "Parent", "Children"], ignoreOrder: true);
        var county = (await RowsAsync("Divisions?$select=Code&$filter=Children/any()&$top=1&$expand=Children($levels=max;$select=Code)"))[0];
        county["Children"]!.AsArray()[0]!["Children"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Values_are_computed_within_an_expansion()
    {
        var village = (await RowsAsync("Villages?$select=Code&$top=1&$expand=Households($compute=Persons mul 2 as Twice;$select=Twice;$orderby=Twice desc;$filter=Twice gt 4;$top=2)"))[0];
        village["Households"]!.AsArray().Select(household => (int)household!["Twice"]!).ShouldBe(town.Villages[0].Households.Select(h => h.Persons * 2).Where(twice => twice > 4).OrderDescending().Take(2));
    }

    [Theory]
    [InlineData("Villages?$expand=Households/$count")]
    [InlineData("Villages?$expand=Households/$ref")]
    [InlineData("Facilities?$expand=Village($expand=Households/$count($filter=Persons gt 3))")]
    [InlineData("Villages?$apply=aggregate(Households/$count as N)")]
    [InlineData("Villages?$apply=groupby((Kind),aggregate(Households/Persons with sum as N))")]
    [InlineData("Villages?$apply=concat(identity,aggregate(Households/Persons with max as N))")]
    public void Whoever_may_not_see_households_reaches_them_by_none_of_these(string url) =>
        Should.Throw<OutOfReachException>(() => Asking.Compile(url, Role.Viewer));

    async Task<List<JsonObject>> RowsAsync(string question)
    {
        await using var server = await ODataServer.StartAsync(town.ConnectionString);
        return [.. (await server.JsonAsync(question))["value"]!.AsArray().Select(row => row!.AsObject())];
    }
}
