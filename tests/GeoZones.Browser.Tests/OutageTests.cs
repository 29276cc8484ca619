namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class OutageTests(MapWorld world)
{
    const string Far = "?at=117.00000,35.00000,9.00";

    [BrowserFact]
    public async Task When_the_server_is_gone_the_map_says_so_and_draws_on_once_it_is_back()
    {
        await using var map = await world.OpenAsync(Far);
        var gone = map.Page.GetByRole(AriaRole.Alert).GetByText("无法连接服务器");
        world.Host.Signal("INT");
        await world.Host.EndAsync();
        await ChooseZoneAsync(map);
        await gone.WaitForAsync();
        await map.PhotographAsync("server-gone");
        await world.ServeAgainAsync();
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();
        await gone.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await map.SettleAsync();
        await map.PhotographAsync("server-back");
        (await map.Panel.GetByRole(AriaRole.Heading, new() { Name = "古运梦河" }).IsVisibleAsync()).ShouldBeTrue();
        await using var fresh = await world.OpenAsync(Far);
        await ChooseZoneAsync(fresh);
        await fresh.SettleAsync();
        (await map.PhotographMapAsync()).Differs(await fresh.PhotographMapAsync()).ShouldBeLessThan(0.002);
    }

    static Task ChooseZoneAsync(MapPage map) => map.Page.Locator("#zones").GetByRole(AriaRole.Button).ClickAsync();
}
