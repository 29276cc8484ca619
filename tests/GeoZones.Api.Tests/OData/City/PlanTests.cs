using System.Text.Json.Nodes;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.OData.City;

/// <summary>What people ask all day is found through an index, at the size of the city: ./test city.</summary>
[Trait("Category", "city")]
public sealed class PlanTests(CityDatabase city) : IClassFixture<CityDatabase>
{
    const string Box = "geography'SRID=4490;POLYGON((117.50 34.80,117.53 34.80,117.53 34.83,117.50 34.83,117.50 34.80))'";

    /// <summary>As the service connects.</summary>
    const string Settings = ";Options=-c jit=off -c max_parallel_workers_per_gather=0 -c plan_cache_mode=force_custom_plan";

    [Theory]
    [InlineData("Households(640000)")]
    [InlineData("Households?$filter=Id in (1,640000,1200000)")]
    [InlineData("Villages('370404100200')/Households")]
    [InlineData("Villages('370404100200')/Households/$count")]
    [InlineData("Villages('370404100200')?$expand=Households($top=20)")]
    [InlineData("Households?$filter=VillageCode eq '370404100200' and IsCentralized eq false&$count=true")]
    [InlineData($"Households?$filter=geo.intersects(Location,{Box})&$count=true")]
    [InlineData($"Households?$filter=geo.covers({Box},Location) and SupplyType eq 'Well'")]
    [InlineData($"Households?$filter=geo.coveredBy(Location,{Box})&$orderby=Persons desc&$top=10")]
    [InlineData("Households?$filter=geo.distance(Location,geography'POINT(117.5 34.8)') lt 800")]
    [InlineData("Households?$orderby=geo.distance(Location,geography'POINT(117.5 34.8)')&$top=20")]
    [InlineData("Households?$filter=VillageCode ge '370404100000' and VillageCode lt '370404101000'&$count=true")]
    [InlineData("Households?$filter=startswith(VillageCode,'370404100')&$count=true")]
    [InlineData($"Households?$apply=filter(geo.intersects(Location,{Box}))/groupby((VillageCode),aggregate(Persons with sum as P))")]
    [InlineData($"Villages?$filter=geo.intersects(Boundary,{Box})")]
    [InlineData($"Villages?$filter=geo.intersects(Boundary,{Box}) and Households/any(h:h/SupplyType eq 'Well')")]
    [InlineData("Zones(1)/DeclaredVillages?$expand=Village($expand=Households($filter=Persons gt 5;$top=5))")]
    public Task No_household_is_read_that_an_index_can_pass_over(string url) => UsesIndexesAsync(Asking.Compile(url));

    [Theory]
    [InlineData("Households?$orderby=Id")]
    [InlineData($"Households?$filter=SupplyType eq 'Well' and geo.intersects(Location,{Box})&$orderby=Id")]
    public Task Page_fifty_begins_where_an_index_finds_it(string url)
    {
        var first = Asking.Compile(url);
        var token = SkipToken.Write(first with { RowsBefore = 48_000 }, [640_000L]);
        return UsesIndexesAsync(Asking.Compile($"{url}&$skiptoken={token}"));
    }

    [Fact]
    public async Task The_villages_of_a_zone_are_found_through_an_index()
    {
        await using var source = NpgsqlDataSource.Create(city.ConnectionString);
        await using var command = source.CreateCommand("SELECT ST_AsText(boundary, 7) FROM zones ORDER BY ST_NPoints(boundary) LIMIT 1");
        var zone = (string)(await command.ExecuteScalarAsync())!;
        await UsesIndexesAsync(Asking.Compile($"Villages?$filter=geo.intersects(Boundary,geography'SRID=4490;{zone}')&$select=Code,Name"));
        await UsesIndexesAsync(Asking.Compile($"Households?$filter=geo.intersects(Location,geography'SRID=4490;{zone}')&$count=true"));
    }

    [Fact]
    public async Task What_no_index_serves_is_seen_to_read_every_household() =>
        (await ReadsAsync(Asking.Compile("Households?$filter=Persons gt 20&$orderby=Persons"))).ShouldContain(node => node.StartsWith("Seq Scan households", StringComparison.Ordinal));

    async Task UsesIndexesAsync(Reading reading)
    {
        var read = await ReadsAsync(reading);
        read.ShouldNotContain(node => node.StartsWith("Seq Scan households", StringComparison.Ordinal) || node.StartsWith("Seq Scan villages", StringComparison.Ordinal), reading.Text);
        read.ShouldContain(node => node.Contains("Index", StringComparison.Ordinal));
    }

    /// <summary>How each table is read.</summary>
    async Task<List<string>> ReadsAsync(Reading reading) =>
        [.. Nodes(await PlanAsync(reading)).Select(node => $"{node["Node Type"]} {node["Relation Name"]} {node["Index Name"]}")];

    async Task<JsonNode> PlanAsync(Reading reading)
    {
        await using var source = NpgsqlDataSource.Create(city.ConnectionString + Settings);
        await using var command = source.CreateCommand($"EXPLAIN (FORMAT JSON) {reading.Text}");
        foreach (var value in reading.Parameters)
            command.Parameters.Add(new() { Value = value });
        return JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)![0]!["Plan"]!;
    }

    static IEnumerable<JsonNode> Nodes(JsonNode plan) => (plan["Plans"]?.AsArray() ?? []).SelectMany(inner => Nodes(inner!)).Prepend(plan);
}
