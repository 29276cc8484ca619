using System.Text.Json.Nodes;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Writing;

/// <summary>What a body may say, and that all that is wrong with it is told at once. Nothing is repaired.</summary>
public sealed class BodyTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    [Fact]
    public async Task All_faults_of_a_body_are_told_at_once_by_property_and_code()
    {
        var faults = await FaultsAsync($$"""
            {"Name":null,"Level":"Huge","Colour":"red","AreaSquareMetres":5,"Version":3,"Id":9,"TownshipCode":"{{WritingWorld.Town}}","CountyCode":"370407000000","Synthetic":"yes",
             "Boundary":{"type":"Polygon","coordinates":[]},"DeclaredVillages":[{"VillageCode":"{{WritingWorld.Village}}"},{"Evidence":"Named","Rank":1}]}
            """);
        faults.ShouldBe(
        [
            "GZ-605 Colour", "GZ-605 DeclaredVillages/1/Rank", "GZ-606 AreaSquareMetres", "GZ-606 Id", "GZ-606 Version", "GZ-607 Synthetic",
            "GZ-608 DeclaredVillages/1/VillageCode", "GZ-608 EvidenceNote", "GZ-608 Name", "GZ-609 Level", "GZ-610 Boundary", "GZ-613 CountyCode",
        ]);
    }

    [Theory]
    [InlineData("""[[[[117,34],[117.4,34.4],[117.4,34],[117,34.4],[117,34]]]]""", "SelfIntersection", 0, 0, 0)]
    [InlineData("""[[[[117,34],[117.4,34],[117.4,34.4],[117,34]]],[[[117.5,34],[117.9,34],[117.9,34.4]]]]""", "Unclosed", 1, 0, 2)]
    [InlineData("""[[[[34,117],[34.4,117],[34.4,117.4],[34,117]]]]""", "OutOfRange", 0, 0, 0)]
    [InlineData("""[[[[117,34],[117.4,34],[117.4,34.4],[117,34]],[[118,34],[118.1,34],[118.1,34.1],[118,34]]]]""", "HoleOutside", 0, 1, 0)]
    [InlineData("""[[[[117,34],[117.4,34],[117.4,34.4],[117,34]]],[]]""", "Empty", 1, null, null)]
    [InlineData("""[]""", "Empty", 0, null, null)]
    public async Task A_fault_of_a_shape_has_its_part_ring_vertex_coordinate_and_reason(string coordinates, string reason, int part, int? ring, int? vertex)
    {
        var fault = (await DetailsAsync(WritingWorld.Zone("错", $$"""{"type":"MultiPolygon","coordinates":{{coordinates}}}""")))[0]!;
        ((string)fault["code"]!, (string)fault["target"]!, (string)fault["@GeoZones.reason"]!).ShouldBe(("GZ-611", "Boundary", reason));
        ((int)fault["@GeoZones.part"]!, (int?)fault["@GeoZones.ring"], (int?)fault["@GeoZones.vertex"]).ShouldBe((part, ring, vertex));
        (fault["@GeoZones.coordinate"] is null).ShouldBe(vertex is null);
    }

    [Fact]
    public async Task Every_fault_of_a_shape_is_told() =>
        (await DetailsAsync(WritingWorld.Zone("错", """{"type":"MultiPolygon","coordinates":[[[[117,34],[117.6,34],[117.5,34.1],[117.4,33.9],[117.3,34.1],[117.2,33.9],[117,34.2],[117,34]]]]}""")))
            .Count(d => (string)d!["code"]! == "GZ-611").ShouldBe(4);

    [Fact]
    public async Task A_shape_that_only_rounding_spoils_says_so()
    {
        var message = (string)(await DetailsAsync(WritingWorld.Zone("细", """{"type":"MultiPolygon","coordinates":[[[[117,34],[117.4,34],[117.4,34.00000001],[117.00000001,34.00000001],[117,34]]]]}""")))[0]!["message"]!;
        message.ShouldContain("before rounding to 1e-7°");
    }

    [Fact]
    public async Task Coordinates_are_stored_on_the_grid_and_otherwise_as_they_came()
    {
        var id = await world.DrawAsync("网格", """{"type":"MultiPolygon","coordinates":[[[[117.12345674,34],[117.4,34],[117.4,34.4],[117.12345674,34]]]]}""");
        (await world.AskAsync("GET", $"Zones({id})/Boundary")).Body!["value"]!["coordinates"]!.ToJsonString().ShouldBe("[[[[117.1234567,34],[117.4,34],[117.4,34.4],[117.1234567,34]]]]");
    }

    [Theory]
    [InlineData("""{"type":"name","properties":{"name":"EPSG:4326"}}""", 201)]
    [InlineData("""{"type":"name","properties":{"name":"EPSG:4490"}}""", 201)]
    [InlineData("""{"type":"name","properties":{"name":"EPSG:4548"}}""", 400)]
    public async Task A_shape_comes_in_CGCS2000_or_WGS_84(string crs, int status) =>
        (await world.AskAsync("POST", "Zones", WritingWorld.Zone("系", WritingWorld.Square(0, 0).Replace("\"type\":\"MultiPolygon\"", $"\"type\":\"MultiPolygon\",\"crs\":{crs}", StringComparison.Ordinal)), Role.Planner)).Status.ShouldBe(status);

    [Theory]
    [InlineData("[1]", 400, "GZ-601")]
    [InlineData("{\"Name\":\"a\",\"Name\":\"b\"}", 400, "GZ-601")]
    [InlineData("{", 400, "GZ-601")]
    [InlineData("{\"@odata.type\":\"#GeoZones.Village\"}", 400, "GZ-604")]
    public async Task A_body_is_one_object_of_the_right_type(string body, int status, string code)
    {
        var (came, told) = await world.AskAsync("POST", "Zones", body, Role.Planner);
        (came, (string)told!["error"]!["code"]!).ShouldBe((status, code));
    }

    [Fact]
    public async Task A_body_has_limits()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));
        (await world.AskAsync("POST", "Zones", $$"""{"Name":{{deep}}}""")).Status.ShouldBe(400);
        var positions = string.Join(',', Enumerable.Repeat("[117,34]", 200_001));
        (await world.AskAsync("POST", "Zones", $$"""{"Boundary":{"type":"MultiPolygon","coordinates":[[[{{positions}}]]]} }""")).Body!["error"]!["code"]!.ToString().ShouldBe("GZ-603");
        (await world.AskAsync("POST", "Zones", $$"""{"Name":"{{new string('x', 17 << 20)}}"}""")).Status.ShouldBe(413);
    }

    [Fact]
    public async Task Large_numbers_and_money_may_come_as_text()
    {
        var (status, fund) = await world.AskAsync("POST", "ProjectFunds", """{"ProjectId":"1","Year":2021,"Source":"Social","BudgetYuan":"1234567890123.45"}""", Role.Planner);
        (status, (decimal)fund!["BudgetYuan"]!).ShouldBe((201, 1234567890123.45m));
        (await world.AskAsync("POST", "ProjectFunds", """{"ProjectId":1,"Year":2020,"Source":"Social","BudgetYuan":0.001}""", Role.Planner)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_row_gets_its_codes_from_its_village_and_its_measures_from_its_shape()
    {
        var (_, facility) = await world.AskAsync("POST", "Facilities", $$"""{"Kind":"Road","Name":"路","VillageCode":"{{WritingWorld.Village}}","Footprint":{"type":"LineString","coordinates":[[117,34],[117.1,34],[117.2,34]]} }""", Role.Clerk);
        ((string)facility!["CountyCode"]!).ShouldBe(WritingWorld.County);
        ((double)facility["LengthMetres"]!).ShouldBe(18_478, 30);
        facility["Anchor"]!["coordinates"]!.ToJsonString().ShouldBe("[117.1,34]");
    }

    async Task<List<string>> FaultsAsync(string body) =>
        [.. (await DetailsAsync(body)).Where(d => d!["code"]!.ToString().Length == 6).Select(d => $"{d!["code"]} {d["target"]}").Order(StringComparer.Ordinal)];

    async Task<JsonArray> DetailsAsync(string body)
    {
        var (status, told) = await world.AskAsync("POST", "Zones", body, Role.Planner);
        status.ShouldBe(400);
        ((string)told!["error"]!["code"]!).ShouldBe("GZ-604");
        return told["error"]!["details"]!.AsArray();
    }
}
