namespace GeoZones.Browser.Tests.Tasks;

/// <summary>A planner's afternoon: a zone of eight villages from a list with one too many, put right, compared, sent in.</summary>
[Collection(OneCity.Name)]
[Trait("Category", CityWorld.Tasks)]
public sealed class PlannerTask(CityWorld city)
{
    const string Reason = "按村界划定";

    [BrowserFact]
    public async Task A_zone_of_eight_villages_gives_way_to_its_neighbour_is_compared_with_what_is_stored_and_sent_in()
    {
        var (taken, free) = await ChooseAsync();
        await using var map = await city.OpenAsync("?at=117.53000,34.95000,10.00#plan", 1366, 768);
        await PasteAsync(map, [taken, .. free]);
        await CoversAsync(map, 9);
        await map.Page.Locator("#plan-checks li.Error").WaitForAsync();
        await map.PhotographAsync("task-planner-overlap");
        await map.Page.Locator("#plan-checks li.Error").GetByRole(AriaRole.Button, new() { Name = "让给相邻区" }).First.ClickAsync();
        await CoversAsync(map, 8);
        await MapPage.UntilAsync(async () => await map.Page.Locator("#plan-checks:not([aria-busy]) .findings").CountAsync() == 1 && await map.Page.Locator("#plan-checks li.Error").CountAsync() == 0, "no error is left");

        await map.Page.FillAsync("#save-name", "八村片区");
        await map.Page.FillAsync("#save-reason", Reason);
        await map.Page.ClickAsync("#save-boundary");
        await map.Page.Locator("#save-Submitted").WaitForAsync();
        await map.SettleAsync();
        var stored = await StoredAsync();
        stored[0].ShouldBe($"Draft 1 {Reason}");

        await PasteAsync(map, free[..7]);
        await CoversAsync(map, 7);
        await map.Page.Locator("#compare-with").SelectOptionAsync("version:1");
        await map.Page.Locator("#plan-compare table").First.WaitForAsync();
        await map.PhotographAsync("task-planner-compared");
        (await map.Page.Locator("#plan-compare tbody tr").First.Locator("td").AllInnerTextsAsync()).Order().ShouldBe(["7", "8"]);
        (await map.Page.Locator("#plan-compare").InnerTextAsync()).ShouldContain((await city.ReadAsync($"SELECT name FROM villages WHERE code = '{free[7]}'"))[0]);
        await map.Canvas.PressAsync("Control+z");
        await map.Page.FillAsync("#save-reason", Reason);
        await map.Page.ClickAsync("#save-Submitted");
        await map.Page.Locator("#save-Approved").WaitForAsync();
        await map.PhotographAsync("task-planner-sent-in");
        (await StoredAsync())[0].ShouldBe($"Submitted 1 {Reason}");
        (await city.ReadAsync("SELECT count(*)::text FROM zones AS z CROSS JOIN LATERAL covered_villages(z.boundary, 'majorityOfArea') WHERE z.name = '八村片区'"))[0].ShouldBe("8");
        map.Complaints.ShouldBeEmpty();
    }

    Task<List<string>> StoredAsync() =>
        city.ReadAsync("SELECT z.status || ' ' || v.number || ' ' || v.reason FROM zones AS z JOIN zone_versions AS v ON v.zone_id = z.id WHERE z.name = '八村片区' ORDER BY v.number DESC");

    // Names as they are announced; what stands for several villages is asked.
    async Task PasteAsync(MapPage map, IReadOnlyList<string> codes)
    {
        if (!await map.Page.Locator("#paste-text").IsVisibleAsync())
            await map.Page.Locator("#plan-paste > summary").ClickAsync();
        await map.Page.FillAsync("#paste-text", string.Join('、', await city.ReadAsync($"SELECT name FROM villages WHERE code = ANY ('{ArrayOf(codes)}')")));
        await map.Page.ClickAsync("#paste-match");
        await map.SettleAsync();
        foreach (var id in await map.Page.Locator("select[id^=asked-]").EvaluateAllAsync<string[]>("all => all.map(({ id }) => id)"))
        {
            var offered = await map.Page.Locator($"#{id} option").EvaluateAllAsync<string[]>("all => all.map(({ value }) => value)");
            await map.Page.Locator($"#{id}").SelectOptionAsync(offered.Intersect(codes).First());
        }
        await map.Page.ClickAsync("#paste-draw");
        await map.SettleAsync();
    }

    static Task CoversAsync(MapPage map, int villages) =>
        MapPage.UntilAsync(async () => (await map.Page.Locator("#plan-sums").InnerTextAsync()).Contains($"{villages} 个村", StringComparison.Ordinal), $"{villages} villages are covered");

    // A village that a zone covers, and eight around each other and beside it that none touches.
    async Task<(string Taken, List<string> Free)> ChooseAsync()
    {
        const string Borders = "ST_Relate(v.boundary, c.boundary, 'F***1****')";
        const string Free = "NOT EXISTS (SELECT FROM zones AS z WHERE ST_Relate(z.boundary, v.boundary, 'T********'))";
        var taken = (await city.ReadAsync($"SELECT c.code FROM villages AS c JOIN zones AS z ON ST_Covers(z.boundary, c.boundary) WHERE EXISTS (SELECT FROM villages AS v WHERE {Borders} AND {Free}) ORDER BY c.code LIMIT 1"))[0];
        List<string> free = [];
        for (string[] beside = [taken]; free.Count < 8; beside = [.. free])
            free.Add((await city.ReadAsync($"""
                SELECT v.code FROM villages AS v, villages AS c, villages AS t
                WHERE c.code = ANY ('{ArrayOf(beside)}') AND t.code = '{taken}' AND v.county_code = t.county_code AND v.code <> ALL ('{ArrayOf(free)}') AND {Borders} AND {Free}
                ORDER BY ST_Distance(ST_Centroid(v.boundary), ST_Centroid(c.boundary)) + ST_Distance(ST_Centroid(v.boundary), ST_Centroid(t.boundary)), v.code LIMIT 1
                """))[0]);
        return (taken, free);
    }

    static string ArrayOf(IEnumerable<string> codes) => $"{{{string.Join(',', codes)}}}";
}
