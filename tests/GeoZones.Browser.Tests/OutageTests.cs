namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class OutageTests(MapWorld world)
{
    const string Far = "?at=117.00000,35.00000,9.00";

    [BrowserFact]
    public async Task When_the_server_is_gone_every_view_says_so_marks_its_numbers_as_old_and_goes_on_by_itself_once_it_is_back()
    {
        await using var bureau = await world.OpenAsync("?by=Township#water");
        var numbers = await bureau.Page.Locator("#table tbody").InnerTextAsync();
        await using var map = await world.OpenAsync(Far);
        var gone = map.Page.GetByRole(AriaRole.Alert).GetByText("无法连接服务器");
        world.Host.Signal("INT");
        await world.Host.EndAsync();
        await ChooseZoneAsync(map);
        await gone.WaitForAsync();
        await map.PhotographAsync("server-gone");
        await bureau.Page.Locator("#tool-in").ClickAsync();
        await bureau.Page.Locator("#faults").GetByText("地图和表仍可查看").WaitForAsync();
        (await OldAsync(bureau)).ShouldMatch("^\"取于 \\d\\d:\\d\\d 或更早，可能已过时\"$");
        await bureau.PhotographAsync("water-gone");
        (await bureau.Page.Locator("#table tbody").InnerTextAsync()).ShouldBe(numbers);
        await world.ServeAgainAsync();
        await bureau.Page.Locator("#faults p").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await bureau.Page.GetByRole(AriaRole.Status).GetByText("服务器已恢复").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await OldAsync(bureau)).ShouldBe("none");
        await gone.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await map.SettleAsync();
        await map.PhotographAsync("server-back");
        (await map.Panel.GetByRole(AriaRole.Heading, new() { Name = "古运梦河" }).IsVisibleAsync()).ShouldBeTrue();
        await using var fresh = await world.OpenAsync(Far);
        await ChooseZoneAsync(fresh);
        await fresh.SettleAsync();
        (await map.PhotographMapAsync()).Differs(await fresh.PhotographMapAsync()).ShouldBeLessThan(0.002);
    }

    /// <summary>The mark beside the number of rows; none where they are not old.</summary>
    static Task<string> OldAsync(MapPage map) => map.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('#table [role=status]'), '::after').content");

    static Task ChooseZoneAsync(MapPage map) => map.Page.Locator("#zones").GetByRole(AriaRole.Button).First.ClickAsync();
}
