using System.Net;
using System.Text.Json.Nodes;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.OData.Endpoints;

/// <summary>/odata before any row is read: documents, forms, versions, methods, and how a refusal reads.</summary>
public sealed class DoorTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Theory]
    [InlineData("zh-CN", "村(居), 统计的基本单元")]
    [InlineData("en", "village or residents' committee, the grain of statistics")]
    public async Task The_service_document_names_the_sets_in_the_callers_language(string language, string title)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("", ("Accept-Language", language));
        var document = await JsonAsync(response);
        ((string)document["@odata.context"]!).ShouldBe($"{server.Http.BaseAddress}odata/$metadata");
        var villages = document["value"]!.AsArray().Single(set => (string)set!["name"]! == "Villages")!;
        ((string)villages["url"]!).ShouldBe("Villages");
        ((string)villages["kind"]!).ShouldBe("EntitySet");
        ((string)villages["title"]!).ShouldBe(title);
    }

    [Theory]
    [InlineData("$metadata", null, "application/xml")]
    [InlineData("$metadata", "application/xml", "application/xml")]
    [InlineData("$metadata", "application/json", "application/json")]
    [InlineData("$metadata", "application/json;q=0.5, application/xml", "application/xml")]
    [InlineData("$metadata", "text/html, */*;q=0.1", "application/xml")]
    [InlineData("$metadata?$format=json", "application/xml", "application/json")]
    [InlineData("$metadata?$format=application/json", null, "application/json")]
    [InlineData("", "application/json;odata.metadata=none", "application/json")]
    public async Task The_form_is_what_the_caller_takes(string question, string? accept, string type)
    {
        await using var server = await StartAsync();
        using var response = accept is null ? await server.GetAsync(question) : await server.GetAsync(question, ("Accept", accept));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    [Theory]
    [InlineData("", "Accept", "image/png", 406, "GZ-150", "Accept")]
    [InlineData("", "Accept", "application/json;odata.metadata=verbose", 406, "GZ-150", "Accept")]
    [InlineData("", "Accept-Charset", "gb2312", 406, "GZ-150", "Accept-Charset")]
    [InlineData("?$format=atom", "Accept", "*/*", 406, "GZ-150", "$format")]
    [InlineData("", "OData-MaxVersion", "3.0", 400, "GZ-153", "OData-MaxVersion")]
    [InlineData("", "OData-Version", "2.0", 400, "GZ-153", "OData-Version")]
    public async Task What_cannot_be_agreed_is_refused_with_its_target(string question, string header, string value, int status, string code, string target)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync(question, (header, value));
        ((int)response.StatusCode).ShouldBe(status);
        var error = (await JsonAsync(response))["error"]!;
        ((string)error["code"]!).ShouldBe(code);
        ((string)error["target"]!).ShouldBe(target);
    }

    [Theory]
    [InlineData(null, "4.01")]
    [InlineData("4.0", "4.0")]
    [InlineData("4.01", "4.01")]
    [InlineData("5.0", "4.01")]
    public async Task The_version_is_the_highest_that_both_speak(string? most, string version)
    {
        await using var server = await StartAsync();
        using var response = most is null ? await server.GetAsync("") : await server.GetAsync("", ("OData-MaxVersion", most));
        response.Headers.GetValues("OData-Version").ShouldBe([version]);
    }

    [Theory]
    [InlineData("POST", "Villages", 415, "GZ-602")]
    [InlineData("PATCH", "Villages('1')", 415, "GZ-602")]
    [InlineData("DELETE", "Villages", 405, "GZ-624")]
    [InlineData("POST", "$batch", 415, "GZ-292")]
    [InlineData("TRACE", "Villages", 405, "GZ-155")]
    public async Task A_write_that_is_none_is_refused_before_the_database_is_asked(string method, string question, int status, string code)
    {
        await using var server = await StartAsync();
        using var response = await server.SendAsync(new(method), question);
        ((int)response.StatusCode).ShouldBe(status);
        ((string)(await JsonAsync(response))["error"]!["code"]!).ShouldBe(code);
        if (status == 405)
            response.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"]);
    }

    [Theory]
    [InlineData("application/json", 415, "GZ-151")]
    [InlineData("text/plain; charset=gb2312", 415, "GZ-151")]
    public async Task A_query_body_is_plain_text(string type, int status, string code)
    {
        await using var server = await StartAsync();
        using var body = new StringContent("$top=1");
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await server.Http.PostAsync("/odata/Villages/$query", body);
        ((int)response.StatusCode).ShouldBe(status);
        ((string)(await JsonAsync(response))["error"]!["code"]!).ShouldBe(code);
    }

    [Theory]
    [InlineData("zh", "$batch 的请求体为", "The body of $batch is")]
    [InlineData("en", "The body of $batch is", "$batch 的请求体为")]
    public async Task A_refusal_speaks_the_callers_language_and_keeps_the_other(string language, string start, string other)
    {
        await using var server = await StartAsync();
        using var response = await server.SendAsync(HttpMethod.Post, "$batch", ("Accept-Language", language));
        var error = (await JsonAsync(response))["error"]!;
        ((string)error["message"]!).ShouldStartWith(start);
        ((string)error["details"]!.AsArray().Single()!["message"]!).ShouldStartWith(other);
        response.Content.Headers.ContentLanguage.ShouldBe([language]);
    }

    [Fact]
    public async Task Who_has_the_metadata_already_is_told_so()
    {
        await using var server = await StartAsync();
        using var first = await server.GetAsync("$metadata");
        using var again = await server.GetAsync("$metadata", ("If-None-Match", first.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var other = await server.GetAsync("$metadata?$format=json", ("If-None-Match", first.Headers.ETag!.ToString()));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_travel_compressed(string encoding)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("$metadata", ("Accept-Encoding", encoding));
        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
    }

    Task<ODataServer> StartAsync() => ODataServer.StartAsync(database.ConnectionString);

    static async Task<JsonNode> JsonAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
}
