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
}
