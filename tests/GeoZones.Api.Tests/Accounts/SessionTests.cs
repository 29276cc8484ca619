using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>The cookie of a session: what it is, when it changes and when it ends.</summary>
[Collection(OneAccountServer.Name)]
public sealed class SessionTests(AccountServer server)
{
    const string Rows = "/odata/Households?$top=1";

    static readonly (string, string) Https = ("X-Forwarded-Proto", "https");

    [Fact]
    public async Task No_script_reads_the_cookie_and_no_other_site_sends_it()
    {
        var guest = server.Guest();
        await server.AddAsync(guest.Name, Role.Viewer);
        (await guest.SignInAsync()).Cookies.ShouldMatch("^geozones=[A-Za-z0-9_-]{43}; path=/; samesite=strict; httponly$");
    }

    [Fact]
    public async Task Over_https_the_cookie_is_secure_of_this_host_alone_and_the_only_one_that_counts()
    {
        var guest = server.Guest();
        await server.AddAsync(guest.Name, Role.Water);
        var origin = ("Origin", server.Root.GetLeftPart(UriPartial.Authority).Replace("http:", "https:", StringComparison.Ordinal));
        var seen = await guest.PostAsync("/account/sign-in", new { name = guest.Name, password = Guest.Password }, Https, origin);
        seen.Cookies.ShouldMatch("^__Host-geozones=[A-Za-z0-9_-]{43}; path=/; secure; samesite=strict; httponly$");
        (await guest.GetAsync(Rows, Https)).Status.ShouldBe(200);
        var plain = guest.Cookie!.Replace("__Host-", "", StringComparison.Ordinal);
        (await guest.GetAsync(Rows, Https, ("Cookie", plain))).Code.ShouldBe("GZ-230");
    }

    [Fact]
    public async Task Signing_in_again_gives_another_token_and_ends_the_session_before()
    {
        var guest = await server.MemberAsync(Role.Water);
        var before = guest.Cookie!;
        await guest.SignInAsync();
        guest.Cookie.ShouldNotBe(before);
        (await guest.GetAsync(Rows)).Status.ShouldBe(200);
        (await server.Guest().GetAsync(Rows, ("Cookie", before))).Code.ShouldBe("GZ-701");
    }

    [Theory]
    [InlineData("seen_at = now() - interval '2 hours 1 second'")]
    [InlineData("expires_at = now() - interval '1 second'")]
    public async Task A_session_that_is_idle_or_old_is_refused_in_words_and_never_becomes_the_public(string change)
    {
        var guest = await server.MemberAsync(Role.Water);
        await AgeAsync(guest, change);
        var seen = await guest.GetAsync("/odata/Divisions?$top=1");
        (seen.Status, seen.Code, guest.Cookie).ShouldBe((401, "GZ-701", null));
        seen.Header("WWW-Authenticate").ShouldNotBeEmpty();
        (await server.AskAsync($"SELECT count(*) FROM sessions s JOIN accounts a ON a.id = account_id WHERE name = '{guest.Name}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_session_that_is_used_is_not_idle()
    {
        var guest = await server.MemberAsync(Role.Water);
        await AgeAsync(guest, "seen_at = now() - interval '119 minutes'");
        (await guest.GetAsync(Rows)).Status.ShouldBe(200);
        (await server.AskAsync($"SELECT seen_at > now() - interval '1 minute' FROM sessions s JOIN accounts a ON a.id = account_id WHERE name = '{guest.Name}'")).ShouldBe(true);
    }

    [Fact]
    public async Task The_token_of_a_session_is_changed_and_an_answer_that_gets_lost_loses_nobody()
    {
        var guest = await server.MemberAsync(Role.Water);
        var first = guest.Cookie!;
        await AgeAsync(guest, "rotated_at = now() - interval '16 minutes'");
        (await guest.GetAsync(Rows)).Cookies.ShouldStartWith("geozones=");
        var second = guest.Cookie!;
        second.ShouldNotBe(first);
        (await guest.GetAsync(Rows, ("Cookie", first))).Status.ShouldBe(200, "the answer with the new token was lost");
        guest.Cookie.ShouldBe(second, "it is offered again, and is the same");
        (await guest.GetAsync(Rows, ("Cookie", second))).Cookies.ShouldBeEmpty();
        (await guest.GetAsync(Rows, ("Cookie", first))).Status.ShouldBe(200, "a request that was under way");
    }

    [Fact]
    public async Task Whoever_comes_with_a_token_that_was_changed_long_ago_ends_the_session_for_both()
    {
        var guest = await server.MemberAsync(Role.Water);
        var first = guest.Cookie!;
        await AgeAsync(guest, "rotated_at = now() - interval '16 minutes'");
        await guest.GetAsync(Rows);
        await guest.GetAsync(Rows);
        await AgeAsync(guest, "rotated_at = now() - interval '2 minutes'");
        (await server.Guest().GetAsync(Rows, ("Cookie", first))).Code.ShouldBe("GZ-701");
        (await guest.GetAsync(Rows)).Code.ShouldBe("GZ-701");
    }

    [Fact]
    public async Task The_role_of_an_account_holds_from_the_next_request_on()
    {
        var guest = await server.MemberAsync(Role.Water);
        (await guest.GetAsync(Rows)).Status.ShouldBe(200);
        await server.RunAsync("UPDATE accounts SET role = 'Viewer' WHERE name = $1", guest.Name);
        (await guest.GetAsync(Rows)).Code.ShouldBe("GZ-230");
    }

    [Fact]
    public async Task What_another_process_revokes_is_refused_here_after_the_time_that_is_configured()
    {
        await using var app = await AccountServer.StartAsync(server.ConnectionString, "--Accounts:Remember=00:00:01", "--Proxies:0=127.0.0.1");
        var guest = new Guest(new(app.Urls.Single()), Guest.NextAddress());
        await server.AddAsync(guest.Name, Role.Water);
        await guest.SignInAsync();
        await server.RunAsync("DELETE FROM sessions WHERE account_id = (SELECT id FROM accounts WHERE name = $1)", guest.Name);
        (await guest.GetAsync(Rows)).Status.ShouldBe(200, "remembered");
        await Task.Delay(1_100);
        (await guest.GetAsync(Rows)).Code.ShouldBe("GZ-701");
    }

    [Fact]
    public async Task What_this_process_revokes_is_refused_at_once()
    {
        await using var app = await AccountServer.StartAsync(server.ConnectionString, "--Accounts:Remember=00:10:00", "--Proxies:0=127.0.0.1");
        var (guest, root) = (new Guest(new(app.Urls.Single()), Guest.NextAddress()), new Uri(app.Urls.Single()));
        await server.AddAsync(guest.Name, Role.Water);
        await guest.SignInAsync();
        var (cookie, made) = (guest.Cookie!, (await guest.PostAsync("/account/tokens", TokenTests.Wish())).Body!);
        var bearer = ("Authorization", $"Bearer {made["token"]}");
        (await server.Guest().GetAsync(Rows)).Code.ShouldBe("GZ-230");
        (await new Guest(root, Guest.NextAddress()).GetAsync(Rows, bearer)).Status.ShouldBe(200);
        (await guest.DeleteAsync($"/account/tokens/{made["id"]}")).Status.ShouldBe(204);
        (await new Guest(root, Guest.NextAddress()).GetAsync(Rows, bearer)).Code.ShouldBe("GZ-710");
        await guest.PostAsync("/account/sign-out", null);
        (await new Guest(root, Guest.NextAddress()).GetAsync(Rows, ("Cookie", cookie))).Code.ShouldBe("GZ-701");
    }

    Task<int> AgeAsync(Guest guest, string change) =>
        server.RunAsync($"UPDATE sessions SET {change} WHERE account_id = (SELECT id FROM accounts WHERE name = $1)", guest.Name);
}
