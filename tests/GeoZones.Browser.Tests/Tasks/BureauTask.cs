using System.Globalization;

namespace GeoZones.Browser.Tests.Tasks;

/// <summary>The water bureau's morning: where are the most persons without centralized supply, and who are they?</summary>
[Collection(OneCity.Name)]
[Trait("Category", CityWorld.Tasks)]
public sealed class BureauTask(CityWorld city)
{
    // Households counted one by one, past the service and its totals.
    const string TenTowns = """
        SELECT d.name || ' ' || sum(h.persons)
        FROM households AS h JOIN villages AS v ON v.code = h.village_code JOIN divisions AS d ON d.code = v.township_code
        WHERE h.is_centralized = false AND v.is_rural
        GROUP BY d.code, d.name ORDER BY sum(h.persons) DESC, d.code LIMIT 10
        """;

    [BrowserFact]
    public async Task The_ten_towns_with_the_most_unserved_persons_are_those_of_the_households_and_one_is_taken_away_as_a_file()
    {
        await using var map = await city.OpenAsync("", 1366, 768);
        await map.Page.Locator("#works").GetByRole(AriaRole.Link, new() { Name = "供水" }).ClickAsync();
        await map.SettleAsync();
        await map.Page.Locator("#by-Township").CheckAsync();
        await map.SettleAsync();
        await map.PhotographAsync("task-bureau-towns");
        var names = await map.Page.Locator("#table tbody th").AllInnerTextsAsync();
        var persons = await map.Page.Locator("#table tbody td:nth-child(3)").AllInnerTextsAsync();
        var shown = names.Zip(persons, (name, count) => $"{name} {count.Replace(",", "", StringComparison.Ordinal)}").Take(10);
        shown.ShouldBe(await city.ReadAsync(TenTowns));

        await map.Page.Locator("#row-0-UnservedHouseholds").ClickAsync();
        await map.SettleAsync();
        await map.PhotographAsync("task-bureau-households");
        var town = new Uri(map.Page.Url).Query.Split("within=")[1][..12];
        var file = await map.Page.RunAndWaitForDownloadAsync(() => map.Page.Locator("#rows-csv").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await file.PathAsync());
        var households = await city.ReadAsync($"SELECT count(*)::text FROM households AS h JOIN villages AS v ON v.code = h.village_code WHERE v.township_code = '{town}' AND v.is_rural AND h.is_centralized = false");
        (lines.Length - 1).ToString(CultureInfo.InvariantCulture).ShouldBe(households[0]);
        map.Complaints.ShouldBeEmpty();
    }
}
