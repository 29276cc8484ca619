namespace GeoZones.Browser.Tests;

/// <summary>Every view as a reader with a screen reader or a keyboard has it.</summary>
[Collection(OneMapWorld.Name)]
public sealed class EveryViewTests(MapWorld world)
{
    /// <summary>What WCAG 2.2 asks at A and AA, and what axe-core thinks good besides.</summary>
    const string Violations = """
        async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'],
        })).violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`))
        """;

    static readonly string Axe = File.ReadAllText(Path.Combine(Artifacts.Directory, "../../../web/node_modules/axe-core/axe.min.js"));

    [BrowserTheory]
    [InlineData("?lang=en&sel=zone:{0}&rows=villages", 390, 844)]
    [InlineData("?within=zone:{0}#plan", 1366, 768)]
    [InlineData("?lang=en&within=370404100000&by=Village#water", 390, 844)]
    [InlineData("#briefing", 1366, 768)]
    public async Task No_view_breaks_a_rule_of_wcag_2_2(string link, int width, int height)
    {
        var zone = (await world.AskAsync("Zones?$select=Id&$orderby=Id&$top=1")).GetProperty("value")[0].GetProperty("Id").GetInt64();
        await using var map = await world.OpenAsync(string.Format(null, link, zone), width, height);
        await map.Page.EvaluateAsync(Axe);
        (await map.Page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty();
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserTheory]
    [Trait("Category", Tasks.CityWorld.Tasks)]
    [InlineData("?sel=zone:{0}&seen=1", 1366, 768)]
    [InlineData("?lang=en&within=zone:{0}#plan", 390, 844)]
    [InlineData("?within=370404100000&by=Village#water", 1366, 768)]
    [InlineData("?lang=en#briefing", 390, 844)]
    public Task Nor_on_the_other_screen_in_the_other_language(string link, int width, int height) => No_view_breaks_a_rule_of_wcag_2_2(link, width, height);

    [BrowserFact]
    public async Task What_the_map_shows_is_listed_in_words_and_a_name_leads_where_a_click_leads()
    {
        await using var map = await world.OpenAsync("?at=117.52800,34.63300,11.50&layers=villages,zones");
        await map.Page.ClickAsync("#seen-switch");
        await map.Page.Locator("#seen-list h3").First.WaitForAsync();
        var zones = (await world.AskAsync("Zones?$select=Id,Name&$orderby=Name")).GetProperty("value").EnumerateArray().ToList();
        (await map.Page.Locator("#seen-list div:first-of-type button").AllInnerTextsAsync()).ShouldContain(words => words.StartsWith(zones[0].GetProperty("Name").GetString()!, StringComparison.Ordinal));
        var village = map.Page.Locator("#seen-list [id^='seen-village:']").First;
        var code = (await village.GetAttributeAsync("id"))![^12..];
        await village.PressAsync("Enter");
        (await map.Page.Locator("#panel-title").InnerTextAsync()).ShouldBe((await world.AskAsync($"Villages('{code}')?$select=Name")).GetProperty("Name").GetString());
        map.Link.ShouldContain("seen=1");
        map.Complaints.ShouldBeEmpty();
    }
}
