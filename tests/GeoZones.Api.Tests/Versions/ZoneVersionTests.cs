using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.Writing;

namespace GeoZones.Api.Tests.Versions;

/// <summary>Earlier boundaries of a zone over HTTP: asked, compared, restored; and what is kept of every change.</summary>
public sealed class ZoneVersionTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    /// <summary>A zone over the seats of all villages, then away from them: two versions.</summary>
    async Task<long> MovedAsync(string name)
    {
        var id = await world.DrawAsync(name, WritingWorld.Square(45, 45));
        (await world.AskAsync("PATCH", $"Zones({id})", $$"""{"Boundary":{{WritingWorld.Square(0, 0)}},"@GeoZones.reason":"西移"}""", Role.Admin, ("If-Match", "W/\"1\""))).Status.ShouldBe(204);
        return id;
    }

    async Task<string> ValueAsync(string question) => (await world.AskAsync("GET", question)).Body!["value"]!.ToJsonString();

    [Fact]
    public async Task An_earlier_boundary_is_asked_by_its_number_or_by_a_day_and_the_answer_says_which_it_was()
    {
        var id = await MovedAsync("旧界");
        var today = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (which, version, author, villages) in new[] { ("", 2, "admin", 0), (",version=1", 1, "planner", 3), (",version=2", 2, "admin", 0), ($",asOf={today}", 2, "admin", 0), ($",asOf='{today}'", 2, "admin", 0) })
        {
            var (status, totals) = await world.AskAsync("GET", $"Zones({id})/Coverage(rule='seat'{which})");
            status.ShouldBe(200, totals?.ToJsonString());
            ((int)totals!["VersionNumber"]!, (string)totals["DrawnBy"]!, (int)totals["Villages"]!).ShouldBe((version, author, villages), which);
            ((DateTimeOffset)totals["DrawnAt"]!).ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddMinutes(-10));
            (await world.AskAsync("GET", $"Zones({id})/CoveredVillages(rule='seat'{which})?$count=true&$top=0")).Body!["@odata.count"]!.ToString().ShouldBe($"{villages}");
        }
        var behind = (await world.AskAsync("GET", $"Zones({id})/Coverage(rule='seat',version=1)")).Body!["RowsBehind"]!.AsArray().Select(row => (string)row!["Query"]!).ToList();
        behind.ShouldAllBe(query => query.Contains("version=1", StringComparison.Ordinal));
        foreach (var query in behind)
            (await world.AskAsync("GET", query)).Status.ShouldBe(200, query);
    }

    [Theory]
    [InlineData("Coverage(version=3)", 404, "GZ-240", "1 to 2")]
    [InlineData("CoveredVillages(version=0)", 404, "GZ-240", "1 to 2")]
    [InlineData("Coverage(asOf=2020-01-01)", 404, "GZ-240", "2020-01-01")]
    [InlineData("VersionDifference(from=1,to=9)", 404, "GZ-240", "number 9")]
    [InlineData("Coverage(asOf=2099-01-01,version=1)", 400, "GZ-241", "one of them")]
    [InlineData("Coverage(rule='declared',version=1)", 400, "GZ-241", "no versions")]
    public async Task A_boundary_that_is_none_is_refused_in_words(string question, int status, string code, string said)
    {
        var id = await MovedAsync("无界");
        var (came, body) = await world.AskAsync("GET", $"Zones({id})/{question}");
        (came, (string)body!["error"]!["code"]!).ShouldBe((status, code));
        ((string)body["error"]!["message"]!).ShouldContain(said);
    }

    [Fact]
    public async Task The_difference_of_two_boundaries_is_told_by_village_and_in_total_and_of_any_two_areas()
    {
        var id = await MovedAsync("相较");
        var rows = (await world.AskAsync("GET", $"Zones({id})/VersionDifference(from=1,to=2,rule='seat')?$filter=Part eq 'Village'&$select=Change,VillageCode&$orderby=VillageCode")).Body!["value"]!;
        rows.ToJsonString().ShouldBe($$"""[{"Change":"Lost","VillageCode":"{{WritingWorld.Village}}"},{"Change":"Lost","VillageCode":"{{WritingWorld.Other}}"},{"Change":"Lost","VillageCode":"{{WritingWorld.Elsewhere}}"}]""");
        var totals = (await world.AskAsync("GET", $"Zones({id})/VersionDifferenceTotals(from=1,to=2,rule='seat')")).Body!;
        (totals["VillagesLost"]!.ToString(), totals["FromDrawnBy"]!.ToString(), totals["ToDrawnBy"]!.ToString()).ShouldBe(("3", "planner", "admin"));
        var (status, drawn) = await world.AskAsync("POST", "CoverageChanges", $$"""{"before":{{WritingWorld.Square(45, 45)}},"after":{{WritingWorld.Square(0, 0)}},"rule":"seat"}""", Role.Viewer);
        status.ShouldBe(200, drawn?.ToJsonString());
        drawn!["value"]!.AsArray().Count(row => (string)row!["Change"]! == "Lost").ShouldBe(3);
    }

    [Fact]
    public async Task An_earlier_boundary_is_restored_as_a_new_version_and_nothing_is_lost()
    {
        var id = await MovedAsync("恢复");
        (await world.AskAsync("POST", $"Zones({id})/Restore", """{"Version":1}""", Role.Planner)).Body!["error"]!["code"]!.ToString().ShouldBe("GZ-620");
        (await world.AskAsync("POST", $"Zones({id})/Restore", """{"Version":1}""", Role.Planner, ("If-Match", "W/\"1\""))).Status.ShouldBe(412);
        using var restored = await world.SendAsync("POST", $"Zones({id})/Restore", """{"Version":1,"Reason":"误移"}""", Role.Planner, ("If-Match", "W/\"2\""));
        ((int)restored.StatusCode).ShouldBe(204, await restored.Content.ReadAsStringAsync());
        restored.Headers.ETag!.ToString().ShouldBe("W/\"3\"");
        restored.Headers.GetValues("OData-EntityId").Single().ShouldEndWith($"/odata/Zones({id})");
        (await world.TextAsync(WritingWorldSql.Version, id)).ShouldBe("3|planner|恢复第1版 / restores version 1: 误移");
        var boundaries = (await world.AskAsync("GET", $"Zones({id})/Versions?$orderby=Number&$select=Boundary")).Body!["value"]!.AsArray().Select(v => v!["Boundary"]!.ToJsonString()).ToList();
        (boundaries.Count, boundaries[2]).ShouldBe((3, boundaries[0]));
        var zone = (await world.AskAsync("GET", $"Zones({id})?$select=Boundary,AreaSquareMetres")).Body!;
        zone["Boundary"]!.ToJsonString().ShouldBe(boundaries[0]);
        ((double)zone["AreaSquareMetres"]!).ShouldBe(101_700_000, 500_000);
    }

    [Fact]
    public async Task To_restore_the_present_boundary_writes_nothing_and_says_so()
    {
        var id = await MovedAsync("现状");
        using var response = await world.SendAsync("POST", $"Zones({id})/GeoZones.Restore?$select=Name", """{"Version":2}""", Role.Planner, ("If-Match", "*"), ("Prefer", "return=representation"));
        ((int)response.StatusCode).ShouldBe(200);
        response.Headers.GetValues("GeoZones-Unchanged").Single().ShouldBe("the restored boundary is the present one");
        response.Headers.ETag!.ToString().ShouldBe("W/\"2\"");
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"Name\":\"现状\"");
        (await world.TextAsync(WritingWorldSql.Version, id)).ShouldBe("2|admin|西移");
    }

    [Theory]
    [InlineData(Role.Viewer, """{"Version":1}""", 403, "GZ-623")]
    [InlineData(Role.Planner, """{"Version":7}""", 404, "GZ-240")]
    [InlineData(Role.Planner, """{"Version":"1"}""", 400, "GZ-604")]
    [InlineData(Role.Planner, """{"Version":1,"Reason":5}""", 400, "GZ-604")]
    [InlineData(Role.Planner, """{"Versions":1}""", 400, "GZ-604")]
    [InlineData(Role.Planner, "[]", 400, "GZ-601")]
    public async Task What_cannot_be_restored_is_refused_with_a_code(Role role, string body, int status, string code)
    {
        var id = await MovedAsync("不可");
        var (came, said) = await world.AskAsync("POST", $"Zones({id})/Restore", body, role, ("If-Match", "*"));
        (came, (string?)said?["error"]?["code"]).ShouldBe((status, code));
        (await world.TextAsync(WritingWorldSql.Version, id)).ShouldBe("2|admin|西移");
    }

    [Fact]
    public async Task Restore_obeys_the_life_of_the_zone_and_is_no_question()
    {
        var id = await MovedAsync("终止");
        foreach (var status in new[] { "Submitted", "Approved", "Retired" })
            await world.AskAsync("PATCH", $"Zones({id})", $$"""{"Status":"{{status}}"}""", Role.Admin, ("If-Match", "*"));
        (await world.AskAsync("POST", $"Zones({id})/Restore", """{"Version":1}""", Role.Planner, ("If-Match", "*"))).Body!["error"]!["code"]!.ToString().ShouldBe("GZ-640");
        (await world.AskAsync("GET", $"Zones({id})/Restore")).Status.ShouldBe(405);
        (await world.AskAsync("PATCH", $"Zones({id})/Restore", "{}", Role.Admin, ("If-Match", "*"))).Status.ShouldBe(405);
    }

    [Fact]
    public async Task In_a_change_set_two_zones_are_restored_together_or_neither()
    {
        var (one, other) = (await MovedAsync("甲"), await MovedAsync("乙"));
        (await BatchAsync(Restore("a", one, 1), Restore("b", other, 9))).ShouldBe("a:424 b:404");
        (await world.TextAsync(WritingWorldSql.Version, one)).ShouldStartWith("2|");
        (await BatchAsync(Restore("a", one, 1), Restore("b", other, 1), """{"id":"c","method":"get","url":"$a?$select=Name","atomicityGroup":"g"}""")).ShouldBe("a:204 b:204 c:200");
        (await world.TextAsync(WritingWorldSql.Version, other)).ShouldStartWith("3|planner|恢复第1版");

        static string Restore(string id, long zone, int version) =>
            $$"""{"id":"{{id}}","method":"post","url":"Zones({{zone}})/Restore","atomicityGroup":"g","headers":{"If-Match":"W/\"2\""},"body":{"Version":{{version}}} }""";
        async Task<string> BatchAsync(params string[] requests) => string.Join(' ',
            (await world.AskAsync("POST", "$batch", $$"""{"requests":[{{string.Join(',', requests)}}]}""", Role.Planner)).Body!["responses"]!.AsArray().Select(a => $"{a!["id"]}:{a["status"]}"));
    }

    [Fact]
    public async Task Every_change_is_an_event_with_who_why_and_what()
    {
        var id = await MovedAsync("事件");
        await world.AskAsync("PATCH", $"Zones({id})", """{"Status":"Submitted","Brand":"凤","@GeoZones.reason":"报送"}""", Role.Planner, ("If-Match", "*"));
        await world.AskAsync("PATCH", $"Zones({id})", $$"""{"DeclaredVillages":[{"VillageCode":"{{WritingWorld.Village}}"},{"VillageCode":"{{WritingWorld.Other}}"}],"@GeoZones.reason":"名单"}""", Role.Admin, ("If-Match", "*"));
        await world.AskAsync("DELETE", $"Zones({id})/DeclaredVillages(ZoneId={id},VillageCode='{WritingWorld.Other}')", null, Role.Planner, ("If-Match", "*"));
        await world.AskAsync("POST", $"Zones({id})/Restore", """{"Version":1}""", Role.Planner, ("If-Match", "*"));
        var events = (await world.AskAsync("GET", $"Zones({id})/Events?$orderby=Id", null, Role.Viewer)).Body!["value"]!.AsArray();
        events.Select(e => $"{e!["Kind"]} {e["Author"]} {e["Reason"]} {e["Before"]} {e["After"]}").ShouldBe(
        [
            """Created planner   {"Version": 1}""",
            """Boundary admin 西移 {"Version": 1} {"Version": 2}""",
            """Status planner 报送 {"Status": "Draft"} {"Status": "Submitted"}""",
            """Attributes planner 报送 {"Brand": null} {"Brand": "凤"}""",
            $$"""DeclaredVillages admin 名单 {"Villages": 0} {"Added": ["{{WritingWorld.Village}}", "{{WritingWorld.Other}}"], "Villages": 2}""",
            $$"""DeclaredVillages planner  {"Villages": 2} {"Removed": ["{{WritingWorld.Other}}"], "Villages": 1}""",
            """Boundary planner 恢复第1版 / restores version 1 {"Version": 2} {"Version": 3}""",
        ]);
    }

    [Fact]
    public async Task A_pasted_list_is_matched_and_becomes_the_list_of_the_zone()
    {
        var id = await world.DrawAsync("粘贴", WritingWorld.Square(0, 0));
        var pasted = new JsonObject { ["text"] = "1. 湖溝村\n2. 徐庄镇 徐庄村、无此村\n370406106201", ["within"] = WritingWorld.County };
        var (status, matches) = await world.AskAsync("POST", "MatchVillages", pasted.ToJsonString(), Role.Viewer);
        status.ShouldBe(200, matches?.ToJsonString());
        var rows = matches!["value"]!.AsArray();
        rows.Select(row => $"{row!["Item"]} {row["Line"]} {row["Text"]} {row["Status"]} {row["VillageCode"]} {row["TownshipName"]}").ShouldBe(
            ["1 1 湖溝村 Matched 370406106201 徐庄镇", "2 2 徐庄镇 徐庄村 Matched 370406106202 徐庄镇", "3 2 无此村 NotFound  ", "4 3 370406106201 Repeated 370406106201 徐庄镇"]);
        var list = new JsonArray([.. rows.Where(row => (string)row!["Status"]! == "Matched").Select(row => new JsonObject { ["VillageCode"] = (string)row!["VillageCode"]!, ["Evidence"] = "Named" })]);
        var body = new JsonObject { ["DeclaredVillages"] = list, ["@GeoZones.reason"] = "公布名单" }.ToJsonString();
        using var saved = await world.SendAsync("PATCH", $"Zones({id})", body, Role.Planner, ("If-Match", "W/\"1\""));
        ((int)saved.StatusCode).ShouldBe(204);
        (await world.AskAsync("PATCH", $"Zones({id})", body, Role.Planner, ("If-Match", "W/\"1\""))).Status.ShouldBe(412);
        (await ValueAsync($"Zones({id})/DeclaredVillages?$select=VillageCode&$orderby=VillageCode")).ShouldBe("""[{"VillageCode":"370406106201"},{"VillageCode":"370406106202"}]""");
        (await world.AskAsync("GET", $"Zones({id})/CoveredVillages(rule='declared')?$count=true&$top=0")).Body!["@odata.count"]!.ToString().ShouldBe("2");
    }

    [Fact]
    public async Task A_pasted_list_that_is_too_long_is_refused_in_words()
    {
        var (status, body) = await world.AskAsync("POST", "MatchVillages", new JsonObject { ["text"] = string.Concat(Enumerable.Repeat("湖沟,", 5001)) }.ToJsonString());
        (status, (string)body!["error"]!["code"]!).ShouldBe((400, "GZ-242"));
        ((string)body["error"]!["message"]!).ShouldContain("5001 items");
    }
}
