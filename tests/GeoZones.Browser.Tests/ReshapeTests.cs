namespace GeoZones.Browser.Tests;

/// <summary>A boundary drawn and changed by hand: along borders that are there, by a stroke, in parts; with mouse, keys and a finger.</summary>
[Collection(OneMapWorld.Name)]
public sealed class ReshapeTests(MapWorld world)
{
    const string Here = "?at=117.50900,34.59800,13.50";

    /// <summary>The rings of the drawing as the page keeps it, by their numbers of corners.</summary>
    const string Rings = "() => Object.entries(sessionStorage).filter(([name]) => name.startsWith('geozones.plan')).map(([, kept]) => JSON.parse(kept).shape.map(polygon => polygon.map(ring => ring.length)))[0].join(' ')";

    /// <summary>Pixels of the map, a little beside two corners of a stored border with many corners between them, both in view.</summary>
    const string TwoCorners = """
        async () => {
          const row = (await (await fetch("/odata/Villages?$filter=startswith(Name,'后虎里埠')&$select=Boundary")).json()).value[0];
          const box = document.querySelector('#map canvas').getBoundingClientRect(), size = 512 * 2 ** 13.5;
          const spot = ([lng, lat]) => [(lng - 117.509) / 360 * size + box.width / 2, box.height / 2 - (Math.asinh(Math.tan(lat * Math.PI / 180)) - Math.asinh(Math.tan(34.598 * Math.PI / 180))) / (2 * Math.PI) * size];
          const seen = row.Boundary.coordinates.flat(row.Boundary.type === 'Polygon' ? 0 : 1)[0].slice(1).map(spot).filter(([x, y]) => x > 60 && x < box.width - 420 && y > 60 && y < box.height - 220);
          return [seen[2], seen[Math.min(22, seen.length - 2)]].flatMap(([x, y]) => [Math.round(x + 3), Math.round(y + 2)]);
        }
        """;

    /// <summary>How many corners of the drawing are corners of a stored village.</summary>
    const string Stored = """
        async () => {
          const known = new Set(), name = Object.keys(sessionStorage).find(each => each.startsWith('geozones.plan'));
          for (let next = '/odata/Villages?$select=Boundary'; next;) {
            const page = await (await fetch(next)).json();
            page.value.forEach(({ Boundary }) => Boundary.coordinates.flat(Boundary.type === 'Polygon' ? 1 : 2).forEach(at => known.add(String(at))));
            next = page['@odata.nextLink'];
          }
          return JSON.parse(sessionStorage[name]).shape.flat(2).filter(at => known.has(String(at))).length;
        }
        """;

    [BrowserFact]
    public async Task An_edge_follows_the_stored_border_a_stroke_reshapes_the_boundary_and_holes_and_parts_come_and_go_step_by_step()
    {
        await using var map = await world.OpenAsync(Here + "#plan");
        await DrawAlongABorderAsync(map);
        var traced = (await RingsAsync(map)).Single();
        traced.ShouldBeGreaterThan(5);
        (await map.Page.EvaluateAsync<int>(Stored)).ShouldBe(traced - 1, "all but the corner that was put beside the border");

        await map.Page.ClickAsync("#plan-part");
        await ClickAsync(map, (60, 60), (110, 60), (110, 110));
        await map.Canvas.PressAsync("Enter");
        (await RingsAsync(map)).ShouldBe([traced, 3]);
        await map.Page.ClickAsync("#plan-reshape");
        await ClickAsync(map, (40, 90), (90, 70));
        await map.Canvas.PressAsync("Enter");
        await map.Page.Locator(".drawing .bad").GetByText("两次穿过").WaitForAsync();
        await ClickAsync(map, (140, 90));
        await map.Canvas.PressAsync("Enter");
        (await RingsAsync(map)).ShouldNotBe([traced, 3]);
        await map.Canvas.PressAsync("Control+z");
        (await RingsAsync(map)).ShouldBe([traced, 3]);
        await map.Canvas.PressAsync("p");
        await map.Page.ClickAsync("#plan-ring");
        (await RingsAsync(map)).ShouldBe([traced]);
        map.Complaints.ShouldBeEmpty();
    }

    static async Task DrawAlongABorderAsync(MapPage map)
    {
        await map.Page.ClickAsync("#plan-draw");
        await map.Canvas.PressAsync("t");
        await map.SettleAsync();
        var ends = await map.Page.EvaluateAsync<float[]>(TwoCorners);
        await map.Page.RouteAsync("**/odata/**", async route =>
        {
            await Task.Delay(500);
            await route.ContinueAsync();
        });
        await ClickAsync(map, (ends[0], ends[1]), (ends[2], ends[3])); // the second before it is known where the first lies on the stored border
        await map.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
        await map.Page.Locator(".drawing [role=status]").GetByText("吸附到").WaitForAsync();
        await map.Canvas.PressAsync("s");
        await ClickAsync(map, (((ends[0] + ends[2]) / 2) + 60, ((ends[1] + ends[3]) / 2) + 40));
        await map.Canvas.PressAsync("Enter");
        await map.Page.Locator("#plan-undo:enabled").WaitForAsync();
    }

    static async Task ClickAsync(MapPage map, params (float X, float Y)[] spots)
    {
        foreach (var (x, y) in spots)
            await map.Canvas.ClickAsync(new() { Position = new() { X = x, Y = y } });
    }

    static async Task<int[]> RingsAsync(MapPage map) => [.. (await map.Page.EvaluateAsync<string>(Rings)).Split(' ', ',').Select(int.Parse)];
}
