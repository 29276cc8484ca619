using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>Signing in with name and password: who may, what is said when not, and when one is locked out.</summary>
[Collection(OneAccountServer.Name)]
public sealed class SignInTests(AccountServer server)
{
    const string Wrong = "not the password at all";

    [Fact]
    public async Task Who_signs_in_is_known_by_name_role_and_divisions_until_signing_out()
    {
        var guest = await server.MemberAsync(Role.Clerk, "370406000000", "370404000000");
        var who = (await guest.GetAsync("/account")).Body!;
        ((string?)who["name"], (string?)who["role"], (string?)who["signedInBy"]).ShouldBe((guest.Name, "clerk", "session"));
        who["divisions"]!.AsArray().Select(code => (string?)code).ShouldBe(["370406000000", "370404000000"]);
        (await guest.PostAsync("/account/sign-out", null)).Status.ShouldBe(204);
        ((string?)(await guest.GetAsync("/account")).Body!["role"], guest.Cookie).ShouldBe(("public", null));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike()
    {
        var (known, unknown) = (server.Guest(), server.Guest());
        await server.AddAsync(known.Name, Role.Viewer);
        var (one, other) = (await known.SignInAsync(Wrong), await unknown.SignInAsync(Wrong));
        (one.Status, one.Code, one.Cookies).ShouldBe((401, "GZ-702", ""));
        other.Body!.ToJsonString().ShouldBe(one.Body!.ToJsonString());
        one.Header("WWW-Authenticate").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_failures_lock_a_name_even_for_its_password_whether_or_not_there_is_such_an_account(bool isKnown)
    {
        var guest = server.Guest();
        if (isKnown)
            await server.AddAsync(guest.Name, Role.Viewer);
        for (var failure = 0; failure < 5; failure++)
            (await guest.SignInAsync(Wrong)).Code.ShouldBe("GZ-702");
        var locked = await guest.SignInAsync();
        (locked.Status, locked.Code).ShouldBe((429, "GZ-703"));
        locked.Message.Headers.RetryAfter!.Delta!.Value.TotalMinutes.ShouldBeInRange(14, 15);
        (await new Guest(server.Root, Guest.NextAddress()).SignInAsync(name: guest.Name)).Code.ShouldBe("GZ-703");
    }

    [Fact]
    public async Task Each_further_lock_lasts_twice_as_long_and_a_success_forgets_them()
    {
        var guest = server.Guest();
        await server.AddAsync(guest.Name, Role.Viewer);
        foreach (var minutes in (int[])[15, 30, 60])
        {
            for (var failure = 0; failure < 5; failure++)
                await guest.SignInAsync(Wrong);
            (await guest.SignInAsync()).Message.Headers.RetryAfter!.Delta!.Value.TotalMinutes.ShouldBeInRange(minutes - 1, minutes);
            await server.RunAsync("UPDATE sign_in_failures SET locked_until = now() WHERE subject = $1", $"name:{guest.Name}");
        }
        (await guest.SignInAsync()).Status.ShouldBe(200);
        (await server.AskAsync($"SELECT count(*) FROM sign_in_failures WHERE subject = 'name:{guest.Name}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task Twenty_failures_lock_an_address_for_every_name()
    {
        var guest = server.Guest();
        await server.AddAsync(guest.Name, Role.Viewer);
        for (var failure = 0; failure < 20; failure++)
            (await guest.SignInAsync(Wrong, $"{guest.Name}-{failure}")).Code.ShouldBe("GZ-702");
        (await guest.SignInAsync()).Code.ShouldBe("GZ-703");
        (await new Guest(server.Root, Guest.NextAddress()).SignInAsync(name: guest.Name)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"name":"zhang"}""")]
    [InlineData("""{"name":"zhang","password":null}""")]
    [InlineData("""{"name":["zhang"],"password":"x"}""")]
    [InlineData("""{"name":"zhang","password":"x","role":"admin"}""")]
    [InlineData("\"zhang\"")]
    [InlineData("")]
    public async Task A_body_that_is_no_sign_in_is_refused_in_words(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var seen = await server.Guest().PostAsync("/account/sign-in", content);
        (seen.Status, seen.Code).ShouldBe((400, "GZ-720"));
    }

    [Fact]
    public async Task Guesses_at_the_same_time_are_no_more_than_guesses_in_a_row()
    {
        var guest = server.Guest();
        await server.AddAsync(guest.Name, Role.Viewer);
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => new Guest(server.Root, Guest.NextAddress()).SignInAsync(Wrong, guest.Name)));
        answers.Count(answer => answer.Code == "GZ-702").ShouldBe(5);
        answers.Count(answer => answer.Code == "GZ-703").ShouldBe(11);
    }

    [Fact]
    public async Task Sign_ins_that_succeed_lock_no_address()
    {
        var guest = server.Guest();
        await server.AddAsync(guest.Name, Role.Viewer);
        for (var times = 0; times < 22; times++)
            (await guest.SignInAsync()).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_disabled_account_does_not_sign_in_and_its_session_is_over()
    {
        var guest = await server.MemberAsync(Role.Water);
        await server.RunAsync("UPDATE accounts SET disabled = true WHERE name = $1", guest.Name);
        (await guest.GetAsync("/odata/Households?$top=1")).Code.ShouldBe("GZ-701");
        (await guest.SignInAsync()).Code.ShouldBe("GZ-704");
    }

    [Fact]
    public async Task A_password_hashed_with_fewer_rounds_is_hashed_again_when_it_is_used()
    {
        var guest = server.Guest();
        await server.AddAsync(guest.Name, Role.Viewer);
        await using var stronger = await AccountServer.StartAsync(server.ConnectionString, "--Accounts:PasswordIterations=2000", "--Proxies:0=127.0.0.1");
        (await new Guest(new(stronger.Urls.Single()), Guest.NextAddress()).SignInAsync(name: guest.Name)).Status.ShouldBe(200);
        (await server.AskAsync($"SELECT password_hash FROM accounts WHERE name = '{guest.Name}'")).ShouldNotBe(Guest.Hash);
        (await guest.SignInAsync()).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("11 characte")]
    [InlineData("aaaaaaaaaaaaaaaaaabb")]
    [InlineData("my name is {name} ok")]
    [InlineData(Guest.Password)]
    public async Task A_weak_or_unchanged_password_is_not_taken(string wanted)
    {
        var guest = await server.MemberAsync(Role.Viewer);
        var password = wanted.Replace("{name}", guest.Name, StringComparison.Ordinal);
        (await guest.PostAsync("/account/password", new { password = Guest.Password, newPassword = password })).Code.ShouldBe("GZ-706");
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var here = await server.MemberAsync(Role.Viewer);
        var there = new Guest(server.Root, Guest.NextAddress());
        await there.SignInAsync(name: here.Name);
        (await here.PostAsync("/account/password", new { password = Wrong, newPassword = "another willow 99 山" })).Code.ShouldBe("GZ-702");
        (await here.PostAsync("/account/password", new { password = Guest.Password, newPassword = "another willow 99 山" })).Status.ShouldBe(204);
        (await there.GetAsync("/account")).Code.ShouldBe("GZ-701");
        (await here.GetAsync("/account")).Status.ShouldBe(200);
        (await there.SignInAsync("another willow 99 山", here.Name)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task No_secret_is_stored_as_it_is()
    {
        var guest = await server.MemberAsync(Role.Viewer);
        var token = (string)(await guest.PostAsync("/account/tokens", TokenTests.Wish())).Body!["token"]!;
        foreach (var table in (string[])["accounts", "sessions", "access_tokens"])
        {
            var stored = (string)(await server.AskAsync($"SELECT string_agg(t::text, ' ') FROM {table} t"))!;
            foreach (var secret in (string[])[Guest.Password, guest.Cookie!.Split('=')[1], guest.Csrf!, token, token[3..]])
                stored.ShouldNotContain(secret);
        }
    }
}
