namespace GeoZones.Browser.Tests.Tasks;

/// <summary>A press briefing: seven zones by the clicker, the rows behind 49, and a file for a hall without a network.</summary>
[Collection(OneCity.Name)]
[Trait("Category", CityWorld.Tasks)]
public sealed class LeaderTask(CityWorld city)
{
    [BrowserFact]
    public async Task A_leader_walks_the_seven_zones_opens_the_rows_behind_49_and_shows_the_file_while_the_service_is_stopped()
    {
        await using var map = await city.OpenAsync("#briefing", 1920, 1080);
        (await map.Page.Locator(".headline").InnerTextAsync()).ShouldStartWith("49");
        await map.Page.Locator("#number-villages").PressAsync("Enter");
        await map.Page.Locator("#rows tbody tr").Nth(48).WaitForAsync();
        (await map.Page.Locator("#rows tbody tr").CountAsync()).ShouldBe(49);
        await map.PhotographAsync("task-leader-rows");
        await map.Page.Keyboard.PressAsync("Escape");
        await map.SettleAsync();

        foreach (var zone in await city.ReadAsync("SELECT z.name || '|' || count(*) FROM zones AS z JOIN declared_villages AS d ON d.zone_id = z.id WHERE z.status IN ('Submitted', 'Approved') GROUP BY z.id ORDER BY z.id"))
        {
            await map.Page.Keyboard.PressAsync("PageDown");
            await map.SettleAsync();
            var (name, count) = (zone.Split('|')[0], zone.Split('|')[1]);
            (await map.Page.Locator("#slide [role=status]").TextContentAsync()).ShouldEndWith($"{name}，公布的村 {count} 个村");
        }
        await map.PhotographAsync("task-leader-zone");

        var file = await map.Page.RunAndWaitForDownloadAsync(() => map.Page.Locator("#output-offline").ClickAsync(), new() { Timeout = 300_000 });
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        await file.SaveAsAsync(path);
        city.Host.Signal("TERM");
        await city.Host.EndAsync();
        try
        {
            await ShowAsync(path, await city.ReadAsync("SELECT name FROM zones WHERE status IN ('Submitted', 'Approved') ORDER BY id"));
        }
        finally
        {
            File.Delete(path);
            await city.ServeAgainAsync();
        }
    }

    async Task ShowAsync(string path, IEnumerable<string> zones)
    {
        var page = await city.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        List<string> wrong = [];
        page.Request += (_, request) => wrong.AddRange(request.Url.StartsWith("http", StringComparison.Ordinal) ? [request.Url] : []);
        page.PageError += (_, error) => wrong.Add(error);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        (await page.Locator(".headline").First.InnerTextAsync()).ShouldStartWith("49");
        foreach (var zone in zones)
        {
            await page.Keyboard.PressAsync("PageDown");
            await page.GetByRole(AriaRole.Heading, new() { Name = zone }).First.WaitForAsync();
        }
        await page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Directory, "task-leader-offline.png") });
        wrong.ShouldBeEmpty();
        await page.CloseAsync();
    }
}
