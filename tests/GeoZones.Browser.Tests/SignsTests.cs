namespace GeoZones.Browser.Tests;

/// <summary>What the map says of itself, whoever looks at it.</summary>
[Collection(OneMapWorld.Name)]
public sealed class SignsTests(MapWorld world)
{
    [BrowserFact]
    public async Task In_both_languages_it_is_stamped_internal_and_schematic_and_tells_the_date_and_version_of_its_data()
    {
        await using var map = await world.OpenAsync();
        await IsSignedAsync(map, "数据版本");
        await map.SpeakAsync("English");
        await IsSignedAsync(map, "Data version");
    }

    static async Task IsSignedAsync(MapPage map, string version)
    {
        (await map.Page.Locator(".stamp").InnerTextAsync()).ShouldContain("内部工作用图，不得公开");
        var footer = await map.Page.Locator("footer").InnerTextAsync();
        footer.ShouldContain("示意，非权威界线");
        footer.ShouldMatch(@"20\d\d-\d\d-\d\d");
        footer.ShouldMatch(version + @" \d+");
    }
}
