using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.Writing.Violations;
using GeoZones.Data.Model;
using Npgsql;

namespace GeoZones.Api.Tests.Writing;

/// <summary>What the database refuses is a sentence that names the property and the rule, and never a 500.</summary>
public sealed class ViolationTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    [Fact]
    public async Task What_is_unique_is_said_to_be_there_already()
    {
        const string fund = """{"ProjectId":1,"Year":2022,"Source":"Social","BudgetYuan":1}""";
        (await world.AskAsync("POST", "ProjectFunds", fund, Role.Planner)).Status.ShouldBe(201);
        await ShouldRefuseAsync("ProjectFunds", fund, 409, "GZ-630", "ProjectId", "the same ProjectId, Year, Source");
    }

    [Theory]
    [InlineData("Zones", "TownshipCode", """{"Name":"x","TownshipCode":"370406999000","EvidenceNote":"","Boundary":{"type":"MultiPolygon","coordinates":[[[[117,34],[117.1,34],[117.1,34.1],[117,34]]]]}}""")]
    [InlineData("ProjectFunds", "ProjectId", """{"ProjectId":99,"Year":2022,"BudgetYuan":1}""")]
    [InlineData("Households", "VillageCode", """{"VillageCode":"370406106999","Persons":3,"Location":{"type":"Point","coordinates":[117.5,34.5]}}""")]
    public async Task What_leads_nowhere_names_its_property(string set, string property, string body) =>
        await ShouldRefuseAsync(set, body, 400, "GZ-631", property, "that does not exist");

    [Theory]
    [InlineData("Households", "Persons", """{"VillageCode":"370406106201","Persons":0,"Location":{"type":"Point","coordinates":[117.5,34.5]}}""", "between 1 and 5000")]
    [InlineData("Projects", "FinishedOn", """{"Name":"x","CountyCode":"370406000000","IsInLibrary":true,"StartedOn":"2022-02-01","FinishedOn":"2022-01-01"}""", "after it starts")]
    [InlineData("ProgressReports", "Month", """{"ProjectId":1,"Month":"2022-02-02","PlannedShare":0.5}""", "first day of a month")]
    [InlineData("ProjectFunds", "BudgetYuan", """{"ProjectId":1,"Year":2022,"BudgetYuan":-1}""", "not below zero")]
    [InlineData("Projects", "Name", """{"Name":" ","CountyCode":"370406000000","IsInLibrary":true}""", "not blank")]
    public async Task A_broken_rule_names_its_property_and_what_it_demands(string set, string property, string body, string rule) =>
        await ShouldRefuseAsync(set, body, 400, "GZ-633", property, rule);

    [Fact]
    public async Task All_rules_that_the_rows_of_a_body_break_are_told_at_once_with_their_place()
    {
        (await FaultsAsync("POST", "Projects", $$"""
            {"Name":" ","CountyCode":"{{WritingWorld.County}}","IsInLibrary":true,"StartedOn":"2022-02-01","FinishedOn":"2022-01-01",
             "Sites":[{"Name":"址","VillageCode":"{{WritingWorld.Village}}","Footprint":{"type":"Point","coordinates":[117.5,34.5]} }],
             "Funds":[{"Year":2022,"Source":"Social","BudgetYuan":1},{"Year":1990,"Source":"Social","BudgetYuan":-1}],"ProgressReports":[{"Month":"2022-05-02","PlannedShare":0.5}]}
            """)).ShouldBe(["FinishedOn", "Name", "Funds/1/BudgetYuan", "Funds/1/Year", "ProgressReports/0/Month"]);
        await world.RunAsync("INSERT INTO projects (id, name, category, stage, county_code, is_in_library, started_on) VALUES (800, '改', 'Road', 'Approval', '370406000000', true, '2022-02-01')");
        (await FaultsAsync("PATCH", "Projects(800)", """{"Name":"","FinishedOn":"2022-01-01","Funds":[{"Year":1990,"Source":"Social","BudgetYuan":1}]}""")).ShouldBe(["FinishedOn", "Name", "Funds/0/Year"]);
        await world.RunAsync("INSERT INTO water_pipes (id, scheme_id, county_code, from_node_id, to_node_id, role, material, synthetic, status, diameter_millimetres, piece_millimetres, route) VALUES (800, 1, '370406000000', 1, 2, 'Main', 'Unknown', true, 'InService', 100, '{1}', 'SRID=4490;LINESTRING(117.1 34.1,117.2 34.1)')");
        (await FaultsAsync("PATCH", "WaterPipes(800)", """{"DiameterMillimetres":-5,"ToNodeId":1,"Route":{"type":"LineString","coordinates":[[117.1,34.1],[117.15,34.1],[117.2,34.1]]} }""")).ShouldBe(["DiameterMillimetres", "FromNodeId"]);
    }

    async Task<IEnumerable<string>> FaultsAsync(string method, string address, string body)
    {
        var (status, told) = await world.AskAsync(method, address, body, Role.Admin, ("If-Match", "*"));
        (status, (string)told!["error"]!["code"]!).ShouldBe((400, "GZ-633"), told.ToJsonString());
        return told["error"]!["details"]!.AsArray().Where(d => (string)d!["code"]! == "GZ-633").Select(d => (string)d!["target"]!);
    }

    [Fact]
    public async Task What_others_still_name_is_not_removed()
    {
        var (status, told) = await world.AskAsync("DELETE", $"Divisions('{WritingWorld.Town}')", null, Role.Admin, ("If-Match", "*"));
        (status, (string)told!["error"]!["code"]!).ShouldBe((409, "GZ-632"));
    }

    [Fact]
    public async Task Every_constraint_of_the_database_has_words()
    {
        var rules = ConstraintRules.Read();
        await using var source = NpgsqlDataSource.Create(world.ConnectionString);
        await using var command = source.CreateCommand("SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'u', 'p', 'f') AND conrelid::regclass::text NOT IN ('spatial_ref_sys', 'changes', 'pruned_changes', 'changes_origin', 'loads', 'idempotency_keys', 'accounts', 'sessions', 'access_tokens', 'sign_in_failures', 'audit_seals', 'audit_head', 'briefings', '\"__EFMigrationsHistory\"')");
        await using var reader = await command.ExecuteReaderAsync();
        var lacking = new List<string>();
        while (await reader.ReadAsync())
        {
            if (!rules.ByName.ContainsKey(reader.GetString(0)))
                lacking.Add(reader.GetString(0));
        }
        lacking.ShouldBeEmpty();
    }

    async Task ShouldRefuseAsync(string set, string body, int status, string code, string target, string rule)
    {
        var (came, told) = await world.AskAsync("POST", set, body);
        var error = told!["error"]!;
        (came, (string)error["code"]!, (string?)error["target"]).ShouldBe((status, code, target), error.ToJsonString());
        ((string)error["message"]!).ShouldContain(rule);
    }
}
