namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class DrawingTests(MapWorld world)
{
    [BrowserFact]
    public async Task The_map_draws_without_a_complaint_and_asks_nobody_but_its_own_server()
    {
        await using var map = await world.OpenAsync();
        await map.PhotographAsync("map");
        (await map.PhotographMapAsync()).Colours.ShouldBeGreaterThan(50);
        map.Complaints.ShouldBeEmpty();
        map.Requests.Where(url => !url.StartsWith(world.Root.AbsoluteUri, StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)).ShouldBeEmpty();
        map.Requests.ShouldContain(url => url.Contains("/tiles/villages/", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task From_the_town_down_to_the_house_every_zoom_shows_more_without_a_complaint()
    {
        await using var map = await world.OpenAsync("?at=117.47232,34.59568,10.00");
        var seen = await map.PhotographMapAsync();
        foreach (var zoom in new[] { 11, 12, 13, 14, 15, 16 })
        {
            await map.Page.ClickAsync("#tool-in");
            await map.SettleAsync();
            var closer = await map.PhotographMapAsync();
            closer.Differs(seen).ShouldBeGreaterThan(0.02, $"zoom {zoom}");
            seen = closer;
            await map.PhotographAsync($"zoom-{zoom}");
        }
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Households_without_centralized_supply_are_seen_close_in()
    {
        var village = "?at=117.47232,34.59568,14.00&layers=";
        await using var map = await world.OpenAsync(village + "households");
        await map.PhotographAsync("unserved-households");
        await using var without = await world.OpenAsync(village);
        (await map.PhotographMapAsync()).Differs(await without.PhotographMapAsync()).ShouldBeInRange(0.001, 0.5);
    }
}
