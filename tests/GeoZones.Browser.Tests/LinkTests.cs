namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class LinkTests(MapWorld world)
{
    const string Link = "?lang=en&at=117.50737,34.63225,13.00&layers=villages,zones&sel=village:370404100229";

    [BrowserFact]
    public async Task A_link_restores_position_layers_selection_and_language_also_after_a_reload()
    {
        await using var map = await world.OpenAsync(Link);
        await ShowsAsync(map);
        var seen = await map.PhotographMapAsync();
        await map.Page.ReloadAsync();
        await map.SettleAsync();
        await map.PhotographAsync("link");
        await ShowsAsync(map);
        (await map.PhotographMapAsync()).Differs(seen).ShouldBeLessThan(0.002);
    }

    [BrowserFact]
    public async Task What_was_clicked_together_is_in_the_link()
    {
        await using var here = await world.OpenAsync();
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await here.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Facilities" }).ClickAsync();
        await here.Page.Locator("#zones").GetByRole(AriaRole.Button).ClickAsync();
        await here.SettleAsync();
        await using var there = await world.OpenAsync(here.Link);
        there.Link.ShouldBe(here.Link);
        (await there.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Facilities" }).IsCheckedAsync()).ShouldBeFalse();
        (await there.Panel.InnerTextAsync()).ShouldBe(await here.Panel.InnerTextAsync());
    }

    [BrowserFact]
    public async Task Back_undoes_a_choice()
    {
        await using var map = await world.OpenAsync();
        var start = map.Link;
        await map.Page.Locator("#zones").GetByRole(AriaRole.Button).ClickAsync();
        await map.SettleAsync();
        await map.Page.GoBackAsync();
        await map.SettleAsync();
        map.Link.ShouldBe(start);
        (await map.Panel.IsHiddenAsync()).ShouldBeTrue();
    }

    static async Task ShowsAsync(MapPage map)
    {
        map.Link.ShouldBe(Link);
        (await map.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        (await map.Panel.GetByRole(AriaRole.Heading, new() { Name = "程庄村委会" }).IsVisibleAsync()).ShouldBeTrue();
        (await map.Page.Locator("#layers :checked").CountAsync()).ShouldBe(2);
    }
}
