using System.Globalization;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Writing;

/// <summary>Many write at the same time, and the database fails in between: nothing is lost, and nobody is left to guess.</summary>
public sealed class TogetherTests(WritingWorld world) : IClassFixture<WritingWorld>
{
    /// <summary>GEOZONES_REPEAT=100 for the long run; a few here.</summary>
    static int Kills => int.Parse(Environment.GetEnvironmentVariable("GEOZONES_REPEAT") ?? "4", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Sixteen_writers_of_one_zone_lose_no_update_and_every_loser_is_told()
    {
        var id = await world.DrawAsync("众写", WritingWorld.Square(0, 0));
        var statuses = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => WriteAsync(id, writer)));
        var all = statuses.SelectMany(s => s).ToList();
        all.ShouldAllBe(status => status == 204 || status == 412);
        var won = all.Count(status => status == 204);
        won.ShouldBe(16 * 3);
        (await world.TextAsync("SELECT version FROM zones WHERE id = $1", id)).ShouldBe((1 + won).ToString(CultureInfo.InvariantCulture));
        (await world.TextAsync("SELECT length(brand) FROM zones WHERE id = $1", id)).ShouldBe(won.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Adds a letter three times: reads, writes what it read and one more, and begins again when it was too late.</summary>
    async Task<List<int>> WriteAsync(long id, int writer)
    {
        var statuses = new List<int>();
        while (statuses.Count(s => s == 204) < 3)
        {
            var (_, zone) = await world.AskAsync("GET", $"Zones({id})?$select=Brand,Version");
            var brand = (string?)zone!["Brand"] + (char)('a' + writer);
            using var written = await world.SendAsync("PATCH", $"Zones({id})", $$"""{"Brand":"{{brand}}"}""", Role.Planner, ("If-Match", $"W/\"{zone["Version"]}\""));
            statuses.Add((int)written.StatusCode);
        }
        return statuses;
    }

    [Fact]
    public async Task Sixteen_writers_who_move_numbers_between_zones_in_change_sets_lose_none()
    {
        var zones = new List<long>();
        foreach (var at in Enumerable.Range(0, 4))
            zones.Add(await world.DrawAsync("账", WritingWorld.Square(at * 20, 0)));
        await world.RunAsync($"UPDATE zones SET brand = '100' WHERE id IN ({string.Join(',', zones)})");
        var answers = (await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => MoveAsync(zones, new(writer))))).SelectMany(a => a).ToList();
        answers.ShouldAllBe(statuses => statuses == "204 204" || statuses.Contains("412", StringComparison.Ordinal) || statuses.Contains("503", StringComparison.Ordinal));
        var won = answers.Count(statuses => statuses == "204 204");
        won.ShouldBeGreaterThan(0);
        (await world.TextAsync($"SELECT sum(brand::int) || ' ' || sum(version) FROM zones WHERE id IN ({string.Join(',', zones)})")).ShouldBe($"400 {4 * 2 + won * 2}");
    }

    /// <summary>Takes from one zone and gives to another what it read there, under the versions that it saw.</summary>
    async Task<List<string>> MoveAsync(List<long> zones, Random random)
    {
        var answers = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var pair = zones.OrderBy(_ => random.Next()).Take(2).ToArray();
            var requests = new List<string>();
            foreach (var (zone, amount) in pair.Zip([-5, 5]))
            {
                var (_, seen) = await world.AskAsync("GET", $"Zones({zone})?$select=Brand,Version");
                var brand = int.Parse((string)seen!["Brand"]!, CultureInfo.InvariantCulture) + amount;
                requests.Add($$"""{"id":"{{zone}}","method":"patch","url":"Zones({{zone}})","atomicityGroup":"g","headers":{"If-Match":"W/\"{{seen["Version"]}}\""},"body":{"Brand":"{{brand}}"} }""");
            }
            answers.Add(await StatusesAsync(requests));
        }
        return answers;
    }

    [Fact]
    public async Task Change_sets_that_take_the_same_rows_in_another_order_all_succeed()
    {
        var (one, other) = (await world.DrawAsync("甲", WritingWorld.Square(0, 0)), await world.DrawAsync("乙", WritingWorld.Square(20, 0)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SetAsync(i % 2 == 0 ? [one, other] : [other, one], $"n{i}")));
        answers.ShouldAllBe(statuses => statuses == "204 204");
        (await world.TextAsync("SELECT string_agg(version::text, ' ') FROM zones WHERE id IN ($1, $2)", one, other)).ShouldBe("9 9");
    }

    [Fact]
    public async Task A_backend_that_dies_in_a_change_set_leaves_all_of_it_or_nothing_and_the_service_recovers()
    {
        var (one, other) = (await world.DrawAsync("生", WritingWorld.Square(0, 0)), await world.DrawAsync("死", WritingWorld.Square(20, 0)));
        var random = new Random(11);
        for (var i = 0; i < Kills; i++)
        {
            var name = $"k{i}";
            var set = SetAsync([.. Enumerable.Repeat(one, 10), .. Enumerable.Repeat(other, 10)], name);
            await Task.Delay(random.Next(1, 40));
            await world.RunAsync(WritingWorldSql.Kill);
            var statuses = (await set).Split(' ').Distinct().ToList();
            var names = await world.TextAsync("SELECT string_agg(DISTINCT name, ' ') FROM zones WHERE id IN ($1, $2)", one, other);
            if (statuses is ["204"])
                names.ShouldBe(name);
            else
            {
                statuses.ShouldBeSubsetOf(["503", "424"]);
                names.ShouldNotBe(name);
                names.Split(' ').Length.ShouldBe(i == 0 ? 2 : names.Split(' ').Length);
            }
            (await SetAsync([one, other], "后")).ShouldBe("204 204");
        }
    }

    [Fact]
    public async Task A_row_that_is_held_too_long_and_a_database_that_is_away_are_said_with_when_to_come_again()
    {
        await using var away = await OData.ODataServer.StartAsync("Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2", Role.Planner);
        using var body = new StringContent(WritingWorld.Zone("x", WritingWorld.Square(0, 0)), System.Text.Encoding.UTF8, "application/json");
        using var response = await away.Http.PostAsync("/odata/Zones", body);
        ((int)response.StatusCode).ShouldBe(503);
        response.Headers.RetryAfter.ShouldNotBeNull();
    }

    Task<string> SetAsync(long[] zones, string name) => StatusesAsync(zones.Select((zone, i) =>
        $$"""{"id":"{{i}}","method":"patch","url":"Zones({{zone}})","atomicityGroup":"g","headers":{"If-Match":"*"},"body":{"Name":"{{name}}","Brand":"{{name}}{{i}}"} }"""));

    async Task<string> StatusesAsync(IEnumerable<string> requests)
    {
        var (_, body) = await world.AskAsync("POST", "$batch", $$"""{"requests":[{{string.Join(',', requests)}}]}""", Role.Planner);
        body!["responses"].ShouldNotBeNull(body.ToJsonString());
        return string.Join(' ', body["responses"]!.AsArray().Select(r => r!["status"]!.ToString()));
    }
}
