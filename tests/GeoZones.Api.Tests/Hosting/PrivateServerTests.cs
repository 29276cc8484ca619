using System.Diagnostics;
using System.Globalization;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.Hosting;

/// <summary>./run with a database of its own: nothing is loaded twice, lost or left behind.</summary>
public sealed class PrivateServerTests(LoadedTown town) : IClassFixture<LoadedTown>
{
    [Fact]
    public async Task After_kill_9_no_server_is_left_and_the_next_start_keeps_every_edit_and_loads_nothing()
    {
        town.FirstWords.ShouldContain("households");
        await using (var killed = town.Start())
        {
            await killed.ServedAsync();
            await using var database = town.Open(killed);
            await using var edit = database.CreateCommand("UPDATE villages SET name = '程庄新村' WHERE code = '370404100229'");
            (await edit.ExecuteNonQueryAsync()).ShouldBe(1);
            town.Servers().ShouldNotBeEmpty();
            killed.Signal("KILL");
            await GoneAsync(TimeSpan.FromSeconds(5));
        }
        await using var second = town.Start();
        using var http = new HttpClient { BaseAddress = await second.ServedAsync() };
        (await http.GetStringAsync("/search?q=程庄新村")).ShouldContain("370404100229");
        second.Output.ShouldNotContain("households");
    }

    [Fact]
    public async Task When_its_database_stops_the_host_lives_says_that_it_is_not_ready_and_still_stops_in_order()
    {
        await using var host = town.Start();
        using var http = new HttpClient { BaseAddress = await host.ServedAsync() };
        (await StatusAsync(http, "/health/ready")).ShouldBe(200);
        foreach (var server in town.Servers())
            Process.Start("/bin/kill", ["-INT", server.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        await GoneAsync(TimeSpan.FromSeconds(10));
        (await StatusAsync(http, "/health/live")).ShouldBe(200);
        (await StatusAsync(http, "/health/ready")).ShouldBe(503);
        (await StatusAsync(http, "/search?q=程庄")).ShouldBe(503);
        host.Signal("INT");
        (await host.EndAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    [Trait("Category", "kill")]
    public async Task When_its_database_crashes_in_a_change_set_nothing_is_half_done_and_writing_goes_on_by_itself()
    {
        await using var host = town.Start();
        using var http = new HttpClient { BaseAddress = await host.ServedAsync() };
        await using var database = town.Open(host);
        var set = new GridUnitsSet(database);
        await set.SendAsync(http, 76);
        var answer = set.SendAsync(http, 77);
        await set.BegunAsync(answer);
        Process.Start("/bin/kill", ["-KILL", await set.WriterAsync()]).WaitForExit();
        (await answer).ShouldBeOneOf("204", "503");
        var again = await set.SendAsync(http, 78);
        for (var clock = Stopwatch.StartNew(); again != "204" && clock.Elapsed < TimeSpan.FromMinutes(2); again = await set.SendAsync(http, 78))
            again.ShouldBe("503");
        (again, await set.HeldAsync()).ShouldBe(("204", "78"));
    }

    async Task GoneAsync(TimeSpan within)
    {
        for (var clock = Stopwatch.StartNew(); town.Servers().Count > 0; await Task.Delay(50))
            clock.Elapsed.ShouldBeLessThan(within);
    }

    static async Task<int> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        return (int)response.StatusCode;
    }
}
