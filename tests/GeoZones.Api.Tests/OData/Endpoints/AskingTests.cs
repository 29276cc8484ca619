using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.OData.Endpoints;

/// <summary>Questions and exact answers over HTTP, on the data of one town.</summary>
public sealed class AskingTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    [Theory]
    [InlineData("Divisions?$filter=Level eq 'Prefecture'&$select=Code,Name", "Divisions(Code,Name)", """[{"@odata.etag":"W/\"1\"","Code":"370400000000","Name":"枣庄市"}]""")]
    [InlineData("Zones?$select=Name&$expand=Township($select=Name)", "Zones(Name,Township(Name))", """[{"@odata.etag":"W/\"2\"","Name":"古运梦河","Township":{"Name" : "古邵镇"}}]""")]
    [InlineData("Villages?$apply=groupby((TownshipCode),aggregate($count as N))", "Villages(TownshipCode,N)", """[{"TownshipCode":"370404100000","N":63}]""")]
    public async Task A_collection_is_exactly_this(string question, string context, string value)
    {
        await using var server = await StartAsync();
        var answer = await server.JsonAsync(question);
        ((string)answer["@odata.context"]!).ShouldBe($"{server.Http.BaseAddress}odata/$metadata#{context}");
        Plain(answer["value"]!).ShouldBe(Plain(JsonNode.Parse(value)!));
    }

    [Theory]
    [InlineData("Divisions('370400000000')", "Divisions/$entity")]
    [InlineData("Divisions/370400000000", "Divisions/$entity")]
    [InlineData("Divisions('370400000000')?$select=Name", "Divisions(Name)/$entity")]
    [InlineData("Divisions('370400000000')/Name", "Divisions('370400000000')/Name")]
    [InlineData("Divisions('370400000000')/Children?$top=1", "Divisions")]
    [InlineData("Divisions('370400000000')/Children/$ref?$top=1", "Collection($ref)")]
    [InlineData("Divisions('370400000000')/$ref", "$ref")]
    public async Task The_context_says_what_came(string question, string context)
    {
        await using var server = await StartAsync();
        ((string)(await server.JsonAsync(question))["@odata.context"]!).ShouldEndWith("/odata/$metadata#" + context);
    }

    [Theory]
    [InlineData("Divisions('370400000000')/Name/$value", "枣庄市")]
    [InlineData("Villages/$count", "63")]
    [InlineData("Villages/$count?$filter=Code eq 'x'", "0")]
    public async Task A_raw_value_is_plain_text(string question, string text)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync(question, ("Accept", "application/json"));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await response.Content.ReadAsStringAsync()).ShouldBe(text);
    }

    [Theory]
    [InlineData("Households?$select=Id")]
    [InlineData("Households?$select=Id&$orderby=IsCentralized,Persons desc&$filter=Persons gt 0")]
    public async Task Following_the_links_gives_every_row_once(string question)
    {
        await using var server = await StartAsync();
        var all = int.Parse(await server.Http.GetStringAsync("/odata/Households/$count"), System.Globalization.CultureInfo.InvariantCulture);
        server.Http.DefaultRequestHeaders.Add("Prefer", "odata.maxpagesize=3000");
        var seen = new List<long>();
        for (string? next = $"{server.Http.BaseAddress}odata/{question}"; next is not null;)
        {
            var page = JsonNode.Parse(await server.Http.GetStringAsync(next))!;
            seen.AddRange(page["value"]!.AsArray().Select(row => (long)row!["Id"]!));
            next = (string?)page["@odata.nextLink"];
        }
        seen.Count.ShouldBe(all);
        seen.Distinct().Count().ShouldBe(all);
    }

    [Theory]
    [InlineData("odata.maxpagesize=7", "odata.maxpagesize=7")]
    [InlineData("odata.include-annotations=\"*\", maxpagesize=7; x=1", "odata.maxpagesize=7")]
    [InlineData("maxpagesize=99999999999", "odata.maxpagesize=10000")]
    public async Task A_page_size_is_granted_as_far_as_it_goes(string preferred, string applied)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("Villages?$select=Code&$top=1", ("Prefer", preferred));
        response.Headers.GetValues("Preference-Applied").ShouldBe([applied]);
    }

    [Theory]
    [InlineData("odata.maxpagesize=0")]
    [InlineData("odata.maxpagesize=-1")]
    [InlineData("maxpagesize=many")]
    public async Task A_page_size_that_is_none_is_refused(string preferred)
    {
        await using var server = await StartAsync();
        (await server.GetAsync("Villages?$top=1", ("Prefer", preferred))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Divisions('370400000000')/Name?$format=csv", "application/json")]
    [InlineData("Divisions('370400000000')?$format=csv", "text/csv")]
    [InlineData("Divisions('370400000000')?$format=geojson", "application/geo+json")]
    [InlineData("Divisions('370400000000')/Name/$value", "text/plain")]
    public async Task The_type_is_what_is_sent(string question, string type)
    {
        await using var server = await StartAsync();
        (await server.GetAsync(question)).Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task A_link_ends_where_top_ends()
    {
        await using var server = await StartAsync();
        server.Http.DefaultRequestHeaders.Add("Prefer", "odata.maxpagesize=2");
        var first = await server.JsonAsync("Villages?$select=Code&$top=3");
        var last = JsonNode.Parse(await server.Http.GetStringAsync((string)first["@odata.nextLink"]!))!;
        last["value"]!.AsArray().Count.ShouldBe(1);
        last["@odata.nextLink"].ShouldBeNull();
    }

    [Theory]
    [InlineData("csv", 1)]
    [InlineData("ndjson", 0)]
    public async Task A_file_holds_all_rows_whatever_the_page(string format, int header)
    {
        await using var server = await StartAsync();
        var lines = (await server.Http.GetStringAsync($"/odata/Households?$select=Id&$format={format}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (lines.Length - header).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(await server.Http.GetStringAsync("/odata/Households/$count"));
    }

    [Fact]
    public async Task The_body_of_a_query_asks_as_the_address_does_and_its_link_is_an_address()
    {
        await using var server = await StartAsync();
        using var body = new StringContent("$filter=Name ne '徐庄'&$select=Name&$top=3&$count=true");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/Villages/$query") { Content = body };
        request.Headers.Add("Prefer", "maxpagesize=2");
        using var response = await server.Http.SendAsync(request);
        response.Headers.GetValues("Preference-Applied").ShouldBe(["odata.maxpagesize=2"]);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        ((int)answer["@odata.count"]!).ShouldBe(63);
        var next = (string)answer["@odata.nextLink"]!;
        next.ShouldContain("$filter=Name%20ne%20'%E5%BE%90%E5%BA%84'");
        JsonNode.Parse(await server.Http.GetStringAsync(next))!["value"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_that_is_held_already_is_not_sent_again()
    {
        await using var server = await StartAsync();
        using var first = await server.GetAsync("Divisions('370400000000')");
        first.Headers.ETag!.ToString().ShouldBe("W/\"1\"");
        using var again = await server.GetAsync("Divisions('370400000000')", ("If-None-Match", "W/\"1\""));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Nothing", 404, "GZ-102", "没有这个资源", "There is no such resource")]
    [InlineData("Villages('0')", 404, "GZ-156", "没有 /odata/Villages", "There is no row")]
    [InlineData("Villages('0')/$ref", 404, "GZ-156", "没有 /odata/Villages", "There is no row")]
    [InlineData("Villages?$filter=Nope eq 1", 400, "GZ-101", "查询无法解析", "The query cannot be read")]
    [InlineData("Villages?$nope=1", 400, "GZ-103", "不认识查询选项", "There is no query option")]
    [InlineData("Villages?$skiptoken=x", 400, "GZ-109", "$skiptoken 不可用", "The $skiptoken cannot be used")]
    [InlineData("Villages?$filter=AreaSquareMetres div 0 eq 1", 400, "GZ-157", "数据库无法计算", "The database cannot compute")]
    [InlineData("Villages?$format=png", 406, "GZ-150", "无法按", "There is no answer in the form")]
    public async Task A_refusal_reads_in_both_languages(string question, int status, string code, string chinese, string english)
    {
        await using var server = await StartAsync();
        foreach (var (language, start) in (IEnumerable<(string, string)>)[("zh-CN", chinese), ("en-US", english)])
        {
            using var response = await server.GetAsync(question, ("Accept-Language", language));
            ((int)response.StatusCode).ShouldBe(status);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
            var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
            ((string)error["code"]!).ShouldBe(code);
            ((string)error["message"]!).ShouldStartWith(start);
        }
    }

    [Fact]
    public async Task A_footprint_of_any_kind_says_which()
    {
        await using var server = await StartAsync();
        foreach (var row in (await server.JsonAsync("Facilities?$select=Footprint"))["value"]!.AsArray())
            ((string)row!["Footprint@odata.type"]!).ShouldBe("#Geography" + (string)row["Footprint"]!["type"]!);
    }

    [Theory]
    [InlineData("Households?$top=1")]
    [InlineData("Households/$count")]
    [InlineData("Households?$format=csv")]
    public async Task The_public_sees_no_household_in_any_form(string question)
    {
        await using var server = await ODataServer.StartAsync(database.ConnectionString, Role.Public);
        (await server.GetAsync(question)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Villages?$format=geojson", "Feature Count: 63", "Geometry: Multi Polygon")]
    [InlineData("Villages?$format=geojson&$select=Code,Seat", "Feature Count: 63", "Geometry: Point")]
    [InlineData("WaterPipes?$format=geojson&$select=Id,Route", "Feature Count: 2100", "Geometry: Line String")]
    public async Task GDAL_reads_the_GeoJSON(string question, string count, string geometry)
    {
        await using var server = await StartAsync();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.geojson");
        await File.WriteAllBytesAsync(file, await server.Http.GetByteArrayAsync("/odata/" + question));
        var said = await RunAsync("ogrinfo", "-so", "-al", file);
        File.Delete(file);
        if (said is null)
            return;
        said.ShouldContain(count);
        said.ShouldContain(geometry);
    }

    Task<ODataServer> StartAsync() => ODataServer.StartAsync(database.ConnectionString);

    static string Plain(JsonNode node) => node.ToJsonString();

    /// <returns>What it printed; null where GDAL is not installed.</returns>
    static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            return await process.StandardOutput.ReadToEndAsync();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
