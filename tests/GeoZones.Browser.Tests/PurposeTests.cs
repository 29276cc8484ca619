namespace GeoZones.Browser.Tests;

/// <summary>Single households are drawn once the reader has said why, and the audit knows it.</summary>
[Collection(OneMapWorld.Name)]
public sealed class PurposeTests(MapWorld world)
{
    [BrowserFact]
    public async Task Households_are_drawn_for_a_purpose_which_is_asked_for_once_and_written_down()
    {
        var link = await world.LinkToAsync("households WHERE is_centralized IS NOT TRUE", 13);
        await using var map = await MapPage.OpenFirstAsync(world.Browser, new(world.Root, link));
        (await map.Page.Locator("#purpose").IsVisibleAsync()).ShouldBeTrue();
        map.Requests.ShouldNotContain(url => url.Contains("/tiles/households/"));
        await map.PhotographAsync("purpose");
        await map.Page.Locator("#purpose-field").FillAsync("核对未通水户");
        await map.Page.Locator("#purpose").GetByRole(AriaRole.Button, new() { Name = "查看", Exact = true }).ClickAsync();
        await map.SettleAsync();
        map.Requests.ShouldContain(url => url.Contains("/tiles/households/"));
        (await map.Page.Locator("#purpose").IsHiddenAsync()).ShouldBeTrue();
        (await world.AskAsync("AuditEntries?$filter=Purpose eq '核对未通水户' and Action eq 'HouseholdTiles'")).GetProperty("value").GetArrayLength().ShouldBeGreaterThan(0);
        map.Complaints.ShouldBeEmpty();
        await map.Page.ReloadAsync();
        await map.SettleAsync();
        (await map.Page.Locator("#purpose").IsHiddenAsync()).ShouldBeTrue();
    }
}
