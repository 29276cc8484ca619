namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed class NarrowScreenTests(MapWorld world)
{
    [BrowserTheory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task On_360_pixels_nothing_is_cut_off_and_nothing_scrolls_sideways(string language)
    {
        await using var map = await world.OpenAsync($"?lang={language}&at=117.50737,34.63225,13.00&sel=village:370404100229", width: 360, height: 740);
        await map.PhotographAsync($"narrow-{language}");
        (await map.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBe(360);
        foreach (var part in new[] { "h1", "#search input", "#language", "#map", ".stamp", "#tools", "#panel", "footer" })
        {
            var box = (await map.Page.Locator(part).BoundingBoxAsync()).ShouldNotBeNull(part);
            (box.X, box.X + box.Width <= 360, box.Y + box.Height <= 740).ShouldSatisfyAllConditions(
                part, seen => seen.X.ShouldBeGreaterThanOrEqualTo(0), seen => seen.Item2.ShouldBeTrue("right"), seen => seen.Item3.ShouldBeTrue("below"));
        }
    }
}
