namespace GeoZones.Browser.Tests;

/// <summary>The rows behind a number: the same in the table, on the map, and at the address that is given.</summary>
[Collection(OneMapWorld.Name)]
public sealed class RowsTests(MapWorld world)
{
    [BrowserFact]
    public async Task A_number_opens_its_rows_which_the_server_orders_and_the_address_repeats()
    {
        await using var map = await world.OpenAsync(await LinkAsync("&rule=overlaps"));
        var villages = map.Coverage.Locator("dd").First.GetByRole(AriaRole.Button);
        var number = (await villages.InnerTextAsync()).Split(' ')[0];
        await villages.ClickAsync();
        await map.SettleAsync();
        await map.PhotographAsync("rows");
        (await map.Rows.Locator("tbody tr").CountAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(number);
        var first = await FirstAsync(map);
        await map.Rows.GetByRole(AriaRole.Button, new() { Name = "代码" }).ClickAsync();
        await map.SettleAsync();
        (await map.Rows.Locator("th[aria-sort]").GetAttributeAsync("aria-sort")).ShouldBe("descending");
        (await FirstAsync(map)).ShouldNotBe(first);
        (await CsvAsync(map)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        map.Link.ShouldEndWith("&rows=villages");
        await map.Page.Keyboard.PressAsync("Escape");
        (await map.Rows.IsHiddenAsync()).ShouldBeTrue();
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Every_kind_of_row_is_found_and_more_than_a_page_comes_page_by_page()
    {
        await using var map = await world.OpenAsync(await LinkAsync("&rows=households"));
        await map.Rows.GetByRole(AriaRole.Button, new() { Name = "再看 50 行" }).ClickAsync();
        await map.SettleAsync();
        (await map.Rows.Locator("tbody tr").CountAsync()).ShouldBe(100);
        await map.PhotographAsync("rows-households");
        foreach (var kind in new[] { "sites", "projects", "funds", "funds.Social", "facilities", "facilities.Clinic", "unserved", "centralizedHouseholds", "households.Well" })
        {
            await map.Page.EvaluateAsync($"history.replaceState(null, '', location.search.replace(/rows=[^&]+/, 'rows={kind}')); dispatchEvent(new PopStateEvent('popstate'))");
            await map.SettleAsync();
            (await map.Rows.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldMatch(@"^\d+ / [\d,]+ 行$", kind);
        }
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_row_is_flown_to_and_stands_out_on_the_map()
    {
        await using var map = await world.OpenAsync(await LinkAsync("&rows=sites"));
        var before = map.Link;
        await map.Rows.Locator("tbody").GetByRole(AriaRole.Button).First.ClickAsync();
        await map.SettleAsync();
        await map.PhotographAsync("row");
        map.Link.ShouldNotBe(before);
        (await map.Rows.Locator("tr[aria-current=true]").CountAsync()).ShouldBe(1);
    }

    static Task<string> FirstAsync(MapPage map) => map.Rows.Locator("tbody tr").First.InnerTextAsync();

    async Task<string> CsvAsync(MapPage map)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(world.Root, await map.Rows.GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href")));
    }

    async Task<string> LinkAsync(string more) => $"?at=117.52800,34.63300,12.00&zone={(await world.AskAsync("Zones?$select=Id")).GetProperty("value")[0].GetProperty("Id").GetInt64()}{more}";
}
