using System.Text.Json.Nodes;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Writing;

/// <summary>Several requests in one: one after the other, a group of them together or not at all.</summary>
public sealed class BatchTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    [Fact]
    public async Task Two_zones_that_share_a_border_move_together()
    {
        var (west, east) = (await world.DrawAsync("西", WritingWorld.Square(0, 0)), await world.DrawAsync("东", WritingWorld.Square(10, 0)));
        var answers = await BatchAsync(Move("w", west, WritingWorld.Square(0, 0, 11), "g"), Move("e", east, WritingWorld.Square(11, 0, 9), "g"));
        Statuses(answers).ShouldBe("w:204 e:204");
        (await VersionsAsync(west, east)).ShouldBe("2 2");
    }

    [Fact]
    public async Task Or_neither_moves_when_the_second_cannot()
    {
        var (west, east) = (await world.DrawAsync("西", WritingWorld.Square(0, 0)), await world.DrawAsync("东", WritingWorld.Square(10, 0)));
        var answers = await BatchAsync(Move("w", west, WritingWorld.Square(0, 0, 11), "g"), Move("e", east, """{"type":"MultiPolygon","coordinates":[]}""", "g"));
        Statuses(answers).ShouldBe("w:424 e:400");
        ((string)answers[0]!["body"]!["error"]!["code"]!).ShouldBe("GZ-662");
        ((string)answers[1]!["body"]!["error"]!["code"]!).ShouldBe("GZ-604");
        (await VersionsAsync(west, east)).ShouldBe("1 1");
    }

    [Fact]
    public async Task A_stale_tag_undoes_the_whole_group()
    {
        var (west, east) = (await world.DrawAsync("西", WritingWorld.Square(0, 0)), await world.DrawAsync("东", WritingWorld.Square(10, 0)));
        var stale = Move("e", east, WritingWorld.Square(11, 0, 9), "g").Replace("W/\\\"1\\\"", "W/\\\"7\\\"", StringComparison.Ordinal);
        var answers = await BatchAsync(Move("w", west, WritingWorld.Square(0, 0, 11), "g"), stale);
        Statuses(answers).ShouldBe("w:424 e:412");
        (await VersionsAsync(west, east)).ShouldBe("1 1");
    }

    [Fact]
    public async Task A_later_request_names_the_row_of_an_earlier_one_and_reads_what_was_written()
    {
        var answers = await BatchAsync(
            $$"""{"id":"z","method":"post","url":"Zones","atomicityGroup":"g","body":{{WritingWorld.Zone("引用", WritingWorld.Square(0, 0))}}}""",
            $$"""{"id":"d","method":"post","url":"$z/DeclaredVillages","atomicityGroup":"g","dependsOn":["z"],"body":{"VillageCode":"{{WritingWorld.Village}}"} }""",
            $$"""{"id":"p","method":"post","url":"Projects?$select=ZoneId","atomicityGroup":"g","body":{"Name":"附","CountyCode":"{{WritingWorld.County}}","IsInLibrary":false,"Zone@odata.bind":"$z"} }""",
            """{"id":"r","method":"get","url":"$z?$select=Id&$expand=DeclaredVillages($select=VillageCode)","atomicityGroup":"g"}""",
            """{"id":"c","method":"get","url":"/odata/Zones/$count"}""");
        Statuses(answers).ShouldBe("z:201 d:201 p:201 r:200 c:200");
        answers[2]!["body"]!["ZoneId"]!.ToString().ShouldBe(answers[0]!["body"]!["Id"]!.ToString());
        answers[3]!["body"]!["DeclaredVillages"]!.AsArray().Count.ShouldBe(1);
        answers[4]!["body"]!.GetValueKind().ShouldBe(System.Text.Json.JsonValueKind.String);
    }

    [Theory]
    [InlineData("", "a:404")]
    [InlineData("continue-on-error", "a:404 b:200 c:424")]
    public async Task The_first_failure_is_the_end_unless_the_caller_goes_on(string prefer, string expected)
    {
        var answers = await BatchAsync([("Prefer", prefer)], """{"id":"a","method":"get","url":"Zones(99999)"}""", """{"id":"b","method":"get","url":"Zones/$count"}""", """{"id":"c","method":"get","url":"Zones","dependsOn":["a"]}""");
        Statuses(answers).ShouldBe(expected);
    }

    [Theory]
    [InlineData("$succeeded(a)", 200)]
    [InlineData("not $succeeded(a)", 424)]
    [InlineData("$a/Name eq '徐庄'", 200)]
    [InlineData("$a/Version gt 1000000", 424)]
    [InlineData("not ($a/Version gt 1000000) and ($succeeded(a) or $a/Name eq 'x')", 200)]
    [InlineData("$succeeded(a) and not $succeeded('a') or $a/Version lt 1", 424)]
    [InlineData("$a/Id eq $a/Id and $a/Brand eq null and $a/Level ne 'Municipal'", 200)]
    [InlineData("$a/Synthetic eq false and $a/Name ne 'O''Hara)'", 200)]
    [InlineData("$a/Nothing lt 5 or $a/Nothing ge 5 or $a/Name eq 5", 424)]
    public async Task A_condition_looks_at_an_earlier_answer(string condition, int status)
    {
        var answers = await BatchAsync([("Prefer", "continue-on-error")], """{"id":"a","method":"get","url":"Zones(1)"}""", $$"""{"id":"b","method":"get","url":"Zones(1)/Name","dependsOn":["a"],"if":"{{condition}}"}""");
        ((int)answers[1]!["status"]!).ShouldBe(status);
    }

    [Theory]
    [InlineData("""{"id":"a","method":"get","url":"Zones","dependsOn":["b"]},{"id":"b","method":"get","url":"Zones"}""")]
    [InlineData("""{"id":"a","method":"get","url":"Zones"},{"id":"a","method":"get","url":"Zones"}""")]
    [InlineData("""{"id":"a","method":"get","url":"Zones","atomicityGroup":"g"},{"id":"b","method":"get","url":"Zones"},{"id":"c","method":"get","url":"Zones","atomicityGroup":"g"}""")]
    [InlineData("""{"id":"a","method":"post","url":"$batch"}""")]
    [InlineData("""{"method":"get","url":"Zones"}""")]
    [InlineData("""{"id":"a","method":"get","url":"http://["}""")]
    [InlineData("""{"id":"a","method":"get","url":"/health/ready"}""")]
    [InlineData("""{"id":"a","method":"get","url":"Zones(1)"},{"id":"b","method":"get","url":"Zones","if":"$c/Name eq 'x'"}""")]
    [InlineData("""{"id":"a","method":"get","url":"Zones(1)"},{"id":"b","method":"get","url":"Zones","if":"$a/Name like 'x'"}""")]
    [InlineData("""{"id":"a","method":"get","url":"Zones(1)"},{"id":"b","method":"get","url":"Zones","if":"($succeeded(a)"}""")]
    [InlineData("""{"id":"a","method":"get","url":"Zones(1)"},{"id":"b","method":"get","url":"Zones","if":"$succeeded(a) ; true"}""")]
    [InlineData("""{"id":"a","method":"get","url":"Zones(1)"},{"id":"b","method":"get","url":"Zones","if":"((((((((((((((((((((((((((((((((((($succeeded(a))))))))))))))))))))))))))))))))))))"}""")]
    public async Task A_list_that_does_not_fit_is_refused_before_anything_is_done(string requests) =>
        (await world.AskAsync("POST", "$batch", $$"""{"requests":[{{requests}}]}""")).Body!["error"]!["code"]!.ToString().ShouldBe("GZ-660");

    [Fact]
    public async Task A_header_that_comes_twice_in_two_spellings_counts_once() =>
        Statuses(await BatchAsync("""{"id":"a","method":"get","url":"Zones/$count","headers":{"Accept":"text/csv","accept":"text/plain","":"x"} }""")).ShouldBe("a:200");

    [Fact]
    public async Task A_batch_has_a_limit_of_requests() =>
        (await world.AskAsync("POST", "$batch", $$"""{"requests":[{{string.Join(',', Enumerable.Range(0, 1_001).Select(i => $$"""{"id":"{{i}}","method":"get","url":"Zones"}"""))}}]}"""))
            .Body!["error"]!["code"]!.ToString().ShouldBe("GZ-603");

    [Fact]
    public async Task A_role_writes_no_more_in_a_batch_than_outside() =>
        Statuses(await BatchAsync(Role.Viewer, [], $$"""{"id":"a","method":"post","url":"Zones","body":{{WritingWorld.Zone("x", WritingWorld.Square(0, 0))}}}""")).ShouldBe("a:403");

    static string Move(string id, long zone, string boundary, string group) =>
        $$"""{"id":"{{id}}","method":"patch","url":"Zones({{zone}})","atomicityGroup":"{{group}}","headers":{"If-Match":"W/\"1\""},"body":{"Boundary":{{boundary}}} }""";

    Task<JsonArray> BatchAsync(params string[] requests) => BatchAsync([], requests);

    Task<JsonArray> BatchAsync((string, string)[] headers, params string[] requests) => BatchAsync(Role.Planner, headers, requests);

    async Task<JsonArray> BatchAsync(Role role, (string, string)[] headers, params string[] requests)
    {
        var (status, body) = await world.AskAsync("POST", "$batch", $$"""{"requests":[{{string.Join(',', requests)}}]}""", role, headers);
        status.ShouldBe(200, body?.ToJsonString());
        return body!["responses"]!.AsArray();
    }

    static string Statuses(JsonArray answers) => string.Join(' ', answers.Select(a => $"{a!["id"]}:{a["status"]}"));

    Task<string> VersionsAsync(long one, long other) => world.TextAsync("SELECT string_agg(version::text, ' ' ORDER BY id) FROM zones WHERE id IN ($1, $2)", one, other);
}
