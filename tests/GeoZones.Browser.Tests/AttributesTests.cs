namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class AttributesTests(MapWorld world)
{
    [BrowserFact]
    public async Task A_click_on_a_household_shows_its_attributes_marked_synthetic_and_says_unknown_where_nobody_knows()
    {
        await using var map = await world.OpenAsync(await world.LinkToAsync("households WHERE supply_type = 'Unknown'", zoom: 17));
        await map.Canvas.ClickAsync();
        await map.Panel.WaitForAsync();
        await map.PhotographAsync("household");
        var panel = await map.Panel.InnerTextAsync();
        panel.ShouldContain("户");
        panel.ShouldContain("合成数据");
        (await ValueAsync(map, "是否集中供水")).ShouldBe("未知");
        (await ValueAsync(map, "人数")).ShouldMatch(@"^\d+ 人$");
    }

    [BrowserFact]
    public async Task Everything_under_a_click_can_be_chosen()
    {
        await using var map = await world.OpenAsync("?at=117.50737,34.63225,13.00&layers=villages,zones,divisions");
        await map.Canvas.ClickAsync();
        var choice = map.Panel.GetByRole(AriaRole.Group, new() { Name = "此处的要素" });
        await choice.GetByRole(AriaRole.Button, new() { Name = "古运梦河" }).ClickAsync();
        (await map.Panel.GetByRole(AriaRole.Heading, new() { Name = "古运梦河" }).IsVisibleAsync()).ShouldBeTrue();
        await map.PhotographAsync("choice");
        map.Link.ShouldContain("sel=zone:");
    }

    [BrowserFact]
    public async Task The_keyboard_alone_opens_the_panel_at_the_middle_of_the_map_and_Escape_closes_it()
    {
        await using var map = await world.OpenAsync("?at=117.50737,34.63225,13.00");
        await map.Canvas.FocusAsync();
        await map.Page.Keyboard.PressAsync("Enter");
        await map.Panel.WaitForAsync();
        map.Link.ShouldContain("sel=");
        await map.Page.Keyboard.PressAsync("Escape");
        (await map.Panel.IsHiddenAsync()).ShouldBeTrue();
        map.Link.ShouldNotContain("sel=");
        (await map.Canvas.EvaluateAsync<bool>("canvas => canvas === document.activeElement")).ShouldBeTrue("the focus is back on the map");
    }

    static async Task<string> ValueAsync(MapPage map, string label) =>
        await map.Panel.Locator($"dt:text-is('{label}') + dd").InnerTextAsync();
}
