namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class LayersTests(MapWorld world)
{
    const string Layer = "村集中供水率";

    [BrowserFact]
    public async Task A_layer_that_is_switched_off_leaves_the_map_and_the_legend_and_comes_back()
    {
        await using var map = await world.OpenAsync("?at=117.52800,34.63300,11.00");
        var with = await map.PhotographMapAsync();
        await SwitchAsync(map);
        await map.PhotographAsync("layer-off");
        (await map.PhotographMapAsync()).Differs(with).ShouldBeGreaterThan(0.05);
        (await LegendAsync(map)).ShouldNotContain(Layer);
        map.Link.ShouldNotContain("villages");
        await SwitchAsync(map);
        (await map.PhotographMapAsync()).Differs(with).ShouldBeLessThan(0.002);
        (await LegendAsync(map)).ShouldContain(Layer);
    }

    [BrowserFact]
    public async Task The_legend_tells_what_is_drawn_at_this_zoom()
    {
        await using var far = await world.OpenAsync("?at=117.52800,34.63300,8.00");
        (await LegendAsync(far)).ShouldNotContain("供水户");
        await using var near = await world.OpenAsync("?at=117.52800,34.63300,14.00");
        (await LegendAsync(near)).ShouldContain("供水户");
    }

    static async Task SwitchAsync(MapPage map)
    {
        await map.Page.GetByRole(AriaRole.Checkbox, new() { Name = Layer }).ClickAsync();
        await map.SettleAsync();
    }

    static Task<string> LegendAsync(MapPage map) => map.Page.Locator("#legend").InnerTextAsync();
}
