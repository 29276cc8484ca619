namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class SearchTests(MapWorld world)
{
    [BrowserTheory]
    [InlineData("棗莊", "枣庄市", "division:370400000000")]
    [InlineData("古邵", "古邵镇", "division:370404100000")]
    [InlineData("程庄", "程庄村委会", "village:370404100229")]
    public async Task A_name_is_found_and_flown_to_with_the_keyboard_alone(string typed, string name, string selected)
    {
        await using var map = await world.OpenAsync("?at=117.00000,35.00000,9.00");
        var box = map.Page.GetByRole(AriaRole.Combobox);
        await box.FocusAsync();
        await map.Page.Keyboard.InsertTextAsync(typed);
        var options = map.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option);
        await options.First.WaitForAsync();
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("true");
        await map.Page.Keyboard.PressAsync("ArrowDown");
        await map.PhotographAsync($"search-{selected.Replace(':', '-')}");
        (await box.GetAttributeAsync("aria-activedescendant")).ShouldBe(await options.First.GetAttributeAsync("id"));
        await map.Page.Keyboard.PressAsync("Enter");
        await map.SettleAsync();
        map.Link.ShouldEndWith($"&sel={selected}");
        map.Link.ShouldNotContain("at=117.00000,35.00000");
        (await map.Panel.GetByRole(AriaRole.Heading, new() { Name = name }).IsVisibleAsync()).ShouldBeTrue();
        (await options.CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task A_name_that_nothing_has_is_said_to_be_found_nowhere_whatever_its_characters()
    {
        await using var map = await world.OpenAsync();
        await map.Page.GetByRole(AriaRole.Combobox).FillAsync("""O'Hara"; --<b>""");
        await map.Page.GetByText("""没有找到“O'Hara"; --<b>”""").WaitForAsync();
        await map.PhotographAsync("search-nothing");
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Escape_closes_the_list_and_keeps_what_was_typed()
    {
        await using var map = await world.OpenAsync();
        var box = map.Page.GetByRole(AriaRole.Combobox);
        await box.FillAsync("古邵");
        await map.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await box.PressAsync("Escape");
        (await map.Page.GetByRole(AriaRole.Option).CountAsync()).ShouldBe(0);
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("false");
    }
}
