using GeoZones.Testing;

namespace GeoZones.Api.Tests.Hosting;

/// <summary>What the host says when it does not start, and how it stops.</summary>
[Collection(OneTownHost.Name)]
public sealed class LaunchTests(TownHost town)
{
    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_sentence() =>
        await RefusesAsync($"--port {town.Port}", new(), 1, $"Port {town.Port} is taken; stop the other program or choose one with --port.");

    [Fact]
    public async Task An_unknown_option_is_a_sentence_and_exit_code_2() =>
        await RefusesAsync("--prot 5080", new(), 2, "\"--prot\" is not an option; `./run --help` shows them.");

    [Fact]
    public async Task An_unknown_role_is_a_sentence() =>
        await RefusesAsync("", new() { ["GEOZONES_ROLE"] = "king" }, 1, "GEOZONES_ROLE is 'king'; wanted one of public, viewer, planner, water, clerk, admin.");

    [Theory]
    [InlineData("admin", "--urls=http://0.0.0.0:5999")]
    [InlineData("water", "--urls=http://*:5999")]
    [InlineData("clerk", "--urls=http://127.0.0.1:5999;http://[::]:5999")]
    [InlineData("admin", "--Kestrel:Endpoints:Any:Url=http://0.0.0.0:5999")]
    public async Task Who_sees_households_or_networks_is_served_on_this_machine_only(string role, string words) =>
        await RefusesAsync(words, new() { ["GEOZONES_ROLE"] = role }, 1, "sees households or networks and nobody signs in yet");

    [Theory]
    [InlineData("nonsense", "GEOZONES_DB is not a PostgreSQL connection string")]
    [InlineData("Host=127.0.0.1;Port=1;Database=geozones;Username=nobody", "The database of GEOZONES_DB does not answer")]
    public async Task A_database_that_cannot_be_had_is_a_sentence(string database, string sentence) =>
        await RefusesAsync("", new() { ["GEOZONES_DB"] = database }, 1, sentence);

    [Fact]
    public async Task Throwing_away_a_database_that_was_named_is_refused() =>
        await RefusesAsync("--reset", new(), 1, "--reset does not empty the database of GEOZONES_DB, which is yours");

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ctrl_C_and_SIGTERM_stop_it_within_5_seconds(string signal)
    {
        await using var host = HostProcess.Start($"--port {HostProcess.FreePort()}", town.Settings);
        await host.ServedAsync();
        host.Signal(signal);
        var end = await host.EndAsync().WaitAsync(TimeSpan.FromSeconds(5));
        (end.ExitCode, end.Errors).ShouldBe((0, ""));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("public")]
    public Task An_address_that_is_none_is_said_in_one_sentence_for_every_role(string role) =>
        RefusesAsync("--urls=garbage", new() { ["GEOZONES_ROLE"] = role }, 1, "The address \"garbage\" is none to serve at");

    async Task RefusesAsync(string words, Dictionary<string, string> changed, int exitCode, string sentence)
    {
        await using var host = HostProcess.Start(words, changed.Concat(town.Settings.Where(s => !changed.ContainsKey(s.Key))).ToDictionary());
        var end = await host.EndAsync();
        end.Errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(sentence);
        end.ExitCode.ShouldBe(exitCode);
        end.Output.ShouldNotContain("   at ", Case.Sensitive);
    }
}
