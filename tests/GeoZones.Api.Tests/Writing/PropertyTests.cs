using System.Text;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Writing;

/// <summary>One property written by its own address, under the conditions of its row.</summary>
public sealed class PropertyTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    [Fact]
    public async Task A_property_is_put_as_a_value_as_text_and_emptied()
    {
        var id = await world.DrawAsync("原名", WritingWorld.Square(0, 0));
        using var put = await world.SendAsync("PUT", $"Zones({id})/Name", """{"value":"新名"}""", Role.Planner, ("If-Match", "W/\"1\""));
        ((int)put.StatusCode, put.Headers.ETag!.ToString()).ShouldBe((204, "W/\"2\""));
        (await TextAsync($"Zones({id})/Brand/$value", "凤翔 \"果香\"")).ShouldBe(204);
        (await world.TextAsync("SELECT name || '|' || brand FROM zones WHERE id = $1", id)).ShouldBe("新名|凤翔 \"果香\"");
        (await world.AskAsync("DELETE", $"Zones({id})/Brand", null, Role.Planner, ("If-Match", "*"))).Status.ShouldBe(204);
        (await world.AskAsync("GET", $"Zones({id})/Brand")).Status.ShouldBe(204);
        (await world.AskAsync("DELETE", $"Zones({id})/Name", null, Role.Planner, ("If-Match", "*"))).Body!["error"]!["details"]![0]!["code"]!.ToString().ShouldBe("GZ-608");
    }

    [Fact]
    public async Task Every_kind_of_property_may_be_text_but_a_shape()
    {
        await world.RunAsync("INSERT INTO projects (id, name, category, stage, county_code, is_in_library) VALUES (700, '文', 'Road', 'Approval', '370406000000', true)");
        foreach (var (property, text, status) in (IEnumerable<(string, string, int)>)[("IsInLibrary", "false", 204), ("StartedOn", "2022-03-01", 204), ("Stage", "Construction", 204), ("ZoneId", "1", 204), ("IsInLibrary", "no", 400), ("Stage", "5", 400), ("ZoneId", "{}", 400)])
            (await TextAsync($"Projects(700)/{property}/$value", text)).ShouldBe(status, property + text);
        (await world.TextAsync("SELECT concat_ws(' ', is_in_library, started_on, stage, zone_id) FROM projects WHERE id = 700")).ShouldBe("f 2022-03-01 Construction 1");
        (await TextAsync("Zones(1)/Boundary/$value", "MULTIPOLYGON EMPTY")).ShouldBe(405);
    }

    [Fact]
    public async Task A_boundary_is_put_with_its_reason_and_a_part_of_a_zone_under_the_zones_version()
    {
        var id = await world.DrawAsync("界", WritingWorld.Square(0, 0));
        var (status, boundary) = await world.AskAsync("PUT", $"Zones({id})/Boundary", $$"""{"value":{{WritingWorld.Square(1, 0)}},"@GeoZones.reason":"东移"}""", Role.Planner, ("If-Match", "*"), ("Prefer", "return=representation"));
        (status, boundary!["value"]!["coordinates"]![0]![0]![0]![0]!.ToString()).ShouldBe((200, "117.01"));
        (await world.TextAsync(WritingWorldSql.Version, id)).ShouldBe("2|planner|东移");
        await world.AskAsync("POST", $"Zones({id})/DeclaredVillages", $$"""{"VillageCode":"{{WritingWorld.Village}}"}""", Role.Planner);
        var note = $"Zones({id})/DeclaredVillages(ZoneId={id},VillageCode='{WritingWorld.Village}')/Note";
        (await world.AskAsync("PUT", note, """{"value":"甲"}""", Role.Planner, ("If-Match", "W/\"1\""))).Status.ShouldBe(412);
        (await world.AskAsync("PUT", note, """{"value":"甲"}""", Role.Planner, ("If-Match", "W/\"3\""))).Status.ShouldBe(204);
    }

    [Theory]
    [InlineData("PUT", "Zones(1)/Name", """{"value":"x"}""", 428, "GZ-620")]
    [InlineData("PUT", "Zones(99999)/Name", """{"value":"x"}""", 404, "GZ-156")]
    [InlineData("PUT", "Villages('370406106999')/Name", """{"value":"x"}""", 404, "GZ-156")]
    [InlineData("PUT", "Zones(1)/Name", """{"Name":"x"}""", 400, "GZ-601")]
    [InlineData("PUT", "Zones(1)/Name", """{"value":"x","Brand":"y"}""", 400, "GZ-601")]
    [InlineData("PUT", "Zones(1)/Name/$value", "\"x\"", 415, "GZ-602")]
    [InlineData("PUT", "Zones(1)/Version", """{"value":5}""", 400, "GZ-604")]
    [InlineData("PUT", "Zones(1)/Status", """{"value":"Draft"}""", 409, "GZ-640")]
    [InlineData("PATCH", "Zones(1)/Name", """{"value":"x"}""", 405, "GZ-624")]
    [InlineData("POST", "Zones(1)/Name", """{"value":"x"}""", 405, "GZ-624")]
    [InlineData("PUT", "Projects(1)/Zone/Name", """{"value":"x"}""", 405, "GZ-624")]
    [InlineData("PATCH", "Projects(1)", """{"Zone":{"@odata.id":"Zones(1)","Name":"x"}}""", 400, "GZ-604")]
    public async Task A_property_obeys_the_rules_of_its_row(string method, string address, string body, int status, string code)
    {
        (string, string)[] headers = code == "GZ-620" || code == "GZ-156" && address.StartsWith('V') ? [] : [("If-Match", "*")];
        var (came, told) = await world.AskAsync(method, address, body, Role.Admin, headers);
        (came, told!["error"]!["code"]!.ToString()).ShouldBe((status, code));
    }

    async Task<int> TextAsync(string address, string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, "text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Put, "/odata/" + address) { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var response = await (await world.ServerAsync(Role.Planner)).Http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
