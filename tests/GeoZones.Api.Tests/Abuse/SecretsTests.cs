using System.Text;
using GeoZones.Api.Tests.Hosting;
using Npgsql;

namespace GeoZones.Api.Tests.Abuse;

/// <summary>Requests that fail, with secrets in all their parts, put to the real process: neither its answers nor its log repeat any, nor tell how it is made.</summary>
[Collection(OneTownHost.Name)]
public sealed class SecretsTests(TownHost town)
{
    const string Token = "Bearer-d41d8cd98f", Cookie = "session-9e107d9d37";

    static readonly string[] Internals = ["   at ", "Npgsql", "SELECT ", "System.", "geozones_service", ".cs:line"];

    [Theory]
    [InlineData("GET", "/odata/Villages?$filter=", null)]
    [InlineData("GET", "/odata/Villages?$filter=Name eq '&$apply=x", null)]
    [InlineData("GET", "/odata/Villages?$filter=1 div 0 eq GridUnits", null)]
    [InlineData("GET", "/odata/Villages?$top=99999999999999999999", null)]
    [InlineData("GET", "/odata/Nothing", null)]
    [InlineData("GET", "/nothing", null)]
    [InlineData("GET", "/tiles/villages/99/0/0.mvt", null)]
    [InlineData("GET", "/search", null)]
    [InlineData("POST", "/odata/Zones", "{\"Name\":")]
    [InlineData("POST", "/odata/Zones", "{\"Name\":\"x\",\"Boundary\":{}}")]
    [InlineData("PATCH", "/odata/Villages('370404100229')", "{\"GridUnits\":\"x\"}")]
    [InlineData("POST", "/odata/$batch", "{\"requests\":[{\"id\":\"1\",\"method\":\"get\",\"url\":\"Nothing\"}]}")]
    [InlineData("PUT", "/odata/AuditEntries(1)", "{}")]
    public async Task A_failing_request_repeats_no_secret_and_tells_nothing_of_the_inside(string method, string address, string? body)
    {
        using var request = new HttpRequestMessage(new(method), address);
        request.Headers.TryAddWithoutValidation("Authorization", Token);
        request.Headers.TryAddWithoutValidation("Cookie", $"s={Cookie}");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await town.Http.SendAsync(request);
        var told = $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}";
        var secrets = (string[])[Token, Cookie, new NpgsqlConnectionStringBuilder(town.Settings["GEOZONES_DB"]).Password!];
        foreach (var hidden in secrets.Concat(Internals))
            told.ShouldNotContain(hidden, Case.Sensitive);
        foreach (var secret in secrets)
            town.Said.ShouldNotContain(secret, Case.Sensitive);
    }

    [Fact]
    public async Task A_header_that_is_too_long_and_a_body_that_is_too_large_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.TryAddWithoutValidation("X-Long", new string('x', 40_000));
        using var header = await town.Http.SendAsync(request);
        ((int)header.StatusCode).ShouldBe(431);
        using var body = new StringContent(new string('x', 17 << 20), Encoding.UTF8, "application/json");
        using var large = await town.Http.PostAsync("/odata/Zones", body);
        ((int)large.StatusCode).ShouldBe(413);
    }
}
