using System.Text;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.OData;
using GeoZones.Api.Tests.Tiles;

namespace GeoZones.Api.Tests.Callers;

/// <summary>Who works within divisions: what she reads, and what she writes.</summary>
public sealed class DivisionsTests(TwoCounties both, ShantingAlone alone) : IClassFixture<TwoCounties>, IClassFixture<ShantingAlone>
{
    static readonly Caller Water = new(Role.Water) { Divisions = Divisions.Of([TwoCounties.Shanting]) };
    static readonly Caller Town = Water with { Divisions = Divisions.Of([TwoCounties.Xuzhuang]) };

    [Theory]
    [InlineData("Households?$count=true")]
    [InlineData("Households/$count")]
    [InlineData("Households(3)")]
    [InlineData("Households(3)/Persons/$value")]
    [InlineData("Households?$apply=groupby((CountyCode),aggregate($count as N,Persons with sum as P))")]
    [InlineData("Households?$apply=concat(aggregate($count as N),topcount(3,Persons))")]
    [InlineData("Households?$orderby=Persons desc&$top=3")]
    [InlineData("Households?$filter=geo.distance(Location,geography'POINT(118.2 34.5)') lt 900000")]
    [InlineData("Households?$expand=ServiceNode,Village")]
    [InlineData("Villages?$expand=Households($select=Id)")]
    [InlineData("Villages?$expand=Households/$count&$select=Code")]
    [InlineData("Villages?$filter=Households/any(h:h/Persons gt 3)&$select=Code")]
    [InlineData("Villages?$filter=Households/all(h:h/Persons gt 3)&$select=Code")]
    [InlineData("Villages?$orderby=Households/$count desc,Code&$select=Code")]
    [InlineData("Villages('370481108201')/Households")]
    [InlineData("Villages('370481108201')/Households/$ref")]
    [InlineData("Zones(3)/CoveredHouseholds()")]
    [InlineData("Zones(3)/CoveredHouseholds()/$count")]
    [InlineData("Zones(3)/CoveredWaterPipes()")]
    [InlineData("WaterNodes?$select=Id")]
    [InlineData("WaterPipes?$expand=FromNode,ToNode")]
    [InlineData("WaterSchemes?$expand=Nodes,Pipes&$select=Id")]
    [InlineData("WaterSchemes?$filter=Pipes/any()&$select=Id")]
    [InlineData("Cisterns?$apply=aggregate($count as N)")]
    public async Task What_tells_of_households_or_networks_elsewhere_is_as_if_it_were_not_there(string url) =>
        (await AnswerAsync(both, url, Water)).ShouldBe(await AnswerAsync(alone, url, new(Role.Admin)));

    [Theory]
    [InlineData("VillageTotals?$select=VillageCode,Households")]
    [InlineData("Villages?$expand=Totals($select=Households)&$select=Code")]
    [InlineData("VillageTotals?$apply=groupby((CountyCode),aggregate(Households with sum as N))")]
    public async Task Totals_are_exact_within_and_as_published_elsewhere(string url)
    {
        var hers = await AnswerAsync(both, url, Water);
        hers.ShouldNotBe(await AnswerAsync(both, url, new(Role.Admin)));
        hers.ShouldNotBe(await AnswerAsync(both, url, new(Role.Planner)));
    }

    [Theory]
    [InlineData("Zones(1)/Coverage(rule='seat')", true)]
    [InlineData("Zones(1)/Coverage(rule='declared')", true)]
    [InlineData("Zones(3)/Coverage(rule='seat')", false)]
    [InlineData("Zones(3)/Coverage(rule='declared')", false)]
    [InlineData("CoverageOf(area=geography'SRID=4490;POLYGON((117.1 34.1,117.9 34.1,117.9 34.9,117.1 34.9,117.1 34.1))',rule='seat')", true)]
    [InlineData("CoverageOf(area=geography'SRID=4490;POLYGON((117.1 34.1,118.1 34.1,118.1 34.9,117.1 34.9,117.1 34.1))',rule='seat')", false)]
    [InlineData("SupplyCoverage(by='Village',within='370406000000')", true)]
    [InlineData("SupplyCoverage(by='Village',within='370481000000')", false)]
    [InlineData("SupplyCoverage(by='Village')", false)]
    [InlineData("SupplyCoverage(by='Zone',within='370406000000')", false)]
    public async Task Counts_about_a_place_are_exact_when_all_of_it_lies_within(string url, bool isExact)
    {
        var exact = await AnswerAsync(both, url, new(Role.Admin));
        (exact == await AnswerAsync(both, url, Water)).ShouldBe(isExact, exact);
    }

    [Fact]
    public void The_same_divisions_are_equal_in_any_order_and_nothing_above_a_prefecture_is_one()
    {
        Divisions.Of([TwoCounties.Tengzhou, TwoCounties.Shanting]).ShouldBe(Divisions.Of([TwoCounties.Shanting, TwoCounties.Tengzhou]));
        Divisions.Of([TwoCounties.Xuzhuang, "370400000000"]).Codes.ShouldBe(["370400000000", TwoCounties.Xuzhuang]);
        foreach (var code in (string[])["370000000000", "000000000000", "370406106201", "370406", "37040610600a"])
            Divisions.IsCode(code).ShouldBeFalse(code);
    }

    [Fact]
    public async Task A_town_is_less_than_its_county() =>
        (await AnswerAsync(both, "Households?$apply=groupby((TownshipCode),aggregate($count as N))", Town)).ShouldBe("370406106000|9");

    [Fact]
    public async Task Tiles_show_her_rows_alone_and_never_another_s_from_the_cache()
    {
        await using var server = await TileServer.StartAsync(both.ConnectionString, Role.Water);
        foreach (var (division, count) in (IEnumerable<(string, int)>)[(TwoCounties.Tengzhou, 0), (TwoCounties.Shanting, 9), (TwoCounties.Xuzhuang, 9), (TwoCounties.Tengzhou, 0)])
            (await FeaturesAsync(server, "households", division)).ShouldBe(count, division);
    }

    [Theory]
    [InlineData("PATCH", "Households(3)", """{"Persons":5}""", 404)]
    [InlineData("PATCH", "Households(1)", """{"Persons":5}""", 204)]
    [InlineData("DELETE", "Households(3)", null, 404)]
    [InlineData("PATCH", "Households(1)", """{"VillageCode":"370481108201"}""", 403)]
    [InlineData("POST", "Households", """{"VillageCode":"370481108201","Persons":2,"SupplyType":"Well","Kind":"Family","Delivery":"None","Location":{"type":"Point","coordinates":[118.2,34.5]}}""", 403)]
    [InlineData("PATCH", "Villages('370481108201')", """{"Name":"别处"}""", 403)]
    [InlineData("PATCH", "Villages('370406107201')", """{"Name":"水泉村"}""", 204)]
    public async Task A_clerk_writes_her_county(string method, string address, string? body, int status) =>
        (await SendAsync(new(Role.Clerk) { Divisions = Water.Divisions }, method, address, body)).ShouldBe(status);

    [Theory]
    [InlineData("PATCH", "Zones(3)", """{"Name":"别处"}""", 403)]
    [InlineData("DELETE", "Zones(3)/DeclaredVillages(ZoneId=3,VillageCode='370481108201')", null, 403)]
    [InlineData("POST", "Projects(3)/Funds", """{"Year":2023,"Source":"Social","BudgetYuan":1}""", 403)]
    [InlineData("POST", "Projects(1)/Funds", """{"Year":2023,"Source":"Social","BudgetYuan":1}""", 201)]
    [InlineData("PATCH", "Projects(2)", """{"CountyCode":"370481000000","TownshipCode":null}""", 403)]
    public async Task A_planner_writes_hers(string method, string address, string? body, int status) =>
        (await SendAsync(new(Role.Planner) { Divisions = Water.Divisions }, method, address, body)).ShouldBe(status);

    static async Task<int> FeaturesAsync(TileServer server, string layer, string division)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, TileServer.AddressOf(layer, 15, 117.25, 34.5)) { Headers = { { "X-Divisions", division } } };
        using var response = await server.Http.SendAsync(request);
        return VectorTile.Read(await response.Content.ReadAsByteArrayAsync())[layer].Count;
    }

    static async Task<string> AnswerAsync(TwoCounties database, string url, Caller caller)
    {
        var rows = await Asking.RowsAsync(database.ConnectionString, Asking.Compiler.Compile(Asking.Request(url), caller));
        return string.Join('\n', rows.Select(row => string.Join('|', row)));
    }

    async Task<int> SendAsync(Caller caller, string method, string address, string? body)
    {
        await using var server = await ODataServer.StartAsync(both.ConnectionString, caller);
        using var request = new HttpRequestMessage(new(method), "/odata/" + address) { Headers = { { "If-Match", "*" } } };
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode == 403)
            ((string)JsonNode.Parse(text)!["error"]!["code"]!).ShouldBe("GZ-625", text);
        return (int)response.StatusCode;
    }
}
