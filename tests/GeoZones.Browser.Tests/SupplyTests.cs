using System.Globalization;
using System.Text.Json;

namespace GeoZones.Browser.Tests;

/// <summary>Supply by county, town and village: ranked by the server, deeper with every click.</summary>
[Collection(OneMapWorld.Name)]
public sealed class SupplyTests(MapWorld world)
{
    [BrowserFact]
    public async Task The_ranking_leads_from_the_county_to_the_village_and_back_by_the_keyboard_alone()
    {
        await using var map = await world.OpenAsync();
        await PressAsync(map, map.Page.GetByRole(AriaRole.Button, new() { Name = "供水排名" }));
        await ShowsAsync(map, "County", "");
        await PressAsync(map, Rank(map, "峄城区"));
        await ShowsAsync(map, "Township", "370404000000");
        await PressAsync(map, Rank(map, "古邵镇"));
        await ShowsAsync(map, "Village", "370404100000");
        await map.PhotographAsync("supply-villages");
        map.Link.ShouldContain("&mode=supply&by=Village&within=370404100000");
        await PressAsync(map, map.Page.Locator(".trail").GetByRole(AriaRole.Button, new() { Name = "峄城区" }));
        await ShowsAsync(map, "Township", "370404000000");
        await map.Page.GoBackAsync();
        await map.SettleAsync();
        await ShowsAsync(map, "Village", "370404100000");
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_town_on_the_map_is_drilled_into_and_the_villages_take_the_colours_of_the_legend()
    {
        await using var map = await world.OpenAsync("?at=117.56000,34.63300,11.00&mode=supply&by=Township");
        var towns = await map.PhotographMapAsync();
        await map.Canvas.ClickAsync(new() { Position = new() { X = 313, Y = 299 } });
        await map.SettleAsync();
        map.Link.ShouldContain("by=Village&within=370404100000");
        (await map.PhotographMapAsync()).Differs(towns).ShouldBeGreaterThan(0.05);
        await map.SpeakAsync("English");
        await map.PhotographAsync("supply-english");
        (await map.Page.Locator("#supply .classes, #supply legend, #supply label, #supply small").AllInnerTextsAsync()).Where(words => words.Any(c => c is >= '\u4e00' and <= '\u9fff')).ShouldBeEmpty();
    }

    static ILocator Rank(MapPage map, string name) => map.Page.Locator(".ranks").GetByRole(AriaRole.Button, new() { Name = name });

    static async Task PressAsync(MapPage map, ILocator button)
    {
        await button.PressAsync("Enter");
        await map.SettleAsync();
    }

    // Names in the order of the server; a rate that is unknown is a word, never a number.
    async Task ShowsAsync(MapPage map, string by, string within)
    {
        var scope = within.Length == 0 ? "" : $",within='{within}'";
        var rows = (await world.AskAsync($"SupplyCoverage(by='{by}'{scope})?$orderby=Rate eq null,Rate,Code")).GetProperty("value").EnumerateArray().ToList();
        (await map.Page.Locator(".ranks strong").AllInnerTextsAsync()).ShouldBe(rows.Select(row => row.GetProperty("Name").GetString()!));
        (await map.Page.Locator(".ranks .rate").AllInnerTextsAsync()).ShouldBe(rows.Select(row => Written(row.GetProperty("Rate"))));
    }

    static string Written(JsonElement rate) => rate.ValueKind == JsonValueKind.Null ? "率未知" : rate.GetDouble() switch
    {
        > 0.999 and < 1 => ">99.9%",
        > 0 and < 0.001 => "<0.1%",
        var share => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%",
    };
}
