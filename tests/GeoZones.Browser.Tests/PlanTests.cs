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
    public async Task A_corner_that_moves_is_counted_as_it_stands_a_step_back_restores_its_numbers_and_a_reload_keeps_the_drawing()
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
        map.Complaints.ShouldBeEmpty();
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
