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
            (await page.Locator("figure > img.picture").EvaluateAsync<int>("image => image.naturalWidth")).ShouldBeGreaterThan(1000);
            await page.Locator("body.moves .live canvas").WaitForAsync();
            var scale = await page.Locator(".maplibregl-ctrl-scale").InnerTextAsync();
            await page.Locator("#in").ClickAsync();
            await MapPage.UntilAsync(async () => await page.Locator(".maplibregl-ctrl-scale").InnerTextAsync() != scale, "the map of the file is nearer");
            asked.ShouldNotContain(address => address.StartsWith("http", StringComparison.Ordinal));
            await page.CloseAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [BrowserFact]
    public async Task A_frozen_briefing_opens_by_its_link_with_its_numbers_and_says_what_today_is_different()
    {
        var zone = (await world.AskAsync("Zones?$select=Id&$orderby=Id&$expand=DeclaredVillages($select=VillageCode,Evidence)")).GetProperty("value")[0];
        var (id, villages) = (zone.GetProperty("Id").GetInt64(), zone.GetProperty("DeclaredVillages").EnumerateArray().Select(each => each.GetRawText()).ToList());
        await using var map = await world.OpenAsync($"?deck={id}.villages#briefing");
        await map.Page.Locator("#snapshot-name").FillAsync("六月汇报");
        await map.Page.Locator("#snapshot-freeze").ClickAsync();
        await map.Page.Locator(".kept").WaitForAsync();
        var link = map.Page.Url;
        link.ShouldContain("snapshot=");
        await world.PatchAsync($"Zones({id})", $$"""{"DeclaredVillages":[{{string.Join(',', villages.Skip(1))}}]}""");
        try
        {
            await using var later = await world.OpenAsync(new Uri(link));
            (await later.Page.Locator(".headline").InnerTextAsync()).ShouldStartWith($"{villages.Count}");
            (await later.Page.Locator(".kept").InnerTextAsync()).ShouldContain("号快照");
            (await later.Page.Locator(".today").First.InnerTextAsync()).ShouldContain($"今日为 {villages.Count - 1} 个村，快照为 {villages.Count} 个村");
            await later.Page.Locator("#number-villages").ClickAsync();
            await later.Page.Locator("#rows tbody tr").Nth(villages.Count - 1).WaitForAsync();
            later.Requests.ShouldNotContain(address => address.Contains("/tiles/zones/", StringComparison.Ordinal) && address.Contains("/12/", StringComparison.Ordinal));
            await later.PhotographAsync("briefing-frozen");
            later.Complaints.ShouldBeEmpty();
        }
        finally
        {
            await world.PatchAsync($"Zones({id})", $$"""{"DeclaredVillages":[{{string.Join(',', villages)}}]}""");
        }
    }
}
