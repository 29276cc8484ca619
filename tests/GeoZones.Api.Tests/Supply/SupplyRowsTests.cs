using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.OData;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.Supply;

/// <summary>Behind every number of SupplyCoverage stands an address, and its rows give exactly that number.</summary>
public sealed class SupplyRowsTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    [Theory]
    [InlineData("Prefecture")]
    [InlineData("County")]
    [InlineData("Township")]
    [InlineData("Zone")]
    [InlineData("Scheme")]
    public async Task Every_number_is_what_the_rows_at_its_address_give(string by)
    {
        await using var server = await ODataServer.StartAsync(database.ConnectionString, Role.Admin);
        var row = (await server.JsonAsync($"SupplyCoverage(by='{by}')?$top=1&$orderby=RuralPersons desc"))["value"]![0]!;
        var links = row["RowsBehind"]!.AsArray().Where(link => (string)link!["Number"]! != "Parts").ToList();
        links.Count.ShouldBeGreaterThanOrEqualTo(9);
        foreach (var (number, query) in links.Select(link => ((string)link!["Number"]!, (string)link["Query"]!)))
            (await NumberAsync(server, number, query)).ShouldBe((long)row[number]!, $"{number}: {query}");
    }

    [Fact]
    public async Task Who_sees_no_households_is_told_which_villages_are_missing_from_the_rows()
    {
        await using var server = await ODataServer.StartAsync(database.ConnectionString, Role.Viewer);
        var links = (await server.JsonAsync("SupplyCoverage(by='Township')?$top=1"))["value"]![0]!["RowsBehind"]!.AsArray();
        links.ShouldNotContain(link => ((string)link!["Query"]!).StartsWith("Households", StringComparison.Ordinal));
        var withheld = (string)links.Single(link => (string)link!["Number"]! == "WithheldVillages")!["Query"]!;
        (await server.JsonAsync($"{withheld}&$count=true&$top=0"))["@odata.count"]!.GetValue<long>()
            .ShouldBe((await server.JsonAsync("VillageTotals?$filter=Households eq null&$count=true&$top=0"))["@odata.count"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("SupplyCoverage(by='Village')")]
    [InlineData("Zones?$expand=DeclaredVillages")]
    public async Task A_row_of_NDJSON_is_one_line_whatever_lies_in_it(string question)
    {
        await using var server = await ODataServer.StartAsync(database.ConnectionString, Role.Admin);
        var lines = (await server.Http.GetStringAsync($"/odata/{question}{(question.Contains('?') ? '&' : '?')}$format=application/x-ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => JsonNode.Parse(line)).ShouldAllBe(row => row is JsonObject);
    }

    static async Task<long> NumberAsync(ODataServer server, string number, string query)
    {
        if (!number.EndsWith("Persons", StringComparison.Ordinal))
            return (await server.JsonAsync($"{query}&$count=true&$top=0"))["@odata.count"]!.GetValue<long>();
        var column = number == "RuralPersons" ? "Persons" : number;
        return (await server.JsonAsync(query))["value"]!.AsArray().Sum(row => (long)((row!["Village"] ?? row)["Totals"] ?? row)[column]!);
    }
}
