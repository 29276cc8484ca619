using GeoZones.Api.Callers;
using GeoZones.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>This machine alone is let in without a password, and only straight from itself.</summary>
[Collection(OneAccountServer.Name)]
public sealed class MachineTests(AccountServer server)
{
    const string Rows = "/odata/Households?$top=1";

    [Theory]
    [InlineData("--urls=http://127.0.0.1:5080 --Accounts:HereAs=admin", Role.Admin)]
    [InlineData("--urls=http://localhost:5080;http://[::1]:5080 --GEOZONES_ROLE=water --Accounts:HereAs=admin", Role.Water)]
    [InlineData("--urls=http://127.0.0.1:5080 --GEOZONES_ROLE=public --Accounts:HereAs=admin", Role.Public)]
    [InlineData("--urls=http://127.0.0.1:5080", Role.Public)]
    public void On_this_machine_the_role_is_what_was_said_or_what_run_gives(string settings, Role role) =>
        Here(settings).ShouldBe(new(new(role), NeedsAccounts: false));

    [Theory]
    [InlineData("--urls=http://0.0.0.0:5080 --Accounts:HereAs=admin")]
    [InlineData("--urls=http://127.0.0.1:5080;http://10.0.0.5:5080 --Accounts:HereAs=admin")]
    [InlineData("--urls=http://127.0.0.1:5080 --Proxies:0=10.0.0.5 --Accounts:HereAs=admin")]
    [InlineData("--Kestrel:Endpoints:Any:Url=https://*:443 --Accounts:HereAs=admin --GEOZONES_ROLE=public")]
    public void Where_others_are_served_everybody_is_the_public_until_they_sign_in(string settings) =>
        Here(settings).ShouldBe(new(new(Role.Public), NeedsAccounts: true));

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("X-Forwarded-For", "10.0.0.9")]
    [InlineData("X-Forwarded-Host", "map.example.gov")]
    [InlineData("Forwarded", "for=10.0.0.9")]
    public async Task Whoever_comes_by_another_name_or_through_a_proxy_is_not_this_machine(string header, string value)
    {
        await using var app = await StartAsync();
        var guest = new Guest(new(app.Urls.Single()), "");
        (await guest.GetAsync(Rows)).Status.ShouldBe(200);
        (await guest.GetAsync(Rows, (header, value))).Code.ShouldBe("GZ-730");
        (await guest.GetAsync("/tiles/style.json", (header, value))).Code.ShouldBe("GZ-730");
    }

    [Fact]
    public async Task A_page_of_another_site_does_not_write_as_this_machine()
    {
        await using var app = await StartAsync();
        var guest = new Guest(new(app.Urls.Single()), "");
        (await guest.PostAsync(CrossSiteTests.Zones, CrossSiteTests.Zone("本机"), ("Origin", ""))).Status.ShouldBe(201);
        (await guest.PostAsync(CrossSiteTests.Zones, CrossSiteTests.Zone("本机"))).Status.ShouldBe(201);
        (await guest.PostAsync(CrossSiteTests.Zones, CrossSiteTests.Zone("本机"), ("Origin", "https://evil.example"))).Code.ShouldBe("GZ-708");
        (await guest.PostAsync(CrossSiteTests.Zones, CrossSiteTests.Zone("本机"), ("Sec-Fetch-Site", "cross-site"))).Code.ShouldBe("GZ-708");
    }

    [Fact]
    public async Task This_machine_looks_after_accounts_and_whoever_signs_in_there_is_themselves()
    {
        await using var app = await StartAsync();
        var guest = new Guest(new(app.Urls.Single()), "");
        ((string?)(await guest.GetAsync("/account")).Body!["signedInBy"]).ShouldBe("machine");
        (await guest.GetAsync("/accounts")).Status.ShouldBe(200);
        (await guest.GetAsync("/account/tokens")).Code.ShouldBe("GZ-709");
        await server.AddAsync(guest.Name, Role.Viewer);
        await guest.SignInAsync();
        (await guest.GetAsync(Rows)).Code.ShouldBe("GZ-230");
        (await guest.GetAsync("/accounts")).Code.ShouldBe("GZ-717");
    }

    [Fact]
    public async Task Nobody_but_a_named_proxy_says_where_a_request_comes_from()
    {
        await using var app = await AccountServer.StartAsync(server.ConnectionString, "--Proxies:0=192.0.2.1");
        var root = new Uri(app.Urls.Single());
        var guest = new Guest(root, Guest.NextAddress());
        await server.AddAsync(guest.Name, Role.Viewer);
        (await guest.PostAsync("/account/sign-in", new { name = guest.Name, password = Guest.Password }, ("X-Forwarded-Proto", "https"))).Cookies.ShouldStartWith("geozones=");
        for (var failure = 0; failure < 20; failure++)
            await new Guest(root, Guest.NextAddress()).SignInAsync("not the password", $"{guest.Name}-{failure}");
        (await new Guest(root, Guest.NextAddress()).SignInAsync(name: guest.Name)).Code.ShouldBe("GZ-703", "the addresses were made up");
        await server.RunAsync("DELETE FROM sign_in_failures WHERE subject = 'address:127.0.0.1'");
    }

    [Theory]
    [InlineData("/account", false)]
    [InlineData("/odata/Divisions?$top=1", false)]
    [InlineData("/nothing", false)]
    [InlineData("/odata/Households", true)]
    public async Task Every_answer_tells_the_browser_to_trust_nothing_else(string path, bool isHttps)
    {
        var seen = await server.Guest().GetAsync(path, ("X-Forwarded-Proto", isHttps ? "https" : ""));
        seen.Header("Content-Security-Policy").ShouldBe("default-src 'none'; frame-ancestors 'none'");
        (seen.Header("X-Content-Type-Options"), seen.Header("Referrer-Policy")).ShouldBe(("nosniff", "same-origin"));
        seen.Header("Permissions-Policy").ShouldContain("geolocation=()");
        seen.Header("Strict-Transport-Security").ShouldBe(isHttps ? "max-age=31536000" : "");
    }

    Task<WebApplication> StartAsync() => AccountServer.StartAsync(server.ConnectionString, "--urls=http://127.0.0.1:0", "--Accounts:HereAs=admin");

    static MachineCaller Here(string settings) => Loopback.ServedHere(new ConfigurationBuilder().AddCommandLine(settings.Split(' ')).Build());
}
