using System.Net;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Figures;
using GeoZones.Api.Tests.OData;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.Figures;

/// <summary>Published numbers checked over HTTP on the data of one town, where the city's numbers mostly differ: and say so.</summary>
public sealed class FigureCheckTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    [Fact]
    public async Task Every_question_of_a_figure_can_be_asked_and_so_can_the_rows_behind_it()
    {
        await using var server = await StartAsync(Role.Admin);
        var checks = await AllAsync(server);
        checks.Count.ShouldBe((await server.JsonAsync("Figures?$count=true&$top=0"))["@odata.count"]!.GetValue<int>());
        foreach (var rows in checks.Select(check => (string?)check["Rows"]).OfType<string>().Where(rows => !rows.StartsWith("Zones(", StringComparison.Ordinal)))
            ((int)(await server.GetAsync($"{rows}{(rows.Contains('?') ? '&' : '?')}$top=1")).StatusCode).ShouldBe(200, rows);
    }

    [Theory]
    [InlineData("z-new-persons", "Equal", true)]
    [InlineData("z-monitored-households", "Equal", null)]
    [InlineData("z-census-persons", "Differs", null)]
    [InlineData("z-key-projects", "CannotBeKnown", null)]
    [InlineData("z-insured-persons", "CannotBeKnown", null)]
    public async Task A_figure_is_equal_differs_or_cannot_be_known(string key, string outcome, bool? partsAgree)
    {
        await using var server = await StartAsync(Role.Admin);
        var id = (long)(await server.JsonAsync($"Figures?$filter=Key eq '{key}'&$select=Id"))["value"]![0]!["Id"]!;
        var check = await server.JsonAsync($"Figures({id})/Check()");
        ((string)check["@odata.context"]!).ShouldEndWith("$metadata#GeoZones.FigureCheck");
        ((string)check["Outcome"]!).ShouldBe(outcome);
        ((bool?)check["PartsAgree"]).ShouldBe(partsAgree);
        ((string)check["ReasonZh"]!).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_the_role_may_not_ask_cannot_be_known_to_it()
    {
        await using var server = await StartAsync(Role.Planner);
        var check = (await AllAsync(server)).Single(c => (string)c["Key"]! == "z-census-family-size");
        ((string)check["Outcome"]!).ShouldBe("CannotBeKnown");
        check["ComputedValue"].ShouldBeNull();
    }

    [Fact]
    public async Task What_is_withheld_in_part_is_no_difference_to_the_published_number()
    {
        await using var server = await StartAsync(Role.Viewer);
        foreach (var check in (await AllAsync(server)).Where(c => ((string?)c["Query"])?.Contains("Totals", StringComparison.Ordinal) == true))
            ((string)check["Outcome"]!).ShouldBe("CannotBeKnown", (string)check["Key"]!);
    }

    [Theory]
    [InlineData("FigureChecks()?$top=1", 400, "GZ-209")]
    [InlineData("FigureChecks()?$filter=Outcome eq 'Equal'", 400, "GZ-209")]
    [InlineData("FigureChecks?$format=csv", 406, "GZ-150")]
    [InlineData("FigureChecks?$nonsense=1", 400, "GZ-103")]
    public async Task What_a_check_does_not_take_is_refused_and_not_passed_over(string question, int status, string code)
    {
        await using var server = await StartAsync(Role.Admin);
        using var response = await server.GetAsync(question);
        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain(code);
    }

    [Theory]
    [InlineData("Nowhere/$count")]
    [InlineData("Zones?$apply=filter(")]
    [InlineData("Zones?$apply=aggregate(Name with max as Value)")]
    [InlineData("Zones?$apply=compute(Id div 0 as Value)")]
    [InlineData("VillageTotals?$apply=aggregate(Persons with sum as P)/compute(P div 0 as Value)")]
    public async Task A_damaged_question_spoils_its_own_figure_and_no_other(string question)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var server = await StartAsync(Role.Admin);
        var before = await SetAsync(source, question);
        try
        {
            var checks = await AllAsync(server);
            ((string)checks.Single(c => (string)c["Key"]! == "z-zones")["Outcome"]!).ShouldBe("CannotBeKnown");
            ((string)checks.Single(c => (string)c["Key"]! == "z-new-persons")["Outcome"]!).ShouldBe("Equal");
        }
        finally
        {
            await SetAsync(source, before);
        }
    }

    [Fact]
    public async Task A_figure_that_is_not_there_is_404()
    {
        await using var server = await StartAsync(Role.Admin);
        using var response = await server.GetAsync("Figures(999999)/Check()");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Zones/$count", "Zones")]
    [InlineData("Zones/$count?$filter=Level eq 'Municipal'", "Zones?$filter=Level eq 'Municipal'")]
    [InlineData("ProjectFunds?$apply=filter(Year eq 2022)/aggregate(BudgetYuan with sum as Value)", "ProjectFunds?$filter=Year eq 2022")]
    [InlineData("VillageTotals?$apply=aggregate(Persons with sum as Value)", "VillageTotals")]
    public void The_rows_behind_a_number_follow_from_its_question(string question, string rows) => FigureChecks.RowsOf(question).ShouldBe(rows);

    /// <returns>The question that the figure had.</returns>
    static async Task<string> SetAsync(NpgsqlDataSource source, string question)
    {
        await using var command = source.CreateCommand("UPDATE figures f SET query = $1 FROM figures before WHERE f.key = 'z-zones' AND before.id = f.id RETURNING before.query");
        command.Parameters.Add(new() { Value = question });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    static async Task<List<JsonNode>> AllAsync(ODataServer server) => [.. (await server.JsonAsync("FigureChecks()"))["value"]!.AsArray().Select(c => c!)];

    Task<ODataServer> StartAsync(Role role) => ODataServer.StartAsync(database.ConnectionString, role);
}
