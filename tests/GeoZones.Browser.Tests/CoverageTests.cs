using System.Globalization;

namespace GeoZones.Browser.Tests;

/// <summary>What a zone covers, beside it in the panel and on the map: every number is the server's.</summary>
[Collection(OneMapWorld.Name)]
public sealed class CoverageTests(MapWorld world)
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [BrowserFact]
    public async Task A_zone_of_the_list_shows_what_it_covers_by_the_chosen_rule()
    {
        await using var map = await world.OpenAsync();
        await map.Page.Locator("#zones").GetByRole(AriaRole.Button).ClickAsync();
        await map.SettleAsync();
        await ShowsAsync(map, "majorityOfArea");
        await map.PhotographAsync("coverage");
        await ChooseAsync(map, "整村在内");
        await ShowsAsync(map, "whole");
        map.Link.ShouldContain("&rule=whole");
        await map.Page.GoBackAsync();
        await map.SettleAsync();
        await ShowsAsync(map, "majorityOfArea");
        map.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Numbers_of_the_old_rule_are_gone_before_those_of_the_new_one_are_here()
    {
        await using var map = await world.OpenAsync(await LinkAsync());
        var marked = await map.PhotographMapAsync();
        var answer = new TaskCompletionSource();
        await map.Page.RouteAsync("**/Coverage(rule='seat')", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });
        await map.Coverage.GetByRole(AriaRole.Radio, new() { Name = "驻地在内" }).CheckAsync();
        await map.Coverage.GetByText("正在计算").WaitForAsync();
        (await map.Coverage.Locator("dd").CountAsync()).ShouldBe(0);
        await MapPage.UntilAsync(async () => (await map.PhotographMapAsync()).Differs(marked) > 0.005, "the marks of the old rule are gone too");
        answer.SetResult();
        await map.SettleAsync();
        await ShowsAsync(map, "seat");
    }

    [BrowserFact]
    public async Task Villages_that_the_list_and_the_boundary_disagree_about_are_told_apart_with_the_reason_and_flown_to()
    {
        await using var map = await world.OpenAsync(await LinkAsync("&rule=overlaps"));
        await map.PhotographAsync("differences");
        var rows = (await world.AskAsync($"Zones({await ZoneAsync()})/CoverageDifference(rule='overlaps')")).GetProperty("value").EnumerateArray().ToList();
        foreach (var (status, words) in new[] { ("Both", "两者皆有"), ("DeclaredOnly", "只在名单"), ("CoveredOnly", "只在范围") })
            (await map.Coverage.Locator($"details.{status} summary").InnerTextAsync()).ShouldContain($"{words} {rows.Count(row => row.GetProperty("Status").GetString() == status)}");
        var covered = rows.First(row => row.GetProperty("Status").GetString() == "CoveredOnly");
        var before = map.Link;
        var village = map.Coverage.GetByRole(AriaRole.Button, new() { Name = covered.GetProperty("Name").GetString() });
        (await village.InnerTextAsync()).ShouldContain(covered.GetProperty("ReasonZh").GetString()!);
        await village.ClickAsync();
        await map.SettleAsync();
        map.Link.ShouldNotBe(before);
    }

    [BrowserFact]
    public async Task The_declared_list_is_a_rule_of_its_own_and_every_word_follows_the_language()
    {
        await using var map = await world.OpenAsync(await LinkAsync("&rule=declared"));
        await ShowsAsync(map, "declared");
        await map.SpeakAsync("English");
        await map.PhotographAsync("coverage-english");
        (await map.Coverage.GetByRole(AriaRole.Radio, new() { Name = "Declared list" }).IsCheckedAsync()).ShouldBeTrue();
        (await map.Coverage.Locator("dt, th, caption, legend, label, summary").AllInnerTextsAsync()).Where(words => words.Any(c => c is >= '\u4e00' and <= '\u9fff')).ShouldBeEmpty();
    }

    // The order of the list: villages, towns, area; then households and persons, served, not served, unknown.
    async Task ShowsAsync(MapPage map, string rule)
    {
        var totals = await world.AskAsync($"Zones({await ZoneAsync()})/Coverage(rule='{rule}')");
        string Written(string number) => totals.GetProperty(number).GetInt64().ToString("#,0", Invariant);
        (await map.Coverage.Locator("dd").First.InnerTextAsync()).ShouldBe($"{Written("Villages")} 个村");
        (await map.Coverage.Locator("table").First.Locator("tbody td").AllInnerTextsAsync()).ShouldBe(
            [Written("Households"), Written("Persons"), Written("CentralizedHouseholds"), Written("CentralizedPersons"),
             Written("UnservedHouseholds"), Written("UnservedPersons"), Written("UnknownHouseholds"), Written("UnknownPersons")]);
    }

    static async Task ChooseAsync(MapPage map, string rule)
    {
        await map.Coverage.GetByRole(AriaRole.Radio, new() { Name = rule }).CheckAsync();
        await map.SettleAsync();
    }

    async Task<string> LinkAsync(string more = "") => $"?at=117.52800,34.63300,12.00&sel=zone:{await ZoneAsync()}{more}";

    async Task<long> ZoneAsync() => (await world.AskAsync("Zones?$select=Id")).GetProperty("value")[0].GetProperty("Id").GetInt64();
}
