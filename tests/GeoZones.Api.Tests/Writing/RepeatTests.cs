using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Writing;

/// <summary>A request that may have been lost is sent again under the same key, and done once.</summary>
public sealed class RepeatTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    [Fact]
    public async Task The_same_request_under_the_same_key_is_done_once_and_answered_alike()
    {
        var (first, again) = (await PostAsync("k1", "一"), await PostAsync("k1", "一"));
        again.ShouldBe(first);
        first.Status.ShouldBe(201);
        (await CountAsync("一")).ShouldBe("1");
    }

    [Fact]
    public async Task Eight_at_once_are_done_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync("k2", "八")));
        answers.Distinct().Count().ShouldBe(1);
        (await CountAsync("八")).ShouldBe("1");
    }

    [Fact]
    public async Task Another_request_under_the_key_is_refused()
    {
        await PostAsync("k3", "三");
        (await PostAsync("k3", "四")).ShouldBe((422, "GZ-670"));
        (await CountAsync("四")).ShouldBe("0");
    }

    [Fact]
    public async Task A_refused_request_leaves_the_key_free()
    {
        (await PostAsync("k4", " ")).ShouldBe((400, "GZ-633"));
        (await PostAsync("k4", "五")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        await PostAsync("k5", "六");
        await world.RunAsync("UPDATE idempotency_keys SET recorded_at = now() - interval '25 hours' WHERE key = 'k5'");
        (await PostAsync("k5", "七")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_key_is_short() => (await PostAsync(new('x', 201), "九")).ShouldBe((400, "GZ-671"));

    async Task<(int Status, string Said)> PostAsync(string key, string name)
    {
        using var response = await world.SendAsync("POST", "Zones", WritingWorld.Zone(name, WritingWorld.Square(0, 0)), Role.Planner, ("Idempotency-Key", key));
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, response.IsSuccessStatusCode ? $"{response.Headers.Location} {response.Headers.ETag} {text}" : System.Text.Json.Nodes.JsonNode.Parse(text)!["error"]!["code"]!.ToString());
    }

    Task<string> CountAsync(string name) => world.TextAsync("SELECT count(*) FROM zones WHERE name = $1", name);
}
