namespace GeoZones.Browser.Tests;

/// <summary>The leaders' view: slides by the keyboard, every number with its rows, and a file that needs no service.</summary>
[Collection(OneMapWorld.Name)]
public sealed class BriefingTests(MapWorld world)
{
    [BrowserFact]
    public async Task A_leader_goes_through_the_zones_with_the_keys_and_opens_the_rows_behind_the_announced_villages()
    {
        await using var map = await world.OpenAsync("#briefing");
        var zones = (await world.AskAsync("Zones?$select=Id,Name&$filter=Status ne 'Draft' and Status ne 'Retired'&$expand=DeclaredVillages($count=true)&$orderby=Id")).GetProperty("value").EnumerateArray().ToList();
        var all = zones.Sum(zone => zone.GetProperty("DeclaredVillages@odata.count").GetInt32());
        (await map.Page.Locator(".headline").InnerTextAsync()).ShouldStartWith($"{all}");
        await map.PhotographAsync("briefing");
        await map.Page.Locator("#number-villages").PressAsync("Enter");
        await map.Page.Locator("#rows tbody tr").Nth(all - 1).WaitForAsync();
        (await map.Page.Locator("#rows tbody tr").CountAsync()).ShouldBe(all);
        await map.Page.Keyboard.PressAsync("Escape");
        foreach (var (zone, at) in zones.Select((zone, i) => (zone, i + 2)))
        {
            await map.Page.Keyboard.PressAsync(at % 2 == 0 ? "PageDown" : "ArrowRight");
            await map.SettleAsync();
            (await map.Page.Locator("#slide [role=status]").TextContentAsync()).ShouldBe($"第 {at} 张，共 {zones.Count + 1} 张：{zone.GetProperty("Name").GetString()}，公布的村 {zone.GetProperty("DeclaredVillages@odata.count")} 个村");
        }
        map.Page.Url.ShouldContain($"slide={zones.Count + 1}");
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_offline_file_asks_nobody_for_anything_and_holds_what_the_public_may_see()
    {
        var zone = (await world.AskAsync("Zones?$select=Id&$orderby=Id")).GetProperty("value")[0].GetProperty("Id").GetInt64();
        await using var map = await world.OpenAsync($"?deck={zone}.people#briefing");
        var file = await map.Page.RunAndWaitForDownloadAsync(() => map.Page.Locator("#output-offline").ClickAsync(), new() { Timeout = 120_000 });
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        await file.SaveAsAsync(path);
        try
        {
            var page = await map.Page.Context.Browser!.NewPageAsync();
            List<string> asked = [];
            page.Request += (_, request) => asked.Add(request.Url);
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            (await page.Locator(".headline").InnerTextAsync()).ShouldStartWith("不予显示");
            (await page.Locator("figure > img").EvaluateAsync<int>("image => image.naturalWidth")).ShouldBeGreaterThan(1000);
            asked.ShouldNotContain(address => address.StartsWith("http", StringComparison.Ordinal));
            await page.CloseAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
