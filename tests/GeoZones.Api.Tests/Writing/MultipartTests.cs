using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Writing;

/// <summary>The same batch in multipart/mixed: as the official library writes and reads it, and as nobody should write it.</summary>
public sealed class MultipartTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    static readonly string Boundary = WritingWorld.Square(0, 0);

    [Fact]
    public async Task The_official_library_writes_a_batch_and_reads_its_answers_with_their_ids()
    {
        using var batch = await BatchAsync();
        var answers = await batch
            .Ask("GET", "Zones(1)?$select=Name")
            .Set(set => set
                .Ask("POST", "Zones?$select=Name", "1", WritingWorld.Zone("引用", Boundary))
                .Ask("POST", "$1/DeclaredVillages?$select=VillageCode", "2", $$"""{"VillageCode":"{{WritingWorld.Village}}"}""")
                .Ask("POST", "Projects?$select=Name&$expand=Zone($select=Name)", "3", $$"""{"Name":"附","CountyCode":"{{WritingWorld.County}}","IsInLibrary":false,"Zone@odata.bind":"$1"}""")
                .Ask("PATCH", "$1", "4", """{"Brand":"凤翔"}""", ("If-Match", "*")))
            .Ask("GET", "Zones?$filter=Name eq '引用'&$select=Brand&$expand=DeclaredVillages($select=VillageCode)")
            .SendAsync(await HttpAsync());
        answers.Select(answer => answer.Split(' ')[0]).ShouldBe([":200", "(", "1:201", "2:201", "3:201", "4:204", ")", ":200"]);
        answers[4].ShouldContain("\"Zone\":{");
        answers[7].ShouldContain("凤翔");
        answers[7].ShouldContain(WritingWorld.Village);
    }

    [Fact]
    public async Task A_change_set_that_fails_is_one_refusal_and_leaves_nothing()
    {
        using var batch = await BatchAsync();
        var answers = await batch
            .Set(set => set.Ask("POST", "Zones", "a", WritingWorld.Zone("半途", Boundary)).Ask("POST", "Zones", "b", """{"Name":"半途"}"""))
            .Ask("GET", "Zones/$count").SendAsync(await HttpAsync());
        answers.ShouldHaveSingleItem().ShouldStartWith("b:400");
        answers[0].ShouldContain("GZ-604");
        (await world.TextAsync("SELECT count(*) FROM zones WHERE name = '半途'")).ShouldBe("0");
    }

    [Fact]
    public async Task The_caller_may_go_on_after_a_failure()
    {
        using var batch = await BatchAsync();
        var answers = await batch.Ask("GET", "Zones(99999)").Set(set => set.Ask("DELETE", "Zones(99999)", "b", null, ("If-Match", "*"))).Ask("GET", "Zones/$count").SendAsync(await HttpAsync(), Preference.GoOn);
        answers.Select(answer => answer.Split(' ')[0]).ShouldBe([":404", "b:404", ":200"]);
    }

    [Fact]
    public async Task Requests_without_Content_ID_and_with_whole_addresses_are_answered_in_their_order()
    {
        var (status, answer) = await SendAsync(Part("GET /odata/Zones(1)/Name/$value HTTP/1.1\nHost: elsewhere.example") + Part("GET http://elsewhere.example/odata/Zones/$count HTTP/1.1") + "--b--");
        status.ShouldBe(200);
        answer.Split("HTTP/1.1 200 OK").Length.ShouldBe(3);
        answer.ShouldContain("\r\n\r\n徐庄\r\n--batchresponse_");
        answer.ShouldNotContain("Content-ID");
    }

    [Fact]
    public async Task A_row_that_was_made_in_a_change_set_has_its_id_after_it_too()
    {
        const string named = "Content-Type: application/http\nContent-ID: ";
        var made = Part($"POST Zones?$select=Id HTTP/1.1\nContent-Type: application/json\n\n{WritingWorld.Zone("后用", Boundary)}", named + "z", "s");
        var (_, answer) = await SendAsync(Set("s", made) + Part("PUT $z/Brand HTTP/1.1\nIf-Match: $z\nContent-Type: application/json\n\n{\"value\":\"凤翔\"}", named + "b") + Part("GET /$z/Brand/$value HTTP/1.1", named + "g") + "--b--");
        answer.ShouldContain("Content-ID: z\r\n\r\nHTTP/1.1 201 Created");
        answer.ShouldContain("Content-ID: b\r\n\r\nHTTP/1.1 204 No Content");
        answer.ShouldContain("Content-ID: g\r\n\r\nHTTP/1.1 200 OK");
        answer.ShouldContain("\r\n\r\n凤翔\r\n--");
    }

    public static TheoryData<string, string, string> Damaged() => new()
    {
        { "multipart/mixed", Part("GET Zones HTTP/1.1") + "--b--", "needs a boundary" },
        { $"multipart/mixed;boundary={new string('x', 71)}", "", "needs a boundary" },
        { "multipart/mixed;boundary=other", Part("GET Zones HTTP/1.1") + "--b--", "the delimiter --other is missing" },
        { "multipart/mixed;boundary=b", "", "the delimiter --b is missing" },
        { "multipart/mixed;boundary=b", Part("GET Zones HTTP/1.1"), "the delimiter --b-- is missing" },
        { "multipart/mixed;boundary=b", "--b|Content-Type: application/http||GET Zones HTTP/1.1||--b--".Replace('|', '\n'), "CR or LF alone" },
        { "multipart/mixed;boundary=b", "--b\nContent-Type: application/http\n\nGET Zones HTTP/1.1\rHost: x\n\n--b--".Replace("\n", "\r\n", StringComparison.Ordinal), "CR or LF alone" },
        { "multipart/mixed;boundary=b", "--b\n\nGET Zones HTTP/1.1\n\n--b--".Replace("\n", "\r\n", StringComparison.Ordinal), "no Content-Type" },
        { "multipart/mixed;boundary=b", Part("GET Zones HTTP/1.1", "Content-Type: text/plain") + "--b--", "text/plain" },
        { "multipart/mixed;boundary=b", Part("GET Zones HTTP/1.1", "Content-Type: application/http\nContent-Transfer-Encoding: base64") + "--b--", "base64" },
        { "multipart/mixed;boundary=b", Part("GET Zones HTTP/1.1", "Content-Type: application/http\nContent ID: 1") + "--b--", "no header" },
        { "multipart/mixed;boundary=b", Part("GET Zones") + "--b--", "PATCH Zones(1) HTTP/1.1" },
        { "multipart/mixed;boundary=b", Part("BREW Zones HTTP/1.1") + "--b--", "the method 'BREW'" },
        { "multipart/mixed;boundary=b", Part("GET http://[ HTTP/1.1") + "--b--", "the url 'http://['" },
        { "multipart/mixed;boundary=b", Part("GET /health/ready HTTP/1.1") + "--b--", "the url '/health/ready'" },
        { "multipart/mixed;boundary=b", Part("GET ../tiles/a/1/1/1 HTTP/1.1") + "--b--", "the url" },
        { "multipart/mixed;boundary=b", Part("POST $batch HTTP/1.1") + "--b--", "the url '$batch'" },
        { "multipart/mixed;boundary=b", Part("POST Zones HTTP/1.1\nContent-Length: 999\n\n{}") + "--b--", "Content-Length is '999'" },
        { "multipart/mixed;boundary=b", Part("POST Zones HTTP/1.1\nContent-Length: 1\n\n{}") + "--b--", "Content-Length is '1'" },
        { "multipart/mixed;boundary=b", Part("POST Zones HTTP/1.1\nContent-Length: -2\n\n{}") + "--b--", "Content-Length is '-2'" },
        { "multipart/mixed;boundary=b", Set("s", Part("GET Zones HTTP/1.1", boundary: "s")) + "--b--", "a change set only writes" },
        { "multipart/mixed;boundary=b", Set("s", "") + "--b--", "the delimiter --s is missing" },
        { "multipart/mixed;boundary=b", Set("s", Set("t", Part("DELETE Zones(1) HTTP/1.1", boundary: "t"), "s")) + "--b--", "a part is multipart/mixed" },
        { "multipart/mixed;boundary=b", Part("GET Zones HTTP/1.1", "Content-Type: application/http\nContent-ID: 1") + Part("GET Zones HTTP/1.1", "Content-Type: application/http\nContent-ID: 1") + "--b--", "the id 1 comes twice" },
        { "multipart/mixed;boundary=b", Part("GET Zones HTTP/1.1", "Content-Type: application/http\nContent-ID:") + "--b--", "a Content-ID is ''" },
        { "multipart/mixed;boundary=b", Part("GET Zones HTTP/1.1\n" + string.Concat(Enumerable.Range(0, 101).Select(i => $"X{i}: 1\n"))) + "--b--", "more than 100 headers" },
        { "multipart/mixed;boundary=b", Part("GET Zones?$filter=" + new string('x', 20_000) + " HTTP/1.1") + "--b--", "longer than 16384 bytes" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task A_damaged_batch_is_refused_with_what_is_wrong_before_anything_is_done(string type, string body, string fault)
    {
        var (status, answer) = await SendAsync(body, type);
        var error = JsonNode.Parse(answer)!["error"]!;
        (status, (string)error["code"]!).ShouldBe((400, "GZ-660"));
        ((string)error["message"]!).ShouldContain(fault);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused_by_its_request_alone()
    {
        var (status, answer) = await SendAsync(Part("POST Zones HTTP/1.1\nContent-Type: application/json\n\n{\"Zone@odata.bind\":\"$1") + "--b--");
        status.ShouldBe(200);
        answer.ShouldContain("GZ-601");
    }

    [Fact]
    public async Task The_limits_and_the_other_forms_are_those_of_JSON()
    {
        (await SendAsync(string.Concat(Enumerable.Repeat(Part("GET Zones HTTP/1.1"), 1_001)) + "--b--")).Answer.ShouldContain("GZ-603");
        (await SendAsync("x", "text/plain")).Status.ShouldBe(415);
    }

    static string Part(string request, string headers = "Content-Type: application/http", string boundary = "b") =>
        $"--{boundary}\n{headers}\n\n{request}\n".Replace("\n", "\r\n", StringComparison.Ordinal) + (request.Contains("\n\n", StringComparison.Ordinal) ? "" : "\r\n");

    static string Set(string boundary, string parts, string outer = "b") =>
        $"--{outer}\r\nContent-Type: multipart/mixed;boundary={boundary}\r\n\r\n{parts}{(parts.Length > 0 ? $"--{boundary}--\r\n" : "\r\n")}";

    async Task<ForeignBatch> BatchAsync() => new(new((await HttpAsync()).BaseAddress!, "/odata/"));

    async Task<HttpClient> HttpAsync() => (await world.ServerAsync(Role.Planner)).Http;

    async Task<(int Status, string Answer)> SendAsync(string body, string type = "multipart/mixed;boundary=b")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/$batch") { Content = content, Headers = { AcceptLanguage = { new StringWithQualityHeaderValue("en") } } };
        using var response = await (await HttpAsync()).SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
