using System.Text.RegularExpressions;
using GeoZones.Api.Tests.Accounts;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.Hosting;

/// <summary>What the host says when it does not start, and how it stops.</summary>
[Collection(OneTownHost.Name)]
public sealed partial class LaunchTests(TownHost town)
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
    [InlineData("viewer", "--Kestrel:Endpoints:Any:Url=http://0.0.0.0:5999")]
    [InlineData("planner", "--Proxies:0=10.0.0.5")]
    public async Task A_role_without_a_password_is_for_this_machine_only(string role, string words) =>
        await RefusesAsync(words, new() { ["GEOZONES_ROLE"] = role }, 1, "which is for this machine alone");

    [Theory]
    [InlineData("--Proxies:0=the-proxy", "is neither an address nor a network")]
    [InlineData("--Accounts:Issuers:0:Name=gov --Accounts:Issuers:0:Issuer=x --Accounts:Issuers:0:Audience=x --Accounts:Issuers:0:Keys=/nowhere.pem", "cannot be read")]
    [InlineData("--Accounts:Issuers:0:Name=gov", "needs Name")]
    public async Task A_proxy_or_an_issuer_that_cannot_be_is_said_in_one_sentence(string words, string sentence) =>
        await RefusesAsync(words, new() { ["GEOZONES_ROLE"] = "public" }, 1, sentence);

    [Fact]
    public async Task The_first_start_for_others_prints_a_secret_that_the_first_administrator_has_to_change()
    {
        await using (var first = await StartForOthersAsync())
        {
            var secret = Secret().Match(first.Output).Groups[1].Value;
            var guest = new Guest(await first.ServedAsync(), "");
            (await guest.SignInAsync(secret, "admin")).Status.ShouldBe(200);
            (await guest.GetAsync("/odata/Divisions?$top=1")).Code.ShouldBe("GZ-705");
            (await guest.PostAsync("/account/password", new { password = secret, newPassword = Guest.Password })).Status.ShouldBe(204);
            (await guest.GetAsync("/accounts")).Status.ShouldBe(200);
        }
        await using var second = await StartForOthersAsync();
        Secret().IsMatch(second.Output).ShouldBeFalse();
        (await new Guest(await second.ServedAsync(), "").SignInAsync(name: "admin")).Status.ShouldBe(200);
    }

    async Task<HostProcess> StartForOthersAsync()
    {
        var host = HostProcess.Start($"--port {HostProcess.FreePort()} --Proxies:0=10.0.0.5", new Dictionary<string, string> { ["GEOZONES_DB"] = town.Settings["GEOZONES_DB"] });
        await host.ServedAsync();
        return host;
    }

    [GeneratedRegex(@"one-time secret:\s+([a-z0-9]{5}(-[a-z0-9]{5}){3})\s")]
    private static partial Regex Secret();

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
