using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Writing;

/// <summary>A zone is drawn, moved by who has seen its present state, and lives from draft to retirement.</summary>
public sealed class ZoneWritingTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    [Fact]
    public async Task A_zone_drawn_by_a_planner_is_a_draft_with_its_area_and_its_first_version()
    {
        using var response = await world.SendAsync("POST", "Zones?$select=Id,Status,AreaSquareMetres,CountyCode&$expand=Versions($select=Number,Author,Reason)",
            WritingWorld.Zone("新区", WritingWorld.Square(0, 0), ""","@GeoZones.reason":"初次划定" """), Role.Planner);
        ((int)response.StatusCode).ShouldBe(201);
        var zone = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        response.Headers.Location!.ToString().ShouldEndWith($"/odata/Zones({zone["Id"]})");
        response.Headers.ETag!.ToString().ShouldBe("W/\"1\"");
        ((string)zone["Status"]!).ShouldBe("Draft");
        ((string)zone["CountyCode"]!).ShouldBe(WritingWorld.County);
        ((double)zone["AreaSquareMetres"]!).ShouldBe(102_300_000, 1_000_000);
        zone["Versions"]!.ToJsonString(Plain).ShouldBe("""[{"Number":1,"Author":"planner","Reason":"初次划定"}]""");
        zone["Name"].ShouldBeNull();
    }

    [Fact]
    public async Task A_change_needs_the_version_that_was_seen_and_raises_it()
    {
        var id = await world.DrawAsync("移动", WritingWorld.Square(0, 0));
        var (missing, told) = await world.AskAsync("PATCH", $"Zones({id})", """{"Name":"x"}""", Role.Planner);
        (missing, (string)told!["error"]!["code"]!).ShouldBe((428, "GZ-620"));
        using var moved = await world.SendAsync("PATCH", $"Zones({id})", $$"""{"Boundary":{{WritingWorld.Square(1, 0)}},"@GeoZones.reason":"东移"}""", Role.Planner, ("If-Match", "W/\"1\""));
        ((int)moved.StatusCode).ShouldBe(204);
        moved.Headers.ETag!.ToString().ShouldBe("W/\"2\"");
        moved.Headers.GetValues("OData-EntityId").Single().ShouldEndWith($"Zones({id})");
        (await world.TextAsync(WritingWorldSql.Version, id)).ShouldBe("2|planner|东移");
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_told_the_present_one_and_who_drew_it()
    {
        var id = await world.DrawAsync("相争", WritingWorld.Square(0, 0));
        await world.SendAsync("PATCH", $"Zones({id})", $$"""{"Boundary":{{WritingWorld.Square(1, 0)}}}""", Role.Admin, ("If-Match", "W/\"1\""));
        using var late = await world.SendAsync("PATCH", $"Zones({id})", """{"Name":"后来者"}""", Role.Planner, ("If-Match", "W/\"1\""));
        ((int)late.StatusCode).ShouldBe(412);
        late.Headers.ETag!.ToString().ShouldBe("W/\"2\"");
        var error = System.Text.Json.Nodes.JsonNode.Parse(await late.Content.ReadAsStringAsync())!["error"]!;
        ((string)error["code"]!).ShouldBe("GZ-621");
        ((string)error["@GeoZones.author"]!).ShouldBe("admin");
        ((DateTimeOffset)error["@GeoZones.at"]!).ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddMinutes(-10));
        (await world.AskAsync("GET", $"Zones({id})/Name")).Body!["value"]!.ToString().ShouldBe("相争");
    }

    [Fact]
    public async Task A_star_writes_over_whatever_is_there_and_a_representation_is_the_row_as_it_is_now()
    {
        var id = await world.DrawAsync("任意", WritingWorld.Square(0, 0));
        using var response = await world.SendAsync("PATCH", $"Zones({id})?$select=Name", """{"Name":"改名"}""", Role.Planner, ("If-Match", "*"), ("Prefer", "return=representation"));
        ((int)response.StatusCode).ShouldBe(200);
        response.Headers.GetValues("Preference-Applied").ShouldBe(["return=representation"]);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"Name\":\"改名\"");
    }

    [Fact]
    public async Task What_PUT_does_not_say_is_emptied_and_what_it_may_not_miss_is_asked_for()
    {
        var id = await world.DrawAsync("整体", WritingWorld.Square(0, 0));
        await world.AskAsync("PATCH", $"Zones({id})", """{"Brand":"凤翔果香"}""", Role.Planner, ("If-Match", "*"));
        var (lacking, told) = await world.AskAsync("PUT", $"Zones({id})", """{"Name":"x"}""", Role.Planner, ("If-Match", "*"));
        lacking.ShouldBe(400);
        told!["error"]!["details"]!.AsArray().Select(d => (string?)d!["target"]).ShouldContain("Boundary");
        (await world.AskAsync("PUT", $"Zones({id})", WritingWorld.Zone("整体", WritingWorld.Square(0, 0)), Role.Planner, ("If-Match", "*"))).Status.ShouldBe(204);
        (await world.AskAsync("GET", $"Zones({id})?$select=Brand,Status")).Body!.ToJsonString().ShouldContain("\"Brand\":null,\"Status\":\"Draft\"");
    }

    [Theory]
    [InlineData(Role.Planner, "Submitted", 204)]
    [InlineData(Role.Planner, "Approved", 409)]
    [InlineData(Role.Admin, "Approved", 409)]
    [InlineData(Role.Planner, "Retired", 409)]
    public async Task A_draft_is_submitted_and_nothing_else(Role role, string status, int answer)
    {
        var id = await world.DrawAsync("一生", WritingWorld.Square(0, 0));
        (await world.AskAsync("PATCH", $"Zones({id})", $$"""{"Status":"{{status}}"}""", role, ("If-Match", "*"))).Status.ShouldBe(answer);
    }

    [Fact]
    public async Task An_administrator_approves_and_retires_and_a_retired_zone_stays_as_it_was()
    {
        var id = await world.DrawAsync("批准", WritingWorld.Square(0, 0));
        foreach (var (role, status, answer) in (IEnumerable<(Role, string, int)>)[(Role.Planner, "Submitted", 204), (Role.Planner, "Approved", 409), (Role.Admin, "Approved", 204), (Role.Admin, "Retired", 204)])
            (await world.AskAsync("PATCH", $"Zones({id})", $$"""{"Status":"{{status}}"}""", role, ("If-Match", "*"))).Status.ShouldBe(answer, status);
        (await world.AskAsync("PATCH", $"Zones({id})", """{"Name":"x"}""", Role.Planner, ("If-Match", "*"))).Status.ShouldBe(409);
        (await world.AskAsync("POST", $"Zones({id})/DeclaredVillages", $$"""{"VillageCode":"{{WritingWorld.Village}}"}""", Role.Planner)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Only_a_draft_is_deleted()
    {
        (await world.AskAsync("DELETE", "Zones(1)", null, Role.Admin, ("If-Match", "*"))).Body!["error"]!["code"]!.ToString().ShouldBe("GZ-640");
        var id = await world.DrawAsync("废稿", WritingWorld.Square(0, 0));
        (await world.AskAsync("DELETE", $"Zones({id})", null, Role.Planner)).Status.ShouldBe(428);
        (await world.AskAsync("DELETE", $"Zones({id})", null, Role.Planner, ("If-Match", "W/\"1\""))).Status.ShouldBe(204);
        (await world.AskAsync("GET", $"Zones({id})")).Status.ShouldBe(404);
        (await world.AskAsync("DELETE", $"Zones({id})", null, Role.Planner, ("If-Match", "*"))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData(Role.Public, 404)]
    [InlineData(Role.Viewer, 404)]
    [InlineData(Role.Water, 200)]
    public async Task A_draft_is_hidden_from_who_only_looks_by_every_way(Role role, int status)
    {
        var id = await world.DrawAsync("隐", WritingWorld.Square(0, 0));
        await world.RunAsync($"INSERT INTO projects (name, category, stage, county_code, zone_id, is_in_library) VALUES ('隐', 'Road', 'Approval', '370406000000', {id}, true)");
        (await world.AskAsync("GET", $"Zones({id})", null, role)).Status.ShouldBe(status);
        (await world.AskAsync("GET", $"Zones({id})/Versions", null, role)).Status.ShouldBe(status);
        (await world.AskAsync("GET", $"Projects?$filter=Zone/Name eq '隐' and ZoneId eq {id}", null, role)).Body!["value"]!.AsArray().Count.ShouldBe(status == 200 ? 1 : 0);
        (await world.AskAsync("GET", $"Projects?$filter=ZoneId eq {id}", null, role)).Body!["value"]!.AsArray().Count.ShouldBe(status == 200 ? 1 : 0);
        (await world.AskAsync("GET", $"Zones({id})/Projects", null, role)).Status.ShouldBe(status);
        (await world.AskAsync("GET", "Projects?$filter=Name eq '隐'&$orderby=Id desc&$top=1&$expand=Zone($select=Name)", null, role)).Body!["value"]![0]!["Zone"]?["Name"]?.ToString().ShouldBe(status == 200 ? "隐" : null);
    }

    [Theory]
    [InlineData(Role.Public, "Zones", 403)]
    [InlineData(Role.Viewer, "Zones", 403)]
    [InlineData(Role.Water, "Zones", 403)]
    [InlineData(Role.Planner, "Facilities", 403)]
    [InlineData(Role.Admin, "VillageTotals", 403)]
    [InlineData(Role.Planner, "Zones", 400)]
    public async Task A_role_writes_its_own_sets(Role role, string set, int status) =>
        (await world.AskAsync("POST", set, "{}", role)).Status.ShouldBe(status);

    static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
