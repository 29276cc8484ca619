namespace GeoZones.Browser.Tests;

/// <summary>What the public gets: the map without households and without networks.</summary>
[Collection(OneMapWorld.Name)]
public sealed class PublicTests(MapWorld world)
{
    [BrowserFact]
    public async Task The_public_map_works_and_neither_asks_for_households_and_networks_nor_gets_them()
    {
        await using var host = world.Serve("public");
        var root = await host.ServedAsync();
        await using var map = await world.OpenAsync(new Uri(root, "?at=117.47232,34.59568,14.00&layers=villages,water,households"));
        await map.PhotographAsync("public");
        (await map.PhotographMapAsync()).Colours.ShouldBeGreaterThan(10);
        map.Complaints.ShouldBeEmpty();
        map.Requests.Where(url => url.Contains("/tiles/households", StringComparison.Ordinal) || url.Contains("/tiles/water", StringComparison.Ordinal)).ShouldBeEmpty();
        (await map.Page.Locator("#layers").InnerTextAsync()).ShouldNotContain("供水户");
        foreach (var forbidden in new[] { "households/14/13532/6490.mvt", "water/14/13532/6490.mvt", "households.json", "water.json" })
            (await StatusAsync(new(root, $"tiles/{forbidden}"))).ShouldBe(403, forbidden);
    }

    [BrowserFact]
    public async Task The_public_is_told_what_a_zone_covers_but_not_its_households_and_pipes_which_are_said_to_be_withheld()
    {
        await using var host = world.Serve("public");
        var zone = (await world.AskAsync("Zones?$select=Id")).GetProperty("value")[0].GetProperty("Id").GetInt64();
        await using var map = await world.OpenAsync(new Uri(await host.ServedAsync(), $"?zone={zone}"));
        await map.PhotographAsync("public-coverage");
        (await map.Coverage.Locator("dd").First.InnerTextAsync()).ShouldMatch(@"^\d+ 个村$");
        (await map.Coverage.Locator("table").First.Locator("tbody td").AllInnerTextsAsync()).ShouldAllBe(cell => cell == "不予显示");
        (await map.Coverage.Locator("dt:text-is('在用管道') + dd").InnerTextAsync()).ShouldBe("不予显示");
        (await map.Coverage.Locator("table").GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
        map.Complaints.ShouldBeEmpty();
    }

    static async Task<int> StatusAsync(Uri address)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(address);
        return (int)response.StatusCode;
    }
}
