using GeoZones.Api.Callers;
using GeoZones.Api.Tests.Tiles;
using GeoZones.Api.Tests.Writing;

namespace GeoZones.Api.Tests.Versions;

/// <summary>A draft at every door: nothing of it for who only looks, all of it for who plans.</summary>
public sealed class DraftDoorTests(DraftDoorTests.World world) : IClassFixture<DraftDoorTests.World>
{
    const string Name = "隐藏的草案";

    /// <summary>Zone 2 is a draft with two versions, a declared village and a project; it overlaps zone 1 and a constraint area. Figure 1 counts zones.</summary>
    public sealed class World : IAsyncLifetime
    {
        public WritingWorld Rows { get; } = new();

        public async Task InitializeAsync()
        {
            await Rows.InitializeAsync();
            (await Rows.DrawAsync(Name, WritingWorld.Square(40, 78))).ShouldBe(2);
            await Rows.AskAsync("PATCH", "Zones(2)", $$"""{"Boundary":{{WritingWorld.Square(40, 75, 13)}},"DeclaredVillages":[{"VillageCode":"{{WritingWorld.Village}}","Evidence":"Named"}]}""", Role.Planner, ("If-Match", "*"));
            await Rows.RunAsync($"""
                INSERT INTO constraint_areas (kind, name, county_code, boundary, area_square_metres) SELECT 'EcologicalRedLine', '红线', '370406000000', boundary, 1 FROM zones WHERE id = 1;
                INSERT INTO projects (name, category, stage, county_code, zone_id, is_in_library) VALUES ('附', 'Road', 'Approval', '370406000000', 2, true);
                INSERT INTO project_sites (project_id, name, village_code, county_code, anchor, footprint)
                  SELECT id, '远点', '{WritingWorld.Village}', '370406000000', 'SRID=4490;POINT(117.43 34.75)'::geometry, 'SRID=4490;POINT(117.43 34.7)' FROM projects WHERE name = '附';
                INSERT INTO project_sites (project_id, name, village_code, county_code, anchor, footprint)
                  SELECT id, '近点', '{WritingWorld.Village}', '370406000000', 'SRID=4490;POINT(117.425 34.805)', 'SRID=4490;POINT(117.425 34.805)' FROM projects WHERE name = '附';
                UPDATE project_sites SET anchor = footprint;
                INSERT INTO figures (key, division_code, phrase, value, unit, half_unit, qualifier, period_type, scope, source, query)
                  VALUES ('z', '370406000000', '推进区', 2, '个', NULL, 'Exact', 'AsOf', '', '', 'Zones/$count')
                """);
        }

        public Task DisposeAsync() => Rows.DisposeAsync();
    }

    [Theory]
    [InlineData("Zones(2)/Coverage()")]
    [InlineData("Zones(2)/Coverage(version=1)")]
    [InlineData("Zones(2)/Coverage(version=77)", 404, "GZ-240")]
    [InlineData("Zones(2)/Coverage(rule='declared')")]
    [InlineData("Zones(2)/Coverage()/Villages/$value")]
    [InlineData("Zones/2/GeoZones.Coverage()")]
    [InlineData("Zones(2)/CoveredVillages(rule='overlaps')")]
    [InlineData("Zones(2)/CoveredVillages(rule='declared')?$apply=aggregate($count as N)")]
    [InlineData("Zones(2)/CoveredVillages()/$count")]
    [InlineData("Zones(2)/CoveredProjectSites()")]
    [InlineData("Zones(2)/CoveredFacilities()")]
    [InlineData("Zones(2)/CoverageDifference()")]
    [InlineData("Zones(2)/VersionDifference(from=1,to=2)")]
    [InlineData("Zones(2)/VersionDifferenceTotals(from=1,to=2)")]
    [InlineData("Zones(2)/Events")]
    [InlineData("Zones(2)/Versions")]
    [InlineData("Zones(2)/DeclaredVillages/$count")]
    [InlineData("Zones(2)/Projects")]
    [InlineData("Zones(2)/Township")]
    public async Task A_question_bound_to_a_draft_finds_no_zone(string question, int planner = 200, string code = "")
    {
        foreach (var role in new[] { Role.Public, Role.Viewer })
        {
            var (status, body) = await world.Rows.AskAsync("GET", question, null, role);
            // Whatever is summed over nothing is a row; it counts nothing.
            if (question.Contains("$apply", StringComparison.Ordinal))
                body!["value"]![0]!["N"]!.ToString().ShouldBe("0");
            else
                (status, (string)body!["error"]!["code"]!).ShouldBe((404, "GZ-156"), question);
        }
        using var response = await world.Rows.SendAsync("GET", question, null, Role.Planner);
        ((int)response.StatusCode).ShouldBe(planner, question);
        (await response.Content.ReadAsStringAsync()).ShouldContain(code);
    }

    [Theory]
    [InlineData("ZoneConflicts()", "ZoneId", "2")]
    [InlineData("ZoneOverlaps()", "OtherZoneId", "2")]
    [InlineData("SupplyCoverage(by='Zone')", "Code", "2")]
    [InlineData("MisplacedProjectSites()", "ZoneId", "2")]
    [InlineData("Projects", "ZoneId", "2")]
    [InlineData("Projects?$apply=groupby((ZoneId))", "ZoneId", "2")]
    [InlineData("ProjectSites?$expand=Project($select=ZoneId)&$compute=Project/ZoneId as Z", "Z", "2")]
    [InlineData("Zones", "Name", Name)]
    public async Task A_list_does_not_name_it(string question, string member, string value)
    {
        foreach (var role in new[] { Role.Public, Role.Viewer, Role.Planner })
        {
            var (status, body) = await world.Rows.AskAsync("GET", question, null, role);
            status.ShouldBe(200, body?.ToJsonString());
            body!["value"]!.AsArray().Any(row => row![member]?.ToString() == value).ShouldBe(role == Role.Planner, $"{role} {question}");
            if (role != Role.Planner)
                body.ToJsonString().ShouldNotContain("\"ZoneId\":2");
        }
    }

    [Fact]
    public async Task A_site_that_is_misplaced_only_by_a_draft_is_not_misplaced_and_a_figure_counts_what_its_reader_sees()
    {
        foreach (var (role, sites, zones) in new[] { (Role.Viewer, 0, "1"), (Role.Planner, 1, "2") })
        {
            (await world.Rows.AskAsync("GET", "MisplacedProjectSites()", null, role)).Body!["value"]!.AsArray().Count.ShouldBe(sites);
            (await world.Rows.AskAsync("GET", "FigureChecks()", null, role)).Body!["value"]![0]!["ComputedValue"]!.ToString().ShouldBe(zones);
        }
    }

    [Fact]
    public async Task Search_does_not_find_it()
    {
        foreach (var (role, isFound) in new[] { (Role.Public, false), (Role.Viewer, false), (Role.Planner, true) })
        {
            using var response = await world.Rows.SendAsync("GET", "../search?q=" + Uri.EscapeDataString(Name), null, role);
            ((int)response.StatusCode).ShouldBe(200);
            System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!["results"]!.AsArray().Count.ShouldBe(isFound ? 1 : 0, $"{role}");
        }
    }

    [Fact]
    public async Task What_the_map_opens_with_does_not_name_it()
    {
        foreach (var (role, isNamed) in new[] { (Role.Public, false), (Role.Viewer, false), (Role.Planner, true) })
        {
            using var response = await world.Rows.SendAsync("GET", "../about", null, role);
            var about = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            about["zones"]!.AsArray().Any(zone => (string?)zone!["name"] == Name).ShouldBe(isNamed, $"{role}");
            ((int)about["counts"]!["Zones"]!).ShouldBe(isNamed ? 2 : 1);
        }
    }

    [Fact]
    public async Task A_tile_does_not_show_it_and_callers_of_one_service_do_not_mix()
    {
        await using var server = await TileServer.StartAsync(world.Rows.ConnectionString, Role.Public);
        for (var round = 0; round < 2; round++)
        {
            foreach (var role in new[] { Role.Planner, Role.Viewer, Role.Water, Role.Public })
            {
                var sees = new Caller(role).MaySeeDrafts;
                (await TileAsync(server, role, "zones"))["zones"].Any(zone => Equals(zone.Properties["name"], Name)).ShouldBe(sees, $"{role}");
                (await TileAsync(server, role, "zones"))["zone_labels"].Any(zone => Equals(zone.Properties["id"], 2L)).ShouldBe(sees, $"{role}");
                (await TileAsync(server, role, "projects"))["sites"].Any(site => Equals(site.Properties.GetValueOrDefault("zone_id"), 2L)).ShouldBe(sees, $"{role}");
            }
        }
        (await TileAsync(server, Role.Viewer, "villages"))["villages"].ShouldAllBe(village => !village.Properties.ContainsKey("evidence"));
    }

    static async Task<VectorTile> TileAsync(TileServer server, Role role, string layer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, TileServer.AddressOf(layer, 11));
        request.Headers.Add("X-Role", role.ToString());
        using var response = await server.Http.SendAsync(request);
        return VectorTile.Read(await response.Content.ReadAsByteArrayAsync());
    }
}
