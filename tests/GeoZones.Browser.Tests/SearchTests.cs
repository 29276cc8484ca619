namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class SearchTests(MapWorld world)
{
    static readonly (string Typed, string Name, string Selected)[] Places =
    [
        ("棗莊", "枣庄市", "division:370400000000"),
        ("古邵", "古邵镇", "division:370404100000"),
        ("程庄", "程庄村委会", "village:370404100229"),
    ];

    [BrowserFact]
    public async Task A_name_is_found_and_flown_to_with_the_keyboard_alone()
    {
        await using var map = await world.OpenAsync("?at=117.00000,35.00000,9.00");
        foreach (var (typed, name, selected) in Places)
        {
            var before = map.Link;
            await FlyAsync(map, typed);
            map.Link.ShouldEndWith($"&sel={selected}");
            map.Link.Split('&')[1].ShouldNotBe(before.Split('&')[1], "the map has moved");
            (await map.Panel.GetByRole(AriaRole.Heading, new() { Name = name }).IsVisibleAsync()).ShouldBeTrue();
        }
        (await map.Page.GetByRole(AriaRole.Option).CountAsync()).ShouldBe(0);
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

    static async Task FlyAsync(MapPage map, string typed)
    {
        var box = map.Page.GetByRole(AriaRole.Combobox);
        await box.FocusAsync();
        await map.Page.Keyboard.PressAsync("Control+a");
        await map.Page.Keyboard.InsertTextAsync(typed);
        var first = map.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First;
        await first.WaitForAsync();
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("true");
        await map.Page.Keyboard.PressAsync("ArrowDown");
        await map.PhotographAsync($"search-{typed}");
        (await box.GetAttributeAsync("aria-activedescendant")).ShouldBe(await first.GetAttributeAsync("id"));
        await map.Page.Keyboard.PressAsync("Enter");
        await map.SettleAsync();
    }
}
