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

    static async Task<int> StatusAsync(Uri address)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(address);
        return (int)response.StatusCode;
    }
}
