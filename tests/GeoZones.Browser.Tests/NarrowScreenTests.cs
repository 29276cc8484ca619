namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class NarrowScreenTests(MapWorld world)
{
    const int Width = 360, Height = 740;

    [BrowserFact]
    public async Task On_360_pixels_nothing_is_cut_off_and_nothing_scrolls_sideways_in_either_language()
    {
        await using var map = await world.OpenAsync("?at=117.50737,34.63225,13.00&sel=village:370404100229", Width, Height);
        await map.PhotographAsync("narrow-zh");
        await FitsAsync(map.Page);
        await map.SpeakAsync("English");
        await map.PhotographAsync("narrow-en");
        await FitsAsync(map.Page);
    }

    static async Task FitsAsync(IPage page)
    {
        (await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBe(Width);
        foreach (var part in new[] { "h1", "#search input", "#language", "#map", ".stamp", "#tools", "#panel", "footer" })
        {
            var box = (await page.Locator(part).BoundingBoxAsync()).ShouldNotBeNull(part);
            (box.X >= 0 && box.X + box.Width <= Width && box.Y >= 0 && box.Y + box.Height <= Height).ShouldBeTrue($"{part} fits");
        }
    }
}
