using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.Writing;

namespace GeoZones.Api.Tests.Zoning;

/// <summary>Checks and boundary tools over HTTP, and what is saved of what they propose.</summary>
public sealed class ZoningTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    [Fact]
    public async Task A_draft_is_unknown_to_who_may_not_see_drafts_whatever_is_asked()
    {
        var draft = await world.DrawAsync("草案", WritingWorld.Square(20, 20));
        foreach (var (role, sees) in new[] { (Role.Public, false), (Role.Viewer, false), (Role.Planner, true), (Role.Water, true) })
        {
            var (status, drawn) = await world.AskAsync("POST", "ZoneChecksOf", $$"""{"area":{{WritingWorld.Square(25, 20)}}}""", role);
            status.ShouldBe(200, drawn?.ToJsonString());
            drawn!["value"]!.AsArray().Any(f => (long?)f!["OtherZoneId"] == draft).ShouldBe(sees, role.ToString());
            (await world.AskAsync("GET", $"Zones({draft})/Checks()", role: role)).Status.ShouldBe(sees ? 200 : 404, role.ToString());
            var moved = await world.AskAsync("POST", "MoveSharedBorder", $$"""{"zone":1,"neighbour":{{draft}},"border":{"type":"LineString","coordinates":[[117.2,34.2],[117.2,34.3]]} }""", role);
            moved.Body!["error"]!["message"]!.ToString().Contains("two different zones", StringComparison.Ordinal).ShouldBe(!sees, role.ToString());
        }
    }

    [Fact]
    public async Task A_drawn_area_by_address_and_by_body_is_the_same_question_and_a_proposal_can_be_saved()
    {
        var (neighbour, zone) = (await world.DrawAsync("邻", WritingWorld.Square(40, 0)), await world.DrawAsync("本", WritingWorld.Square(45, 0)));
        var byBody = (await world.AskAsync("POST", "ZoneChecksOf", $$"""{"area":{{WritingWorld.Square(45, 0)}},"zone":{{zone}}}""", Role.Planner)).Body!;
        var byAddress = (await world.AskAsync("GET", $"ZoneChecksOf(area=@a,zone={zone})?@a=geography'SRID=4490;POLYGON((117.45 34,117.55 34,117.55 34.1,117.45 34.1,117.45 34))'", role: Role.Planner)).Body!;
        Findings(byAddress).ShouldBe(Findings(byBody));
        var stored = (await world.AskAsync("GET", $"Zones({zone})/Checks()?$filter=Kind eq 'Overlap' and OtherZoneId eq {neighbour}", role: Role.Planner)).Body!["value"]![0]!;
        (stored["Fix"]!.ToString(), stored["Severity"]!.ToString()).ShouldBe(("TrimToNeighbour", "Error"));
        (await world.AskAsync("PATCH", $"Zones({zone})", $$"""{"Boundary":{{stored["ProposedBoundary"]!.ToJsonString()}}}""", Role.Planner, ("If-Match", "W/\"1\""))).Status.ShouldBe(204);
        (await world.AskAsync("GET", $"Zones({zone})/Checks()?$filter=OtherZoneId eq {neighbour}", role: Role.Planner)).Body!["value"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_moved_border_is_saved_for_both_zones_or_for_neither()
    {
        var (west, east) = (await world.DrawAsync("西", WritingWorld.Square(60, 0)), await world.DrawAsync("东", WritingWorld.Square(70, 0)));
        var first = await MoveAsync(west, east, "[117.7,34],[117.72,34.05],[117.7,34.1]");
        var second = await MoveAsync(west, east, "[117.7,34],[117.68,34.05],[117.7,34.1]");
        first.Select(row => (row!["AreaMovedSquareMetres"]!.GetValue<double>() > 1e6, row["UnionMovedSquareMetres"]!.GetValue<double>())).ShouldBe([(true, 0), (true, 0)]);
        (await SaveAsync(first)).ShouldBe("204 204");
        (await SaveAsync(second)).ShouldBe("412 424", "the loser of the race");
        (await world.TextAsync("SELECT string_agg(version || ' ' || ST_Covers(boundary, 'SRID=4490;POINT(117.71 34.05)'), ', ' ORDER BY id) FROM zones WHERE id IN ($1, $2)", west, east)).ShouldBe("2 true, 2 false");
    }

    [Fact]
    public async Task Villages_named_one_by_one_or_by_their_town_become_a_boundary()
    {
        var (status, found) = await world.AskAsync("POST", "ZoneFromVillages", $$"""{"codes":["{{WritingWorld.Village}}","370406999999"]}""", Role.Public);
        status.ShouldBe(200, found?.ToJsonString());
        (found!["IsValid"]!.ToString(), found["Parts"]!.ToString(), found["Villages"]!.ToString(), found["NotFound"]![0]!["Code"]!.ToString()).ShouldBe(("true", "1", "1", "370406999999"));
        (await world.AskAsync("GET", $"ZoneFromVillages(codes=@c)?$select=Villages&@c=[\"{WritingWorld.Town}\"]")).Body!["Villages"]!.ToString().ShouldBe("2");
    }

    [Theory]
    [InlineData("""[[117.1,34.1],[117.2,34.2],[117.2,34.1],[117.1,34.2],[117.1,34.1]]""", "Rebuilt", 2)]
    [InlineData("""[[117.1,34.1],[117.2,34.1],[117.2,34.2]]""", "Closed", 1)]
    [InlineData("""[[117.1,34.1],[117.1,34.1],[117.2,34.1],[117.2,34.2],[117.1,34.1]]""", "RepeatsDropped", 1)]
    [InlineData("""[[117.10000001,34.1],[117.2,34.1],[117.2,34.2],[117.10000001,34.1]]""", "Rounded", 1)]
    public async Task What_nothing_else_takes_is_repaired_and_can_then_be_saved(string ring, string action, int parts)
    {
        var (status, repaired) = await world.AskAsync("POST", "ProposeRepair", $$"""{"area":{"type":"Polygon","coordinates":[{{ring}}]} }""", Role.Viewer);
        status.ShouldBe(200, repaired?.ToJsonString());
        var step = repaired!["Done"]!.AsArray().ShouldHaveSingleItem()!;
        (step["Action"]!.ToString(), (int)repaired["Parts"]!).ShouldBe((action, parts));
        (step["WordsZh"]!.ToString().Length, step["WordsEn"]!.ToString().Length).ShouldSatisfyAllConditions(words => words.Item1.ShouldBeGreaterThan(10), words => words.Item2.ShouldBeGreaterThan(10));
        (await world.AskAsync("POST", "Zones", WritingWorld.Zone("修", repaired["Boundary"]!.ToJsonString()), Role.Planner)).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("ProposeRepair", """{"area":{"type":"Polygon","coordinates":[[[117,34],[117.1,34],[117.2,34],[117,34]]]}}""", "GZ-214")]
    [InlineData("ProposeRepair", """{"area":{"type":"Polygon","coordinates":[[[34,117],[34.1,117],[34.2,118],[34,117]]]}}""", "GZ-214")]
    [InlineData("ProposeRepair", """{"area":{"type":"Point","coordinates":[117,34]}}""", "GZ-160")]
    [InlineData("ProposeRepair", """{"area":{"type":"Polygon","coordinates":[[["x",34]]]}}""", "GZ-160")]
    [InlineData("ProposeRepair", """{"zone":1}""", "GZ-160")]
    [InlineData("ProposeRepair", """{"area":""", "GZ-160")]
    [InlineData("ZoneFromVillages", """{"codes":["370406999999"]}""", "GZ-213")]
    [InlineData("ZoneFromVillages", """{"codes":[]}""", "GZ-213")]
    [InlineData("ZoneFromVillages", """{"codes":["3704"]}""", "GZ-212")]
    [InlineData("ZoneFromVillages", """{"codes":[1]}""", "GZ-212")]
    [InlineData("ZoneFromVillages", """{"codes":"370406106201"}""", "GZ-212")]
    [InlineData("ZoneFromVillages", """{}""", "GZ-212")]
    [InlineData("MoveSharedBorder", """{"zone":1,"neighbour":2,"border":{"type":"Polygon","coordinates":[[[117,34],[118,34],[118,35],[117,34]]]}}""", "GZ-212")]
    [InlineData("MoveSharedBorder", """{"zone":1,"neighbour":99999,"border":{"type":"LineString","coordinates":[[117,34],[118,34]]}}""", "GZ-213")]
    [InlineData("ZoneChecksOf", """{"area":{"type":"LineString","coordinates":[[117,34],[118,34]]}}""", "GZ-212")]
    public async Task What_does_not_do_is_refused_with_a_code(string function, string body, string code)
    {
        var (status, refusal) = await world.AskAsync("POST", function, body);
        (status, refusal!["error"]!["code"]!.ToString()).ShouldBe((400, code));
    }

    [Fact]
    public async Task More_vertices_or_codes_than_a_question_may_have_are_refused()
    {
        var ring = string.Join(',', Enumerable.Repeat("[117,34]", 20_002));
        foreach (var (function, body) in new[] { ("ProposeRepair", $$"""{"area":{"type":"Polygon","coordinates":[[{{ring}}]]} }"""), ("ZoneChecksOf", $$"""{"area":{"type":"Polygon","coordinates":[[{{ring}}]]} }"""),
            ("ZoneFromVillages", $$"""{"codes":[{{string.Join(',', Enumerable.Repeat("\"370406106201\"", 5_001))}}]}""") })
            (await world.AskAsync("POST", function, body)).Body!["error"]!["code"]!.ToString().ShouldBe("GZ-120", function);
    }

    static string Findings(JsonNode answer) => string.Join(' ', answer["value"]!.AsArray().Select(f => $"{f!["Number"]}:{f["Kind"]}:{f["AreaSquareMetres"]}"));

    async Task<JsonArray> MoveAsync(long west, long east, string line)
    {
        var (status, rows) = await world.AskAsync("POST", "MoveSharedBorder", $$"""{"zone":{{west}},"neighbour":{{east}},"border":{"type":"LineString","coordinates":[{{line}}]} }""", Role.Planner);
        status.ShouldBe(200, rows?.ToJsonString());
        return rows!["value"]!.AsArray();
    }

    /// <summary>Both in one change set, each with the ETag that the preview gave.</summary>
    async Task<string> SaveAsync(JsonArray rows)
    {
        var requests = rows.Select(row => new JsonObject
        {
            ["id"] = row!["ZoneId"]!.ToString(), ["method"] = "patch", ["url"] = $"Zones({row["ZoneId"]})", ["atomicityGroup"] = "border",
            ["headers"] = new JsonObject { ["If-Match"] = row["ETag"]!.ToString() }, ["body"] = new JsonObject { ["Boundary"] = row["Boundary"]!.DeepClone() },
        });
        var (_, answers) = await world.AskAsync("POST", "$batch", new JsonObject { ["requests"] = new JsonArray([.. requests]) }.ToJsonString(), Role.Planner);
        return string.Join(' ', answers!["responses"]!.AsArray().Select(answer => answer!["status"]!.ToString()));
    }
}
