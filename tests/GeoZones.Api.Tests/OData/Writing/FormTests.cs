using System.Text;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.OData.Writing;

/// <summary>The forms beside OData's JSON.</summary>
public sealed class FormTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task A_feature_has_its_boundary_as_geometry_and_all_else_as_properties() =>
        (await TextAsync(Readings.Village(), MediaKind.GeoJson)).ShouldBe(
            """{"type":"FeatureCollection","features":[{"type":"Feature","id":"370406001001","geometry":{"type":"MultiPolygon","coordinates":[[[[117,34],[118,34],[118,35],[117,34]]]]},"properties":{"Code":"370406001001","Name":"徐\"庄","Seat":{"type":"Point","coordinates":[117.5,34.9000001]},"Township":{"Code": "370406001000", "AreaSquareMetres": 1.5}}}]}""");

    [Fact]
    public async Task One_row_is_one_feature() =>
        (await TextAsync(Readings.Village(AnswerKind.Entity), MediaKind.GeoJson)).ShouldStartWith("""{"type":"Feature","id":"370406001001",""");

    [Fact]
    public async Task A_row_without_geometry_is_a_feature_without_geometry() =>
        (await TextAsync(Readings.Fund(AnswerKind.Collection), MediaKind.GeoJson)).ShouldContain("""
            "id":"9007199254740993","geometry":null,"properties":{"Id":9007199254740993,
            """.Trim());

    [Fact]
    public async Task CSV_has_a_mark_a_header_and_quoted_texts()
    {
        await using var server = await AnswerServer.StartAsync(database.ConnectionString, Readings.Village(), MediaKind.Csv);
        var bytes = await server.Http.GetByteArrayAsync("/odata/x");
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe(
            "Code,Name,Seat,Boundary,Township\r\n\"370406001001\",\"徐\"\"庄\",\"POINT (117.5 34.9000001)\",\"MULTIPOLYGON (((117 34, 118 34, 118 35, 117 34)))\",\"{\"\"Code\"\": \"\"370406001000\"\", \"\"AreaSquareMetres\"\": 1.5}\"\r\n");
    }

    [Fact]
    public async Task NDJSON_is_an_object_a_line() =>
        (await TextAsync(Readings.Of("SELECT generate_series(1, 2), 'a'", ("N", typeof(int)), ("T", typeof(string))), MediaKind.NdJson)).ShouldBe(
            "{\"N\":1,\"T\":\"a\"}\n{\"N\":2,\"T\":\"a\"}\n");

    [Theory]
    [InlineData("SELECT 117070::bigint", typeof(long), AnswerKind.Count, "117070")]
    [InlineData("SELECT '0370'", typeof(string), AnswerKind.Value, "0370")]
    [InlineData("SELECT 'SRID=4490;POINT(1 2)'::geometry", typeof(NetTopologySuite.Geometries.Point), AnswerKind.Value, "POINT (1 2)")]
    public async Task A_raw_value_is_plain_text(string sql, Type type, AnswerKind kind, string text) =>
        (await TextAsync(Readings.Of(sql, ("V", type)) with { Kind = kind }, MediaKind.Text)).ShouldBe(text);

    [Fact]
    public async Task A_form_without_a_place_for_links_holds_all_pages()
    {
        var answer = AnswerServer.Answer(Readings.Numbers(), new(MediaKind.Csv)) with { Next = new((_, _) => "", (_, token) => Readings.Numbers(token.Single())) };
        (await AnswerServer.TextAsync(database.ConnectionString, answer)).TrimStart('\ufeff').ShouldBe("N\r\n1\r\n2\r\n3\r\n4\r\n5\r\n");
    }

    Task<string> TextAsync(Reading reading, MediaKind kind) => AnswerServer.TextAsync(database.ConnectionString, reading, kind);
}
