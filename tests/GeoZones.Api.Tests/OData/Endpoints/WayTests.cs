using GeoZones.Testing;

namespace GeoZones.Api.Tests.OData.Endpoints;

/// <summary>Where a way from row to row leads, and what an answer says about it.</summary>
public sealed class WayTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    [Theory]
    [InlineData("Divisions('370400000000')/Parent", 200)]
    [InlineData("Divisions('370000000000')/Parent", 204)]
    [InlineData("Divisions('370000000000')/Parent/$ref", 204)]
    [InlineData("Divisions('370000000000')/ParentCode", 204)]
    [InlineData("Divisions('0')/Parent", 404)]
    [InlineData("Divisions('0')/ParentCode", 404)]
    [InlineData("Divisions('0')/Children", 404)]
    [InlineData("divisions/0/children", 404)]
    [InlineData("Divisions('0')/Children/$count", 404)]
    [InlineData("Divisions('0')/Children/$ref", 404)]
    [InlineData("Divisions('0')/Children?$format=csv", 404)]
    [InlineData("Divisions('370000000000')/Parent/Children", 404)]
    [InlineData("Divisions('370400000000')/Children?$filter=Code eq '0'", 200)]
    [InlineData("Divisions('370400000000')/Children/$count?$filter=Code eq '0'", 200)]
    [InlineData("Divisions/$count?$filter=Code eq '0'", 200)]
    [InlineData("Divisions?$filter=Code eq '0'", 200)]
    [InlineData("Divisions/Children", 404)]
    [InlineData("Divisions/foo/bar", 404)]
    [InlineData("Zones/foo", 400)]
    public async Task A_way_that_leads_nowhere_has_no_content_and_one_from_nowhere_is_not_found(string question, int status)
    {
        await using var server = await StartAsync();
        ((int)(await server.GetAsync(question)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task The_row_that_is_missing_is_named()
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("Divisions('0')/Children/$count", ("Accept-Language", "en"));
        (await response.Content.ReadAsStringAsync()).ShouldContain("There is no row /odata/Divisions('0');");
    }

    [Fact]
    public async Task Expanded_rows_say_where_they_are_found_in_full_metadata()
    {
        await using var server = await StartAsync();
        var village = await server.JsonAsync("Villages('370404100200')?$select=Code&$expand=Township,Facilities($top=1)&$format=application/json;odata.metadata=full");
        ((string)village["Township"]!["@odata.id"]!).ShouldBe("Divisions('370404100000')");
        ((string)village["Township"]!["Parent@odata.navigationLink"]!).ShouldBe("Divisions('370404100000')/Parent");
        var bare = await server.JsonAsync("Villages('370404100200')?$select=Code&$expand=Township($select=Name)&$format=application/json;odata.metadata=full");
        bare["Township"]!.AsObject().ContainsKey("@odata.id").ShouldBeFalse();
    }

    [Fact]
    public async Task An_enumeration_is_sorted_by_the_names_of_its_members()
    {
        await using var server = await StartAsync();
        var kinds = (await server.JsonAsync("Households?$apply=groupby((SupplyType))&$orderby=SupplyType"))["value"]!.AsArray().Select(row => (string)row!["SupplyType"]!).ToList();
        kinds.Count.ShouldBeGreaterThan(3);
        kinds.ShouldBe(kinds.Order(StringComparer.Ordinal));
    }

    Task<ODataServer> StartAsync() => ODataServer.StartAsync(database.ConnectionString);
}
