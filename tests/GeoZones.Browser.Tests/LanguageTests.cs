using System.Text.RegularExpressions;

namespace GeoZones.Browser.Tests;

[Collection(OneMapWorld.Name)]
public sealed partial class LanguageTests(MapWorld world)
{
    // Everything that is read or read aloud, but for names of places, the stamp, the disclaimer and the name of the other language.
    const string Words = """
        () => {
          const data = '#zones ul, .stamp, #footer strong, #language';
          const shown = [...document.querySelectorAll('body, body *')].filter((e) => !e.closest(data) && e.checkVisibility());
          const own = (e) => [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent);
          const said = (e) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => e.getAttribute(name) ?? '');
          return [document.title, ...shown.flatMap((e) => [...own(e), ...said(e)])].map((words) => words.trim()).filter(Boolean);
        }
        """;

    [BrowserFact]
    public async Task The_page_changes_its_language_wholly_and_back()
    {
        await using var map = await world.OpenAsync();
        var chinese = await ReadAsync(map);
        await SpeakAsync(map, "English", "en");
        await map.PhotographAsync("english");
        (await ReadAsync(map)).Where(words => Chinese().IsMatch(words)).ShouldBeEmpty();
        await SpeakAsync(map, "中文", "zh-CN");
        (await ReadAsync(map)).ShouldBe(chinese);
        chinese.Count(words => Chinese().IsMatch(words)).ShouldBeGreaterThan(20);
    }

    [BrowserFact]
    public async Task The_panel_follows_the_language()
    {
        await using var map = await world.OpenAsync("?lang=en&at=117.50737,34.63225,13.00&sel=village:370404100229");
        var labels = await map.Panel.Locator("dt").AllInnerTextsAsync();
        labels.ShouldContain("Centralized supply rate");
        labels.Where(label => Chinese().IsMatch(label)).ShouldBeEmpty();
    }

    static async Task SpeakAsync(MapPage map, string button, string language)
    {
        await map.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await MapPage.UntilAsync(async () => await map.Page.Locator("html").GetAttributeAsync("lang") == language, $"the page is in {language}");
        await map.SettleAsync();
    }

    static Task<string[]> ReadAsync(MapPage map) => map.Page.EvaluateAsync<string[]>(Words);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
