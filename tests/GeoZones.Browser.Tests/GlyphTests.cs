using System.Text.Json;

namespace GeoZones.Browser.Tests;

/// <summary>Chinese is drawn as Chinese, not as boxes.</summary>
[Collection(OneMapWorld.Name)]
public sealed class GlyphTests(MapWorld world)
{
    static readonly string Glyphs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "glyphs.js"));

    [BrowserFact]
    public async Task Every_Chinese_character_of_the_page_and_the_map_has_a_drawing_of_its_own()
    {
        await using var map = await world.OpenAsync("?at=117.52800,34.63300,14.00");
        var characters = await map.Page.EvaluateAsync<string>("() => [...new Set('枣庄市衔接推进区供水' + document.body.textContent)].filter((c) => /\\p{Script=Han}/u.test(c)).join('')");
        characters.Length.ShouldBeGreaterThan(100);
        foreach (var fonts in (await FontsAsync(map)).Distinct())
            (await MissingAsync(map.Page, characters, fonts)).ShouldBeEmpty(fonts);
    }

    [BrowserFact]
    public async Task Names_are_written_on_the_map()
    {
        await using var named = await world.OpenAsync("?at=117.52800,34.63300,13.00&layers=names");
        await using var empty = await world.OpenAsync("?at=117.52800,34.63300,13.00&layers=");
        await named.PhotographAsync("names");
        (await named.PhotographMapAsync()).Differs(await empty.PhotographMapAsync()).ShouldBeInRange(0.005, 0.3);
    }

    [BrowserFact]
    public async Task Without_a_Chinese_font_the_boxes_would_be_noticed()
    {
        var directory = Directory.CreateTempSubdirectory("geozones-fonts-");
        var configuration = Path.Combine(directory.FullName, "fonts.conf");
        await File.WriteAllTextAsync(configuration, $"<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>{directory.FullName}</cachedir></fontconfig>");
        await using var poor = await world.LaunchAsync(("FONTCONFIG_FILE", configuration));
        (await MissingAsync(await poor.NewPageAsync(), "枣庄市", "sans-serif")).ShouldBe(["枣", "庄", "市"]);
        directory.Delete(recursive: true);
    }

    // The page's two stacks, and those of the labels, which MapLibre draws with the browser's fonts.
    static async Task<List<string>> FontsAsync(MapPage map)
    {
        var page = await map.Page.EvaluateAsync<string[]>("() => [document.body, document.querySelector('h1')].map((e) => getComputedStyle(e).fontFamily)");
        var style = await map.Page.EvaluateAsync<JsonElement>("async () => (await (await fetch('/tiles/style.json')).json()).layers.map((l) => l.layout?.['text-font']).filter(Boolean)");
        return [.. page, .. style.EnumerateArray().Select(stack => string.Join(", ", stack.EnumerateArray().Select(font => $"\"{font.GetString()}\"".Replace("\"sans-serif\"", "sans-serif").Replace("\"serif\"", "serif"))))];
    }

    static Task<string[]> MissingAsync(IPage page, string characters, string fonts) =>
        page.EvaluateAsync<string[]>(Glyphs, new { characters, fonts });
}
