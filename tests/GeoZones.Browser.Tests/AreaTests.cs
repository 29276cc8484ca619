using System.Text.RegularExpressions;

namespace GeoZones.Browser.Tests;

/// <summary>An area of one's own: drawn, changed, shared.</summary>
[Collection(OneMapWorld.Name)]
public sealed partial class AreaTests(MapWorld world)
{
    const string Here = "?at=117.52800,34.63300,12.00";

    static readonly (float X, float Y)[] Corners = [(100, 160), (330, 150), (350, 380), (110, 400)];

    [BrowserFact]
    public async Task A_drawn_area_is_answered_shared_by_its_link_and_changed_by_its_vertices()
    {
        await using var map = await world.OpenAsync(Here);
        await BeginAsync(map);
        foreach (var (x, y) in Corners)
            await map.Canvas.ClickAsync(new() { Position = new() { X = x, Y = y } });
        await map.PhotographAsync("drawing");
        await map.Canvas.PressAsync("Enter");
        await map.SettleAsync();
        await map.PhotographAsync("area");
        var (drawn, numbers) = (map.Link, await NumbersAsync(map));
        Vertices().IsMatch(drawn).ShouldBeTrue(drawn);
        await using (var other = await world.OpenAsync(drawn))
            (await NumbersAsync(other)).ShouldBe(numbers);
        await DragAsync(map, Corners[1], (220, 300));
        map.Link.ShouldNotBe(drawn);
        (await NumbersAsync(map)).ShouldNotBe(numbers);
        await map.Page.GoBackAsync();
        await map.SettleAsync();
        (await NumbersAsync(map)).ShouldBe(numbers, "back undoes the change");
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task An_area_is_drawn_taken_back_and_given_up_with_the_keyboard_alone()
    {
        await using var map = await world.OpenAsync(Here);
        await BeginAsync(map);
        foreach (var keys in new[] { " ", "ArrowRight", " ", "ArrowDown", " ", "ArrowDown", " ", "Backspace" })
        {
            await map.Page.Keyboard.PressAsync(keys);
            if (keys.StartsWith("Arrow", StringComparison.Ordinal))
                await map.SettleAsync();
        }
        (await map.Page.Locator(".drawing [role=status]").InnerTextAsync()).ShouldContain("3");
        await map.Page.Keyboard.PressAsync("Enter");
        await map.Coverage.GetByText("覆盖的村").WaitForAsync();
        map.Link.ShouldContain("&area=");
        await map.Coverage.GetByRole(AriaRole.Button, new() { Name = "删除范围" }).PressAsync("Enter");
        await map.SettleAsync();
        map.Link.ShouldNotContain("area");
        await BeginAsync(map);
        await map.Page.Keyboard.PressAsync(" ");
        await map.Page.Keyboard.PressAsync("Escape");
        (await map.Page.Locator(".drawing").IsHiddenAsync()).ShouldBeTrue();
        map.Link.ShouldNotContain("area");
    }

    [BrowserFact]
    public async Task An_area_that_crosses_itself_is_refused_in_the_words_of_the_server()
    {
        await using var map = await world.OpenAsync(Here);
        await BeginAsync(map);
        foreach (var (x, y) in new[] { Corners[0], Corners[2], Corners[1], Corners[3] })
            await map.Canvas.ClickAsync(new() { Position = new() { X = x, Y = y } });
        await map.Page.Locator("#draw-finish").ClickAsync();
        await map.Coverage.GetByRole(AriaRole.Alert).WaitForAsync();
        await map.PhotographAsync("area-refused");
        (await map.Coverage.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldMatch(@"GZ-\d{3}");
        (await map.Coverage.Locator("dd").CountAsync()).ShouldBe(0);
    }

    static async Task BeginAsync(MapPage map)
    {
        await map.Page.GetByRole(AriaRole.Button, new() { Name = "画范围" }).PressAsync("Enter");
        await map.Page.Locator(".drawing").WaitForAsync();
        await map.SettleAsync();
    }

    static async Task DragAsync(MapPage map, (float X, float Y) from, (float X, float Y) to)
    {
        var box = (await map.Canvas.BoundingBoxAsync())!;
        await map.Page.Mouse.MoveAsync(box.X + from.X, box.Y + from.Y);
        await map.Page.Mouse.DownAsync();
        await map.Page.Mouse.MoveAsync(box.X + to.X, box.Y + to.Y, new() { Steps = 4 });
        await map.Page.Mouse.UpAsync();
        await map.SettleAsync();
    }

    static async Task<string> NumbersAsync(MapPage map) => await map.Coverage.Locator("table").First.InnerTextAsync();

    [GeneratedRegex("&area=[A-Za-z0-9_-]{12,60}$")]
    private static partial Regex Vertices();
}
