using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.OData;
using GeoZones.Api.Tests.Writing;

namespace GeoZones.Api.Tests.Audit;

/// <summary>Who did what, from which version to which, for which purpose: written down with the work, or before the answer leaves.</summary>
public sealed class AuditTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    const string Person = """{"VillageCode":"370406106201","Persons":3,"Location":{"type":"Point","coordinates":[117.5,34.5]}}""";

    [Fact]
    public async Task Every_row_that_is_written_has_an_entry_with_its_versions_and_refused_work_has_none()
    {
        var id = await world.DrawAsync("审计", WritingWorld.Square(20, 20));
        var address = $"Zones({id})";
        await PatchAsync(address, """{"Brand":"甲"}""", 204);
        await PatchAsync(address, """{"Brand":"乙"}""", 412, ("If-Match", "W/\"1\""));
        await PatchAsync(address, $$"""{"DeclaredVillages":[{"VillageCode":"{{WritingWorld.Village}}","Evidence":"Named"}]}""", 204);
        using (var gone = await world.SendAsync("DELETE", address, role: Role.Planner, headers: ("If-Match", "*")))
            ((int)gone.StatusCode).ShouldBe(204);
        (await LinesAsync($"EntityKey eq '{id}' or startswith(EntityKey,'{id},')", "Author", "Role", "Action", "Method", "EntitySet", "FromVersion", "ToVersion")).ShouldBe(
        [
            "planner planner Write POST Zones  1",
            "planner planner Write PATCH Zones 1 2",
            "planner planner Write PATCH DeclaredVillages  ",
            "planner planner Write DELETE Zones 3 ",
        ]);
    }

    [Fact]
    public async Task Rows_of_one_change_set_are_told_by_one_request()
    {
        var (first, second) = (await world.DrawAsync("甲", WritingWorld.Square(30, 20)), await world.DrawAsync("乙", WritingWorld.Square(40, 20)));
        var (status, _) = await world.AskAsync("POST", "$batch", $$$"""
            {"requests":[{"id":"1","method":"patch","url":"Zones({{{first}}})","atomicityGroup":"g","headers":{"If-Match":"*"},"body":{"Brand":"甲"}},
            {"id":"2","method":"patch","url":"Zones({{{second}}})","atomicityGroup":"g","headers":{"If-Match":"*"},"body":{"Brand":"乙"}}]}
            """, Role.Planner);
        status.ShouldBe(200);
        var lines = await LinesAsync($"Method eq 'PATCH' and EntityKey in ('{first}','{second}')", "Question", "RequestId");
        lines.Select(line => line.Split(' ')[0]).ShouldBe([$"/odata/Zones({first})", $"/odata/Zones({second})"]);
        lines.Select(line => line.Split(' ')[1]).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("header")]
    [InlineData("option")]
    [InlineData("cookie")]
    public async Task Rows_of_households_are_shown_for_a_purpose_which_is_written_down_first(string way)
    {
        var purpose = $"核对 100% {way}";
        var stated = Uri.EscapeDataString(purpose);
        using var answer = await AskAsync(way == "option" ? $"Households?$top=1&purpose={stated}" : "Households?$top=1",
            way == "header" ? ((string, string)?)(Purpose.Header, stated) : way == "cookie" ? ("Cookie", $"{Purpose.Cookie}={stated}") : null);
        ((int)answer.StatusCode).ShouldBe(200);
        (await LinesAsync($"Purpose eq '{purpose}'", "Author", "Action", "EntitySet")).ShouldBe(["clerk HouseholdRead Households"]);
    }

    [Theory]
    [InlineData(null, 428, "GZ-801")]
    [InlineData("%20%20", 400, "GZ-802")]
    [InlineData("a%0Ab", 400, "GZ-802")]
    [InlineData("long", 400, "GZ-802")]
    public async Task Without_a_purpose_in_words_there_are_no_rows_of_households(string? stated, int status, string code)
    {
        using var answer = await AskAsync("Households?$top=1", stated is null ? null : (Purpose.Header, stated == "long" ? new string('x', 201) : stated));
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(code);
        using var count = await AskAsync("Households/$count", null);
        ((int)count.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_writes_a_household_is_shown_it_without_another_word()
    {
        var (status, row) = await world.AskAsync("POST", "Households", Person, Role.Clerk);
        status.ShouldBe(201, row?.ToJsonString());
        (await LinesAsync($"EntitySet eq 'Households' and EntityKey eq '{row!["Id"]}'", "Author", "Action", "ToVersion")).ShouldBe(["clerk Write 1"]);
    }

    [Fact]
    public async Task An_export_is_written_down_and_a_page_is_not()
    {
        (await world.SendAsync("GET", "Villages?$format=csv&marker=audit&token=abc%26def", role: Role.Viewer)).Dispose();
        (await world.SendAsync("GET", "Villages?$top=1&marker=audit", role: Role.Viewer)).Dispose();
        (await LinesAsync("contains(Question,'marker=audit')", "Author", "Action", "EntitySet", "Question")).ShouldBe(["viewer Export Villages /odata/Villages?$format=csv&marker=audit&token=..."]);
    }

    [Fact]
    public async Task Only_an_administrator_reads_the_audit_and_nobody_writes_it_by_odata()
    {
        foreach (var role in (Role[])[Role.Public, Role.Viewer, Role.Planner, Role.Water, Role.Clerk])
        {
            foreach (var question in (string[])["AuditEntries", "AuditEntries/$count", "AuditEntries(1)", "AuditEntries?$apply=aggregate($count as N)", "AuditCheck()"])
                (await world.AskAsync("GET", question, role: role)).Status.ShouldBe(403, question);
        }
        (await world.AskAsync("GET", "AuditCheck()")).Body!["IsWhole"]!.GetValue<bool>().ShouldBeTrue();
        (await world.AskAsync("POST", "AuditEntries", "{}")).Status.ShouldBe(403);
        (await world.AskAsync("DELETE", "AuditEntries(1)")).Status.ShouldBe(403);
    }

    async Task PatchAsync(string address, string body, int expected, params (string Name, string Value)[] headers)
    {
        using var answer = await world.SendAsync("PATCH", address, body, Role.Planner, headers.Length > 0 ? headers : [("If-Match", "*")]);
        ((int)answer.StatusCode).ShouldBe(expected, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As a clerk, with no purpose but this one.</summary>
    async Task<HttpResponseMessage> AskAsync(string question, (string Name, string Value)? stated)
    {
        await using var server = await ODataServer.StartAsync(world.ConnectionString, Role.Clerk);
        server.Http.DefaultRequestHeaders.Clear();
        return await server.GetAsync(question, stated is { } header ? [header] : []);
    }

    async Task<IReadOnlyList<string>> LinesAsync(string filter, params string[] properties)
    {
        var (status, answer) = await world.AskAsync("GET", $"AuditEntries?$filter={Uri.EscapeDataString(filter)}&$orderby=Id&$select={string.Join(',', properties)}");
        status.ShouldBe(200, answer?.ToJsonString());
        return [.. answer!["value"]!.AsArray().Select(line => string.Join(' ', properties.Select(property => line![property]?.ToString() ?? "")))];
    }
}
