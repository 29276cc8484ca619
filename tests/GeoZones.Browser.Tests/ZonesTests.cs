namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class ZonesTests(MapWorld world)
{
    [BrowserFact]
    public async Task A_zone_of_the_list_is_flown_to_and_selected()
    {
        await using var map = await world.OpenAsync();
        var zone = map.Page.Locator("#zones").GetByRole(AriaRole.Button, new() { Name = "古运梦河" });
        var before = await map.PhotographMapAsync();
        await zone.ClickAsync();
        await map.SettleAsync();
        await map.PhotographAsync("zone");
        (await map.PhotographMapAsync()).Differs(before).ShouldBeGreaterThan(0.2);
        (await zone.GetAttributeAsync("aria-current")).ShouldBe("true");
        (await map.Panel.GetByRole(AriaRole.Heading, new() { Name = "古运梦河" }).IsVisibleAsync()).ShouldBeTrue();
        map.Link.ShouldContain("sel=zone:");
    }
}
