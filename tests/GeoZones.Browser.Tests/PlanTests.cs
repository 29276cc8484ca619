namespace GeoZones.Browser.Tests;

/// <summary>The planner's view: the numbers of what is under the hand are those of the server.</summary>
[Collection(OneMapWorld.Name)]
public sealed class PlanTests(MapWorld world)
{
    /// <summary>Persons that CoverageOf counts in the drawing as the page keeps it.</summary>
    const string Counted = """
        async () => {
          const rings = JSON.parse(sessionStorage.getItem('geozones.plan.new')).shape.map(polygon => polygon.map(ring => [...ring, ring[0]]));
          const body = JSON.stringify({ area: { type: 'MultiPolygon', coordinates: rings }, rule: 'majorityOfArea' });
          const answer = await fetch('/odata/CoverageOf', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
          return (await answer.json()).Persons.toLocaleString('en-GB');
        }
        """;

    [BrowserFact]
    public async Task A_corner_that_moves_is_counted_as_it_stands_a_step_back_restores_its_numbers_and_a_reload_keeps_drawing_and_steps()
    {
        await using var map = await world.OpenAsync("?at=117.53000,34.60000,12.50#plan");
        await map.Page.ClickAsync("#plan-draw");
        await map.Page.Locator("#draw-add").WaitForAsync();
        var box = (await map.Canvas.BoundingBoxAsync())!;
        foreach (var (across, down) in new[] { (0.2f, 0.3f), (0.5f, 0.3f), (0.5f, 0.6f) })
            await map.Page.Mouse.ClickAsync(box.X + (box.Width * across), box.Y + (box.Height * down));
        await map.Canvas.PressAsync("Enter");
        var drawn = await CountsAsync(map);
        await map.Canvas.PressAsync("n");
        for (var i = 0; i < 12; i++)
            await map.Canvas.PressAsync("ArrowLeft");
        var moved = await CountsAsync(map);
        moved.ShouldNotBe(drawn);
        for (var i = 0; i < 12; i++)
            await map.Canvas.PressAsync("Control+z");
        (await CountsAsync(map)).ShouldBe(drawn);
        await map.Canvas.PressAsync("Control+y");
        await map.Page.ReloadAsync();
        await map.SettleAsync();
        await map.PhotographAsync("plan");
        await CountsAsync(map);
        await map.Canvas.PressAsync("Control+z");
        (await CountsAsync(map)).ShouldBe(drawn);
        map.Complaints.ShouldBeEmpty();
    }

    /// <summary>A colleague makes a draft of two villages, or draws the boundary of another number of them over it.</summary>
    const string Colleague = """
        async ([villages, id]) => {
          const send = async (path, body, headers = {}) => (await fetch('/odata/' + path, { method: headers['if-match'] ? 'PATCH' : 'POST', headers: { 'content-type': 'application/json', prefer: 'return=representation', ...headers }, body: JSON.stringify(body) })).json();
          const { Boundary } = await send('ZoneFromVillages', { codes: ['370404100211', '370404100212', '370404100213'].slice(0, villages) });
          const parts = { type: 'MultiPolygon', coordinates: Boundary.type === 'Polygon' ? [Boundary.coordinates] : Boundary.coordinates };
          if (!id) return (await send('Zones', { Name: 'z', Level: 'Municipal', TownshipCode: '370404100000', EvidenceNote: '', Boundary: parts, '@GeoZones.reason': 'drawn' })).Id;
          const { '@odata.etag': etag } = await (await fetch(`/odata/Zones(${id})`)).json();
          await send(`Zones(${id})`, { Boundary: parts, '@GeoZones.reason': 'theirs' }, { 'if-match': etag });
          return id;
        }
        """;

    /// <summary>The town is that of the other specs again.</summary>
    const string Tidy = """
        async () => {
          const { value } = await (await fetch("/odata/Zones?$filter=Status eq 'Draft'&$select=Id")).json();
          for (const { Id } of value) await fetch(`/odata/Zones(${Id})`, { method: 'DELETE', headers: { 'if-match': '*' } });
        }
        """;

    [BrowserFact]
    [Trait("Category", Tasks.CityWorld.Tasks)]
    public async Task Who_saves_second_sees_both_boundaries_and_by_each_way_out_nothing_is_lost()
    {
        await using var colleague = await world.OpenAsync();
        foreach (var way in new[] { "take", "over", "both" })
        {
            var zone = await colleague.Page.EvaluateAsync<int>(Colleague, new object[] { 2, 0 });
            await using var map = await world.OpenAsync($"?within=zone:{zone}#plan");
            var stored = await AreaAsync(map, shown => shown.Length > 0);
            await map.Canvas.PressAsync("n");
            await map.Canvas.PressAsync("ArrowLeft");
            var mine = await AreaAsync(map, shown => shown != stored);
            await colleague.Page.EvaluateAsync<int>(Colleague, new object[] { 3, zone });
            await map.Page.FillAsync("#save-reason", "mine");
            await map.Page.ClickAsync("#save-boundary");
            await map.Page.Locator("#plan-conflict thead th").Last.WaitForAsync();
            (await map.Page.Locator("#plan-conflict tbody tr").First.Locator("td").AllInnerTextsAsync()).ShouldBe(["3", "2"]);
            await map.Page.ClickAsync($"#conflict-{way}");
            await map.Page.Locator("#plan-conflict").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            if (way == "take")
                await map.Page.ClickAsync("#plan-undo");
            await AreaAsync(map, shown => shown == mine);
            var reasons = (await world.AskAsync($"Zones({zone})/Versions?$orderby=Number")).GetProperty("value").EnumerateArray().Select(v => v.GetProperty("Reason").GetString());
            reasons.ShouldBe(way == "over" ? ["drawn", "theirs", "mine"] : ["drawn", "theirs"]);
            map.Complaints.ShouldAllBe(complaint => complaint.Contains("412", StringComparison.Ordinal));
        }
        await colleague.Page.EvaluateAsync(Tidy);
        (await world.AskAsync("Zones?$filter=Status eq 'Draft'")).GetProperty("value").GetArrayLength().ShouldBe(0);
    }

    /// <summary>The area in the panel, once it is as expected.</summary>
    static async Task<string> AreaAsync(MapPage map, Func<string, bool> isExpected)
    {
        var shown = "";
        await MapPage.UntilAsync(async () => isExpected(shown = await map.Page.Locator("#plan-sums .figures dd").Nth(2).InnerTextAsync()), "the panel shows another area");
        return shown;
    }

    /// <summary>Persons in the panel, when they are those of the server.</summary>
    static async Task<string> CountsAsync(MapPage map)
    {
        var shown = "";
        await MapPage.UntilAsync(async () =>
        {
            shown = await map.Page.Locator("#plan-sums .pairs").First.Locator("tbody tr").First.Locator("td").Last.InnerTextAsync();
            return shown == await map.Page.EvaluateAsync<string>(Counted);
        }, "the panel counts what the server counts");
        return shown;
    }
}
