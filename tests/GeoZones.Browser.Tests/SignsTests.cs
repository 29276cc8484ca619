namespace GeoZones.Browser.Tests;

/// <summary>What the map says of itself, whoever looks at it.</summary>
[Collection(OneMapWorld.Name)]
public sealed class SignsTests(MapWorld world)
{
    [BrowserTheory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task In_both_languages_it_is_stamped_internal_and_schematic_and_tells_the_date_and_version_of_its_data(string language)
    {
        await using var map = await world.OpenAsync($"?lang={language}");
        await map.PhotographAsync($"signs-{language}");
        (await map.Page.Locator(".stamp").InnerTextAsync()).ShouldContain("内部工作用图，不得公开");
        var footer = await map.Page.Locator("footer").InnerTextAsync();
        footer.ShouldContain("示意，非权威界线");
        footer.ShouldMatch(@"20\d\d-\d\d-\d\d");
        footer.ShouldMatch(language == "zh" ? @"数据版本 \d+" : @"Data version \d+");
    }
}
