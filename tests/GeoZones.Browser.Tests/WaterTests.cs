using System.Globalization;
using System.Text.Json;

namespace GeoZones.Browser.Tests;

/// <summary>The water bureau's view: the map and the table are one selection, ranked and counted by the server.</summary>
[Collection(OneMapWorld.Name)]
public sealed class WaterTests(MapWorld world)
{
    [BrowserFact]
    public async Task The_bureau_goes_from_the_county_to_the_households_by_the_keyboard_alone_and_takes_them_as_a_file()
    {
        await using var map = await world.OpenAsync();
        map.Requests.ShouldNotContain(address => address.Contains("/assets/water", StringComparison.Ordinal));
        await PressAsync(map, map.Page.Locator("#works").GetByRole(AriaRole.Link, new() { Name = "供水" }));
        (await map.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("work-title");
        await ShowsAsync(map, "County", "");
        await PressAsync(map, Row(map, "峄城区"));
        await PressAsync(map, Row(map, "古邵镇"));
        await ShowsAsync(map, "Village", "370404100000");
        await map.PhotographAsync("water-villages");
        map.Page.Url.ShouldEndWith("&by=Village&within=370404100000#water");
        await PressAsync(map, map.Page.Locator("#row-0-UnservedHouseholds"));
        await map.PhotographAsync("water-households");
        var village = new Uri(map.Page.Url).Query.Split("within=")[1][..12];
        var count = (await world.AskAsync($"Households?$filter=VillageCode eq '{village}' and IsCentralized eq false&$count=true&$top=1&purpose=tests")).GetProperty("@odata.count").GetInt32();
        (await map.Page.Locator("#table [role=status]").InnerTextAsync()).ShouldEndWith($"/ {count.ToString("N0", CultureInfo.InvariantCulture)} 行");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("GeoZones-Purpose", "tests");
        (await http.GetStringAsync(new Uri(world.Root, await map.Page.Locator("#rows-csv").GetAttributeAsync("href")))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + count);
        await map.Page.GoBackAsync();
        await map.SettleAsync();
        await ShowsAsync(map, "Village", "370404100000");
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_town_on_the_map_finds_its_row_and_pressed_again_its_villages_take_the_colours_of_the_legend()
    {
        await using var map = await world.OpenAsync("?at=117.52800,34.63300,10.00&mode=supply&by=Township");
        var towns = await map.PhotographMapAsync();
        var box = (await map.Canvas.BoundingBoxAsync()).ShouldNotBeNull();
        LocatorClickOptions middle = new() { Position = new() { X = box.Width / 2, Y = box.Height / 2 } };
        await map.Canvas.ClickAsync(middle);
        await map.SettleAsync();
        (await map.Page.Locator("#table tr[aria-current=true] th").InnerTextAsync()).ShouldBe("古邵镇");
        await map.Canvas.ClickAsync(middle);
        await map.SettleAsync();
        map.Page.Url.ShouldEndWith("&by=Village&within=370404100000&measure=rate#water");
        (await map.PhotographMapAsync()).Differs(towns).ShouldBeGreaterThan(0.05);
        await map.SpeakAsync("English");
        await map.PhotographAsync("water-english");
        (await map.Page.Locator("#works, #work label, #work h2, #work p, #work th, #work summary, #table thead, #table .tabs, #table [role=status]").AllInnerTextsAsync()).Where(words => words.Any(c => c is >= '\u4e00' and <= '\u9fff')).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_link_with_a_filter_says_the_question_the_numbers_come_from_and_fits_on_a_phone()
    {
        const string Filter = "TownshipCode eq '370404100000' and Village/IsRural and SupplyType in ('Well','Unknown') and Persons ge 3";
        await using var map = await world.OpenAsync("?within=370404100000&by=Village&types=Well,Unknown&persons=3-#water", 390, 844);
        await map.PhotographAsync("water-phone");
        (await map.Page.Locator("#table code").InnerTextAsync()).ShouldStartWith($"/odata/Households?$apply=filter({Filter})/");
        var sum = (await world.AskAsync($"Households?$apply=filter({Filter})/aggregate($count as Households,Persons with sum as Persons)")).GetProperty("value")[0];
        await map.Page.Locator("#side-fold > summary").ClickAsync();
        (await map.Page.Locator("#total-Persons").InnerTextAsync()).ShouldBe(sum.GetProperty("Persons").GetInt64().ToString("N0", CultureInfo.InvariantCulture));
        (await map.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBe(390);
        map.Complaints.ShouldBeEmpty();
    }

    static ILocator Row(MapPage map, string name) => map.Page.Locator("#table tbody").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    static async Task PressAsync(MapPage map, ILocator button)
    {
        await button.PressAsync("Enter");
        await map.SettleAsync();
    }

    // The first page, most unserved persons first.
    async Task ShowsAsync(MapPage map, string by, string within)
    {
        var scope = within.Length == 0 ? "" : $",within='{within}'";
        var rows = (await world.AskAsync($"SupplyCoverage(by='{by}'{scope})?$filter=RuralPersons ne 0&$orderby=UnservedPersons desc,Code&$top=50")).GetProperty("value").EnumerateArray().ToList();
        (await map.Page.Locator("#table tbody th").AllInnerTextsAsync()).ShouldBe(rows.Select(row => row.GetProperty("Name").GetString()!));
        (await map.Page.Locator("#table tbody td:nth-child(3)").AllInnerTextsAsync()).ShouldBe(rows.Select(row => Written(row.GetProperty("UnservedPersons"))));
    }

    static string Written(JsonElement persons) => persons.ValueKind == JsonValueKind.Null ? "不予显示" : persons.GetInt64().ToString("N0", CultureInfo.InvariantCulture);
}
