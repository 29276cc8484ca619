using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.OData;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.Coverage;

/// <summary>What an area covers, asked over HTTP in every way there is: the ways agree.</summary>
public sealed class CoverageAnswerTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    static readonly string[] Rules = ["whole", "majorityOfArea", "majorityOfHouseholds", "seat", "overlaps"];

    [Fact]
    public async Task The_totals_of_a_zone_are_the_counts_of_the_rows_behind_them()
    {
        await using var server = await StartAsync();
        var (zone, area) = await ZoneAsync(server);
        foreach (var rule in Rules)
        {
            var totals = await server.JsonAsync($"Zones({zone})/Coverage(rule='{rule}')");
            ((string)totals["Rule"]!).ShouldBe(rule);
            (await CountAsync(server, $"Zones({zone})/CoveredVillages(rule='{rule}')/$count")).ShouldBe((long)totals["Villages"]!);
            (await CountAsync(server, $"Zones({zone})/CoveredHouseholds()/$count")).ShouldBe((long)totals["Households"]!);
            (await CountAsync(server, $"Zones({zone})/CoveredHouseholds()/$count?$filter=IsCentralized eq false")).ShouldBe((long)totals["UnservedHouseholds"]!);
            (await CountAsync(server, $"Zones({zone})/CoveredHouseholds()/$count?$filter=SupplyType eq 'Unknown'")).ShouldBe((long)totals["UnknownHouseholds"]!);
            (await CountAsync(server, $"Zones({zone})/CoveredProjectSites()/$count")).ShouldBe((long)totals["ProjectSites"]!);
            (await FoundAsync(server, $"$filter=geo.covers({area},Location)")).ShouldBe((long)totals["Households"]!);
        }
    }

    [Fact]
    public async Task A_drawn_area_on_the_line_of_a_zone_has_the_totals_of_the_zone()
    {
        await using var server = await StartAsync();
        var (zone, _) = await ZoneAsync(server);
        foreach (var rule in Rules)
        {
            var stored = await server.JsonAsync($"Zones({zone})/Coverage(rule='{rule}')");
            var drawn = await PostAsync(server, await BoundaryAsync(server, zone), rule);
            foreach (var own in new[] { "@odata.context", "RowsBehind", "VersionNumber", "DrawnAt", "DrawnBy" })
                stored.Remove(own);
            drawn.Remove("@odata.context");
            drawn.Remove("RowsBehind");
            drawn.ToJsonString().ShouldBe(stored.ToJsonString());
        }
    }

    [Fact]
    public async Task An_area_by_address_and_by_body_is_the_same_question()
    {
        await using var server = await StartAsync();
        var byAddress = await server.JsonAsync("CoverageOf(area=@a,rule=@r)?@a=geography'SRID=4490;POLYGON((117.5 34.6,117.7 34.6,117.7 34.7,117.5 34.7,117.5 34.6))'&@r='seat'");
        var body = JsonNode.Parse("""{"type":"Polygon","coordinates":[[[117.5,34.6],[117.7,34.6],[117.7,34.7],[117.5,34.7],[117.5,34.6]]]}""")!;
        ((long)byAddress["Households"]!).ShouldBeGreaterThan(0);
        (await PostAsync(server, body, "seat")).ToJsonString().ShouldBe(byAddress.ToJsonString());
    }

    [Fact]
    public async Task The_parts_of_the_totals_add_up()
    {
        await using var server = await StartAsync();
        var (zone, _) = await ZoneAsync(server);
        var totals = await server.JsonAsync($"Zones({zone})/Coverage()");
        Sum(totals["SupplyTypes"]!, "Persons").ShouldBe((decimal)totals["Persons"]!);
        ((long)totals["CentralizedPersons"]! + (long)totals["UnservedPersons"]! + (long)totals["UnknownPersons"]!).ShouldBe((long)totals["Persons"]!);
        Sum(totals["Funds"]!, "BudgetYuan").ShouldBe((decimal)totals["BudgetYuan"]!);
        Sum(totals["Funds"]!, "PaidYuan").ShouldBe((decimal)totals["PaidYuan"]!);
        Sum(totals["Funds"]!, "PaidUnknown").ShouldBe((decimal)totals["PaidUnknown"]!);
        ((double)totals["AreaMu"]!).ShouldBe((double)totals["AreaSquareMetres"]! * 15 / 10000);
        var stored = (double)(await server.JsonAsync($"Zones({zone})?$select=AreaSquareMetres"))["AreaSquareMetres"]!;
        ((double)totals["AreaSquareMetres"]!).ShouldBe(stored, stored * 1e-12);
    }

    [Fact]
    public async Task The_declared_list_is_what_the_difference_says_is_declared()
    {
        await using var server = await StartAsync();
        var (zone, _) = await ZoneAsync(server);
        var declared = (await server.JsonAsync($"Zones({zone})/DeclaredVillages?$select=VillageCode"))["value"]!.AsArray().Select(v => (string)v!["VillageCode"]!);
        var covered = (await server.JsonAsync($"Zones({zone})/CoveredVillages()?$select=Code"))["value"]!.AsArray().Select(v => (string)v!["Code"]!);
        var differences = (await server.JsonAsync($"Zones({zone})/CoverageDifference()"))["value"]!.AsArray();
        Codes(differences, "Both", "DeclaredOnly").ShouldBe(declared, ignoreOrder: true);
        var listed = (await server.JsonAsync($"Zones({zone})/CoveredVillages(rule='declared')?$select=Code"))["value"]!.AsArray().Select(v => (string)v!["Code"]!);
        listed.ShouldBe(declared, ignoreOrder: true);
        Codes(differences, "Both", "CoveredOnly").ShouldBe(covered, ignoreOrder: true);
        differences.ShouldAllBe(d => ((string)d!["ReasonZh"]!).Contains('%') && ((string)d["ReasonEn"]!).Contains('%'));
    }

    [Fact]
    public async Task A_planner_cannot_find_a_pipe_by_drawing_small()
    {
        await using var admin = await StartAsync();
        await using var planner = await StartAsync(Role.Planner);
        var at = (await admin.JsonAsync("WaterPipes?$filter=Status eq 'InService'&$top=1&$select=Route"))["value"]![0]!["Route"]!["coordinates"]![0]!;
        var (x, y) = ((double)at[0]!, (double)at[1]!);
        var around = FormattableString.Invariant($"CoverageOf(area=geography'SRID=4490;POLYGON(({x - 1e-4} {y - 1e-4},{x + 1e-4} {y - 1e-4},{x + 1e-4} {y + 1e-4},{x - 1e-4} {y + 1e-4},{x - 1e-4} {y - 1e-4}))')?$select=PipeMetres");
        ((double)(await admin.JsonAsync(around))["PipeMetres"]!).ShouldBeGreaterThan(0);
        ((double)(await planner.JsonAsync(around))["PipeMetres"]!).ShouldBe(0);
    }

    [Theory]
    [InlineData("Zones(999)/Coverage()")]
    [InlineData("Zones(999)/CoveredVillages()")]
    [InlineData("Zones(999)/CoverageDifference()/$count")]
    public async Task A_zone_that_is_not_there_is_404_and_not_an_empty_answer(string question)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync(question);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.Planner, true)]
    [InlineData(Role.Viewer, false)]
    public async Task A_caller_of_village_counts_gets_the_sum_of_the_villages_as_published(Role role, bool seesPipes)
    {
        await using var server = await StartAsync(role);
        var (zone, _) = await ZoneAsync(server);
        var totals = await server.JsonAsync($"Zones({zone})/Coverage()");
        var shown = (await server.JsonAsync($"Zones({zone})/CoveredVillages()?$select=Code&$expand=Totals($select=Persons)"))["value"]!.AsArray().Select(v => (long?)v!["Totals"]!["Persons"]).ToList();
        ((long)totals["SuppressedVillages"]!).ShouldBe(shown.Count(p => p is null));
        ((long?)totals["Persons"]).ShouldBe(shown.Sum());
        (totals["PipeMetres"] is not null).ShouldBe(seesPipes);
        (await server.JsonAsync($"Zones({zone})/CoverageDifference()"))["value"]!.AsArray().ShouldAllBe(d => d!["HouseholdShare"] == null);
    }

    [Fact]
    public async Task The_public_gets_villages_sites_and_money_and_no_counts_of_households()
    {
        await using var server = await StartAsync(Role.Public);
        var (zone, _) = await ZoneAsync(server);
        var totals = await server.JsonAsync($"Zones({zone})/Coverage()");
        ((long)totals["Villages"]!).ShouldBeGreaterThan(0);
        foreach (var name in new[] { "Households", "Persons", "UnservedPersons", "UnknownPersons", "SuppressedVillages", "PipeMetres" })
            totals[name].ShouldBeNull(name);
        totals["SupplyTypes"]!.AsArray().ShouldAllBe(t => t!["Households"] == null && t["Persons"] == null);
    }

    [Theory]
    [InlineData("""{"area":{"type":"Point","coordinates":[117,34]}}""", "GZ-160")]
    [InlineData("""{"area":{"type":"Polygon","coordinates":[[[117,34],[118,35],[118,34],[117,35],[117,34]]]}}""", "GZ-205")]
    [InlineData("""{"area":{"type":"Polygon","coordinates":[[[117,34],[118,35],[118,34]]]}}""", "GZ-101")]
    [InlineData("""{"area":{"type":"Polygon","coordinates":[]}}""", "GZ-101")]
    [InlineData("""{"area":{"type":"Polygon","coordinates":[[["117",34]]]}}""", "GZ-160")]
    [InlineData("""{"area":{"type":"Polygon","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"coordinates":[]}}""", "GZ-160")]
    [InlineData("""{"area":{"type":"Polygon","coordinates":[[[117,94],[118,94],[118,95],[117,94]]]}}""", "GZ-101")]
    [InlineData("""{"rule":"seat"}""", "GZ-212")]
    [InlineData("""{"area":null,"how":1}""", "GZ-212")]
    [InlineData("""[1]""", "GZ-160")]
    [InlineData("""{"area":""", "GZ-160")]
    public async Task A_body_that_is_no_area_is_refused_with_a_code(string body, string code)
    {
        await using var server = await StartAsync();
        using var response = await server.Http.PostAsync("/odata/CoverageOf", new StringContent(body, null, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]!).ShouldBe(code);
    }

    static IEnumerable<string> Codes(JsonArray rows, params string[] statuses) =>
        rows.Where(row => statuses.Contains((string)row!["Status"]!)).Select(row => (string)row!["VillageCode"]!);

    static decimal Sum(JsonNode list, string name) => list.AsArray().Sum(item => (decimal)item![name]!);

    static async Task<long> CountAsync(ODataServer server, string question) =>
        long.Parse(await server.Http.GetStringAsync("/odata/" + question), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How many households a question finds; it may be long.</summary>
    static async Task<long> FoundAsync(ODataServer server, string options)
    {
        using var answer = await server.Http.PostAsync("/odata/Households/$query", new StringContent($"{options}&$count=true&$top=0"));
        return (long)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["@odata.count"]!;
    }

    static async Task<JsonObject> PostAsync(ODataServer server, JsonNode area, string rule)
    {
        using var answer = await server.Http.PostAsJsonAsync("/odata/CoverageOf", new JsonObject { ["area"] = area, ["rule"] = rule });
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>The zone of the town and its boundary as a literal.</summary>
    static async Task<(long Id, string Literal)> ZoneAsync(ODataServer server)
    {
        var id = (long)(await server.JsonAsync("Zones?$select=Id"))["value"]![0]!["Id"]!;
        return (id, $"geography'SRID=4490;{await server.Http.GetStringAsync($"/odata/Zones({id})/Boundary/$value")}'");
    }

    static async Task<JsonNode> BoundaryAsync(ODataServer server, long zone) => (await server.JsonAsync($"Zones({zone})?$select=Boundary"))["Boundary"]!.DeepClone();

    Task<ODataServer> StartAsync(Role role = Role.Admin) => ODataServer.StartAsync(database.ConnectionString, role);
}
