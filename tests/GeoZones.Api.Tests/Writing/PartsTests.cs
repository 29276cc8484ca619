using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Writing;

/// <summary>Rows within rows: a zone with its declared villages, a project with its sites and funds, a scheme with its nodes and pipes; and links.</summary>
public sealed class PartsTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    [Fact]
    public async Task A_zone_comes_with_its_declared_villages_and_its_ETag_counts_them()
    {
        using var response = await world.SendAsync("POST", "Zones?$select=Id,Version&$expand=DeclaredVillages($select=VillageCode)",
            WritingWorld.Zone("公布", WritingWorld.Square(0, 0), $$""","DeclaredVillages":[{"VillageCode":"{{WritingWorld.Village}}","Evidence":"Named"},{"VillageCode":"{{WritingWorld.Other}}"}]"""), Role.Planner);
        var zone = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        zone["DeclaredVillages"]!.AsArray().Count.ShouldBe(2);
        response.Headers.ETag!.ToString().ShouldBe($"W/\"{zone["Version"]}\"");
    }

    [Fact]
    public async Task A_list_in_a_change_is_the_whole_list_and_a_delta_only_changes_it()
    {
        var id = await world.DrawAsync("名单", WritingWorld.Square(0, 0));
        await PatchAsync(id, $$"""{"DeclaredVillages":[{"VillageCode":"{{WritingWorld.Village}}"},{"VillageCode":"{{WritingWorld.Other}}","Note":"甲"}]}""");
        await PatchAsync(id, $$"""{"DeclaredVillages":[{"VillageCode":"{{WritingWorld.Other}}","Evidence":"Named"}]}""");
        (await DeclaredAsync(id)).ShouldBe($"{WritingWorld.Other}|Named|甲");
        await PatchAsync(id, $$"""{"DeclaredVillages@delta":[{"@removed":{},"VillageCode":"{{WritingWorld.Other}}"},{"VillageCode":"{{WritingWorld.Elsewhere}}"}]}""");
        (await DeclaredAsync(id)).ShouldBe($"{WritingWorld.Elsewhere}|Unknown|");
    }

    [Fact]
    public async Task A_declared_village_is_written_by_itself_under_the_version_of_its_zone()
    {
        var id = await world.DrawAsync("单写", WritingWorld.Square(0, 0));
        using var added = await world.SendAsync("POST", $"Zones({id})/DeclaredVillages", $$"""{"VillageCode":"{{WritingWorld.Village}}"}""", Role.Planner);
        ((int)added.StatusCode).ShouldBe(201);
        added.Headers.ETag!.ToString().ShouldBe("W/\"2\"");
        var address = $"Zones({id})/DeclaredVillages(ZoneId={id},VillageCode='{WritingWorld.Village}')";
        added.Headers.Location!.ToString().ShouldEndWith(address);
        (await world.AskAsync("PATCH", address, """{"Note":"乙"}""", Role.Planner)).Status.ShouldBe(428);
        (await world.AskAsync("PATCH", address, """{"Note":"乙"}""", Role.Planner, ("If-Match", "W/\"1\""))).Status.ShouldBe(412);
        (await world.AskAsync("PATCH", address, """{"Note":"乙"}""", Role.Planner, ("If-Match", "W/\"2\""))).Status.ShouldBe(204);
        (await world.AskAsync("DELETE", address, null, Role.Planner, ("If-Match", "W/\"3\""))).Status.ShouldBe(204);
        (await DeclaredAsync(id)).ShouldBe("");
    }

    [Fact]
    public async Task A_project_comes_with_sites_funds_and_reports_and_keeps_those_that_are_named()
    {
        var (status, project) = await world.AskAsync("POST", "Projects?$select=Id&$expand=Sites($select=Id,CountyCode,Anchor),Funds($select=Id,Year),ProgressReports($select=Month)", $$"""
            {"Name":"冷库","Category":"Industry","Stage":"Construction","CountyCode":"{{WritingWorld.County}}","IsInLibrary":true,"Zone@odata.bind":"Zones(1)",
             "Sites":[{"Name":"址","VillageCode":"{{WritingWorld.Village}}","Footprint":{"type":"Point","coordinates":[117.5,34.5]} }],
             "Funds":[{"Year":2022,"Source":"CentralLinkage","BudgetYuan":3000000},{"Year":2023,"Source":"Social","BudgetYuan":1.5}],
             "ProgressReports":[{"Month":"2022-05-01","PlannedShare":0.5}]}
            """, Role.Planner);
        status.ShouldBe(201, project?.ToJsonString());
        ((string)project!["Sites"]![0]!["CountyCode"]!).ShouldBe(WritingWorld.County);
        var (id, fund) = ((long)project["Id"]!, (long)project["Funds"]!.AsArray().Single(f => (int)f!["Year"]! == 2022)!["Id"]!);
        var (changed, now) = await world.AskAsync("PATCH", $"Projects({id})?$select=ZoneId&$expand=Funds($select=Id,Year,BudgetYuan)", $$"""{"Funds":[{"Id":{{fund}},"BudgetYuan":5},{"Year":2024,"Source":"Sector","BudgetYuan":7}]}""",
            Role.Planner, ("If-Match", "*"), ("Prefer", "return=representation"));
        changed.ShouldBe(200, now?.ToJsonString());
        ((long)now!["ZoneId"]!).ShouldBe(1);
        now["Funds"]!.AsArray().Select(f => $"{f!["Year"]}:{(decimal)f["BudgetYuan"]!:0}").Order().ShouldBe(["2022:5", "2024:7"]);
        (await world.AskAsync("PATCH", $"Projects({id})", """{"Funds":[{"Id":999999,"BudgetYuan":5}]}""", Role.Planner, ("If-Match", "*"))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_scheme_comes_with_its_network_whose_new_nodes_have_names_below_zero()
    {
        var (status, scheme) = await world.AskAsync("POST", "WaterSchemes?$select=Id&$expand=Pipes($select=FromNodeId,ToNodeId,LengthMetres,CountyCode),Nodes($select=Id,Kind)", $$"""
            {"Name":"新水厂","CountyCode":"{{WritingWorld.County}}","SupplyType":"SingleVillage",
             "Nodes":[{"Id":-1,"Kind":"Plant","Location":{"type":"Point","coordinates":[117,34]} },{"Id":-2,"Kind":"Junction","Location":{"type":"Point","coordinates":[117.1,34]} }],
             "Pipes":[{"FromNodeId":-1,"ToNodeId":-2,"Role":"Main","Route":{"type":"LineString","coordinates":[[117,34],[117.1,34]]} }]}
            """, Role.Water);
        status.ShouldBe(201, scheme?.ToJsonString());
        var (pipe, nodes) = (scheme!["Pipes"]![0]!, scheme["Nodes"]!.AsArray());
        ((long)pipe["FromNodeId"]!).ShouldBe((long)nodes.Single(n => (string)n!["Kind"]! == "Plant")!["Id"]!);
        ((double)pipe["LengthMetres"]!).ShouldBe(9_239, 20);
        ((string)pipe["CountyCode"]!).ShouldBe(WritingWorld.County);
        (await world.AskAsync("POST", "WaterSchemes", $$"""{"Name":"x","CountyCode":"{{WritingWorld.County}}","Pipes":[{"FromNodeId":-7,"ToNodeId":1,"Route":{"type":"LineString","coordinates":[[117,34],[117.1,34]]} }]}""", Role.Water))
            .Body!["error"]!["details"]![0]!["target"]!.ToString().ShouldBe("Pipes/0/FromNodeId");
    }

    [Fact]
    public async Task A_link_is_set_led_elsewhere_and_taken_away()
    {
        await world.RunAsync("INSERT INTO projects (id, name, category, stage, county_code, is_in_library) VALUES (500, '连', 'Road', 'Approval', '370406000000', true)");
        (await world.AskAsync("PUT", "Projects(500)/Zone/$ref", """{"@odata.id":"Zones(1)"}""", Role.Planner)).Status.ShouldBe(204);
        (await ZoneOfAsync()).ShouldBe("1");
        (await world.AskAsync("DELETE", "Projects(500)/Zone/$ref", null, Role.Planner)).Status.ShouldBe(204);
        (await ZoneOfAsync()).ShouldBe("");
        (await world.AskAsync("POST", "Zones(1)/Projects/$ref", """{"@odata.id":"Projects(500)"}""", Role.Planner)).Status.ShouldBe(204);
        (await ZoneOfAsync()).ShouldBe("1");
        (await world.AskAsync("DELETE", "Zones(1)/Projects/$ref?$id=Projects(500)", null, Role.Planner)).Status.ShouldBe(204);
        (await ZoneOfAsync()).ShouldBe("");
        (await world.AskAsync("PUT", "Projects(500)/Zone/$ref", """{"@odata.id":"Villages('1')"}""", Role.Planner)).Status.ShouldBe(400);
        (await world.AskAsync("DELETE", "Projects(500)/County/$ref", null, Role.Planner)).Status.ShouldBe(400);

        Task<string> ZoneOfAsync() => world.TextAsync("SELECT zone_id FROM projects WHERE id = 500");
    }

    [Fact]
    public async Task A_village_is_made_by_its_code_only_where_there_is_none()
    {
        var body = $$"""{"Name":"新村","Kind":"VillageCommittee","IsRural":true,"Boundary":{{WritingWorld.Square(0, 0)}},"Seat":{"type":"Point","coordinates":[117.05,34.05]} }""";
        (await world.AskAsync("PUT", "Villages('370406106299')", body, Role.Clerk, ("If-None-Match", "*"))).Status.ShouldBe(201);
        (await world.AskAsync("PUT", "Villages('370406106299')", body, Role.Clerk, ("If-None-Match", "*"))).Body!["error"]!["code"]!.ToString().ShouldBe("GZ-622");
        (await world.AskAsync("PATCH", "Villages('370406106299')", """{"GridUnits":3}""", Role.Clerk)).Status.ShouldBe(428);
        (await world.AskAsync("PATCH", "Villages('370406106298')", """{"GridUnits":3}""", Role.Clerk)).Status.ShouldBe(400);
        (await world.AskAsync("PUT", "Zones(99999)", WritingWorld.Zone("x", WritingWorld.Square(0, 0)), Role.Planner)).Status.ShouldBe(404);
    }

    async Task PatchAsync(long id, string body) =>
        (await world.AskAsync("PATCH", $"Zones({id})", body, Role.Planner, ("If-Match", "*"))).Status.ShouldBe(204);

    Task<string> DeclaredAsync(long id) =>
        world.TextAsync("SELECT string_agg(concat_ws('|', village_code, evidence, coalesce(note, '')), ' ' ORDER BY village_code) FROM declared_villages WHERE zone_id = $1", id);
}
