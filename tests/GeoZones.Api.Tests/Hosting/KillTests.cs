using System.Globalization;
using GeoZones.Testing;
using Npgsql;
using Xunit.Abstractions;

namespace GeoZones.Api.Tests.Hosting;

/// <summary>The service itself is killed while it writes: what it had begun is there whole or not at all, and what it had answered is there.</summary>
public sealed class KillTests(TownDatabase town, ITestOutputHelper output) : IClassFixture<TownDatabase>
{
    [Fact]
    public Task A_service_that_is_killed_in_a_change_set_leaves_all_of_it_or_nothing() => KillAsync(1);

    [Fact]
    [Trait("Category", "kill")]
    public Task Nor_does_it_leave_a_part_in_a_hundred_times() => KillAsync(100);

    async Task KillAsync(int times)
    {
        await using var database = NpgsqlDataSource.Create(town.ConnectionString);
        var (set, random, done) = (new GridUnitsSet(database), new Random(7), 0);
        var (held, next) = (await set.HeldAsync(), StartAsync());
        for (var i = 1; i <= times; i++)
        {
            var (host, address) = await next;
            next = i < times ? StartAsync() : next;
            var answer = await KilledAsync(host, address, set, (i, random.Next(60)));
            await set.EndedAsync();
            var now = await set.HeldAsync();
            now.ShouldBeOneOf(held, i.ToString(CultureInfo.InvariantCulture));
            if (answer is not null)
                (answer, now).ShouldBe(("204", i.ToString(CultureInfo.InvariantCulture)));
            done += now == held ? 0 : 1;
            held = now;
        }
        output.WriteLine($"{done} of {times} were done, {times - done} undone, none in part.");
    }

    /// <summary>What the change set was answered before the service died; null when it was not.</summary>
    static async Task<string?> KilledAsync(HostProcess host, Uri address, GridUnitsSet set, (int Units, int Milliseconds) round)
    {
        await using (host)
        {
            using var http = new HttpClient { BaseAddress = address };
            var answer = set.SendAsync(http, round.Units);
            await set.BegunAsync(answer);
            await Task.Delay(round.Milliseconds);
            host.Signal("KILL");
            return await answer;
        }
    }

    /// <summary>A host; another one where somebody took its port in between.</summary>
    async Task<(HostProcess, Uri)> StartAsync()
    {
        for (var tries = 1; ; tries++)
        {
            var host = HostProcess.Start($"--port {HostProcess.FreePort()}", new Dictionary<string, string> { ["GEOZONES_DB"] = town.ConnectionString, ["GEOZONES_ROLE"] = "admin" });
            try
            {
                return (host, await host.ServedAsync());
            }
            catch (InvalidOperationException) when (tries < 3)
            {
                await host.DisposeAsync();
            }
        }
    }
}
