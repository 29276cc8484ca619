using System.Text.Json.Nodes;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.OData.Writing;

/// <summary>Exact OData JSON.</summary>
public sealed class JsonTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task Minimal_metadata_is_context_and_ETag() =>
        (await TextAsync(Readings.Fund(AnswerKind.Collection))).ShouldBe(
            """{"@odata.context":"http://gz/odata/$metadata#ProjectFunds","value":[{"@odata.etag":"W/\"7\"","Id":9007199254740993,"Source":"CountyLinkage","BudgetYuan":1234567.50,"PaidYuan":null,"PaidOn":"2023-06-30"}]}""");

    [Fact]
    public async Task Without_metadata_the_values_stand_alone() =>
        (await TextAsync(Readings.Fund(AnswerKind.Collection), MetadataLevel.None)).ShouldBe(
            """{"value":[{"Id":9007199254740993,"Source":"CountyLinkage","BudgetYuan":1234567.50,"PaidYuan":null,"PaidOn":"2023-06-30"}]}""");

    [Fact]
    public async Task Full_metadata_says_types_ids_and_links() =>
        (await TextAsync(Readings.Fund(AnswerKind.Entity), MetadataLevel.Full)).ShouldBe(
            """{"@odata.context":"http://gz/odata/$metadata#ProjectFunds/$entity","@odata.etag":"W/\"7\"","@odata.type":"#GeoZones.ProjectFund","@odata.id":"ProjectFunds(9007199254740993)","@odata.editLink":"ProjectFunds(9007199254740993)","Project@odata.associationLink":"ProjectFunds(9007199254740993)/Project/$ref","Project@odata.navigationLink":"ProjectFunds(9007199254740993)/Project","Id@odata.type":"#Int64","Id":9007199254740993,"Source@odata.type":"#GeoZones.FundSource","Source":"CountyLinkage","BudgetYuan@odata.type":"#Decimal","BudgetYuan":1234567.50,"PaidYuan":null,"PaidOn@odata.type":"#Date","PaidOn":"2023-06-30"}""");

    [Fact]
    public async Task IEEE754Compatible_makes_strings_of_long_numbers()
    {
        var reading = Readings.Fund(AnswerKind.Collection);
        var text = await AnswerServer.TextAsync(database.ConnectionString, AnswerServer.Answer(reading, new(MediaKind.Json) { IsIeee754Compatible = true }));
        text.ShouldContain("""
            "Id":"9007199254740993","Source":"CountyLinkage","BudgetYuan":"1234567.50"
            """.Trim());
    }

    [Fact]
    public async Task A_geography_is_GeoJSON_without_crs_and_an_expansion_is_an_object() =>
        (await TextAsync(Readings.Village(AnswerKind.Entity))).ShouldBe(
            """{"@odata.context":"http://gz/odata/$metadata#Villages/$entity","@odata.etag":"W/\"3\"","Code":"370406001001","Name":"徐\"庄","Seat":{"type":"Point","coordinates":[117.5,34.9000001]},"Boundary":{"type":"MultiPolygon","coordinates":[[[[117,34],[118,34],[118,35],[117,34]]]]},"Township":{"Code": "370406001000", "AreaSquareMetres": 1.5}}""");

    [Fact]
    public async Task Full_metadata_reaches_into_an_expansion()
    {
        var township = JsonNode.Parse(await TextAsync(Readings.Village(AnswerKind.Entity), MetadataLevel.Full))!["Township"]!;
        ((string)township["@odata.type"]!).ShouldBe("#GeoZones.Division");
        ((string)township["@odata.id"]!).ShouldBe("Divisions('370406001000')");
        ((string)township["Children@odata.navigationLink"]!).ShouldBe("Divisions('370406001000')/Children");
        township.ToJsonString().ShouldEndWith(
            ""","Code":"370406001000","AreaSquareMetres":1.5}""");
    }

    [Theory]
    [InlineData("SELECT 'NaN'::float8", typeof(double), "\"NaN\"")]
    [InlineData("SELECT '-Infinity'::float8", typeof(double), "\"-INF\"")]
    [InlineData("SELECT 0.1::float8 + 0.2::float8", typeof(double), "0.30000000000000004")]
    [InlineData("SELECT TIMESTAMPTZ '2023-06-30 08:00:00.25+08'", typeof(DateTimeOffset), "\"2023-06-30T00:00:00.25Z\"")]
    [InlineData("SELECT 5::smallint", typeof(short), "5")]
    [InlineData("SELECT true", typeof(bool), "true")]
    [InlineData("SELECT 1.000::numeric", typeof(decimal), "1.000")]
    [InlineData("SELECT E'tab\\there \\\\ \"'", typeof(string), "\"tab\\there \\\\ \\\"\"")]
    [InlineData("SELECT NULL::geometry", typeof(NetTopologySuite.Geometries.Point), "null")]
    public async Task Every_type_has_its_form(string sql, Type type, string json) =>
        (await TextAsync(Readings.Of(sql, ("V", type)), MetadataLevel.None)).ShouldBe($$"""{"value":[{"V":{{json}}}]}""");

    [Fact]
    public async Task A_property_is_a_value_beside_its_context() =>
        (await TextAsync(Readings.Of("SELECT '徐庄'", ("Name", typeof(string))) with { Kind = AnswerKind.Property, ContextFragment = "Villages('1')/Name" })).ShouldBe(
            """{"@odata.context":"http://gz/odata/$metadata#Villages('1')/Name","value":"徐庄"}""");

    [Fact]
    public async Task References_say_where_rows_are() =>
        (await TextAsync(Readings.Village() with { Kind = AnswerKind.References, ContextFragment = "Collection($ref)" })).ShouldBe(
            """{"@odata.context":"http://gz/odata/$metadata#Collection($ref)","value":[{"@odata.id":"Villages('370406001001')"}]}""");

    [Fact]
    public async Task A_page_carries_the_count_and_the_link_to_the_next()
    {
        var answer = AnswerServer.Answer(Readings.Numbers(), new(MediaKind.Json)) with { Next = new((_, token) => $"http://gz/odata/Things?$skiptoken={token.Single()}") };
        (await AnswerServer.TextAsync(database.ConnectionString, answer)).ShouldBe(
            """{"@odata.context":"http://gz/odata/$metadata#Things","@odata.count":5,"value":[{"N":1},{"N":2}],"@odata.nextLink":"http://gz/odata/Things?$skiptoken=2"}""");
    }

    [Fact]
    public async Task An_empty_page_still_knows_the_count()
    {
        var reading = Readings.Numbers(99) with { CountText = "SELECT 5 WHERE $1 > 0" };
        JsonNode.Parse(await TextAsync(reading))!.ToJsonString().ShouldBe("""{"@odata.context":"http://gz/odata/$metadata#Things","@odata.count":5,"value":[]}""");
    }

    Task<string> TextAsync(Reading reading, MetadataLevel metadata = MetadataLevel.Minimal) =>
        AnswerServer.TextAsync(database.ConnectionString, reading, MediaKind.Json, metadata);
}
