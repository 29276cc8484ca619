using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>What an administrator does about the accounts of others.</summary>
[Collection(OneAccountServer.Name)]
public sealed class AdministrationTests(AccountServer server)
{
    const string Own = "a password of my own 7";

    [Fact]
    public async Task A_new_account_has_a_one_time_secret_that_does_nothing_but_be_changed()
    {
        var (admin, guest) = (await server.MemberAsync(Role.Admin), server.Guest());
        var made = await admin.PostAsync("/accounts", new { name = guest.Name, role = "water", divisions = (string[])["370406000000"] });
        (made.Status, made.Header("Cache-Control")).ShouldBe((201, "no-store"));
        var secret = (string)made.Body!["secret"]!;
        ((bool)(await guest.SignInAsync(secret)).Body!["mustChange"]!).ShouldBeTrue();
        foreach (var path in (string[])["/odata/Households?$top=1", "/odata/Divisions", "/account/tokens", "/tiles/style.json"])
            (await guest.GetAsync(path)).Code.ShouldBe("GZ-705", path);
        (await guest.PostAsync("/account/password", new { password = secret, newPassword = Own })).Status.ShouldBe(204);
        (await guest.GetAsync("/odata/Households?$top=1")).Status.ShouldBe(200);
        (await guest.SignInAsync(secret)).Code.ShouldBe("GZ-702");
        (await guest.SignInAsync(Own)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Signing_in_and_changing_accounts_is_written_down_without_what_was_typed()
    {
        var (admin, guest) = (await server.MemberAsync(Role.Admin), server.Guest());
        var secret = (string)(await admin.PostAsync("/accounts", new { name = guest.Name, role = "viewer" })).Body!["secret"]!;
        await guest.SignInAsync("wrong password 99");
        await guest.SignInAsync(secret);
        var entries = (await admin.GetAsync($"/odata/AuditEntries?$filter=EntityKey eq '{guest.Name}'&$orderby=Id")).Body!["value"]!.AsArray();
        entries.Select(entry => $"{entry!["Action"]} {entry["Author"]}").ShouldBe(["SignInRefused public", $"SignIn {guest.Name}"]);
        var made = (await admin.GetAsync($"/odata/AuditEntries?$filter=Author eq '{admin.Name}' and Action eq 'AccountChange'")).Body!["value"]!.AsArray();
        made.ShouldHaveSingleItem();
        $"{entries.ToJsonString()}{made.ToJsonString()}".ShouldNotContain("wrong password");
    }

    [Fact]
    public async Task A_one_time_secret_ends_after_three_days()
    {
        var (admin, guest) = (await server.MemberAsync(Role.Admin), server.Guest());
        var made = await admin.PostAsync("/accounts", new { name = guest.Name, role = "viewer" });
        await server.RunAsync("UPDATE accounts SET secret_expires_at = secret_expires_at - interval '3 days' WHERE name = $1", guest.Name);
        (await guest.SignInAsync((string)made.Body!["secret"]!)).Code.ShouldBe("GZ-702");
    }

    [Fact]
    public async Task A_reset_ends_sessions_tokens_and_the_lock()
    {
        var (admin, guest) = (await server.MemberAsync(Role.Admin), await server.MemberAsync(Role.Water));
        var token = (await guest.PostAsync("/account/tokens", TokenTests.Wish())).Body!["token"]!;
        for (var failure = 0; failure < 5; failure++)
            await server.Guest().SignInAsync("not the password", guest.Name);
        var secret = (string)(await admin.PostAsync($"/accounts/{guest.Name}/secret", null)).Body!["secret"]!;
        (await guest.GetAsync("/account")).Code.ShouldBe("GZ-701");
        (await server.Guest().GetAsync("/account", ("Authorization", $"Bearer {token}"))).Code.ShouldBe("GZ-710");
        (await guest.SignInAsync()).Code.ShouldBe("GZ-702");
        (await guest.SignInAsync(secret)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Role_divisions_and_being_disabled_change_alone_or_together()
    {
        var (admin, guest) = (await server.MemberAsync(Role.Admin), await server.MemberAsync(Role.Viewer));
        var path = $"/accounts/{guest.Name}";
        (await admin.SendAsync(HttpMethod.Patch, path, new { role = "clerk" })).Body!["role"]!.GetValue<string>().ShouldBe("clerk");
        (await admin.SendAsync(HttpMethod.Patch, path, new { divisions = (string[])["370406000000"] })).Body!["role"]!.GetValue<string>().ShouldBe("clerk");
        (await guest.GetAsync("/account")).Body!["divisions"]!.AsArray().Count.ShouldBe(1);
        (await admin.SendAsync(HttpMethod.Patch, path, new { disabled = true })).Status.ShouldBe(200);
        (await guest.GetAsync("/account")).Code.ShouldBe("GZ-701");
        (await admin.DeleteAsync(path)).Status.ShouldBe(204);
        (await admin.GetAsync(path)).Code.ShouldBe("GZ-721");
    }

    [Fact]
    public async Task A_locked_name_is_seen_and_unlocked()
    {
        var (admin, guest) = (await server.MemberAsync(Role.Admin), server.Guest());
        await server.AddAsync(guest.Name, Role.Viewer);
        for (var failure = 0; failure < 5; failure++)
            await guest.SignInAsync("not the password");
        (await admin.GetAsync($"/accounts/{guest.Name}")).Body!["lockedUntil"].ShouldNotBeNull();
        (await admin.SendAsync(HttpMethod.Patch, $"/accounts/{guest.Name}", new { locked = false })).Body!["lockedUntil"].ShouldBeNull();
        (await guest.SignInAsync()).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"name":"zhang","role":"king"}""")]
    [InlineData("""{"name":"a:b","role":"viewer"}""")]
    [InlineData("""{"name":"a@b","role":"viewer"}""")]
    [InlineData("""{"name":"","role":"viewer"}""")]
    [InlineData("""{"role":"viewer"}""")]
    [InlineData("""{"name":"zhang","role":"viewer","divisions":["3704"]}""")]
    [InlineData("""{"name":"zhang","role":"viewer","divisions":[null]}""")]
    [InlineData("""{"name":"zhang","role":"viewer","password":"x"}""")]
    [InlineData("null")]
    [InlineData("[")]
    public async Task An_account_that_cannot_be_is_refused_in_words(string body)
    {
        var admin = await server.MemberAsync(Role.Admin);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var seen = await admin.PostAsync("/accounts", content);
        (seen.Status, seen.Code).ShouldBe((400, "GZ-720"));
    }

    [Fact]
    public async Task A_name_is_one_whatever_its_case_and_may_be_Chinese()
    {
        var (admin, guest) = (await server.MemberAsync(Role.Admin), server.Guest());
        (await admin.PostAsync("/accounts", new { name = $"张三{guest.Name}", role = "viewer" })).Status.ShouldBe(201);
        (await admin.PostAsync("/accounts", new { name = $"张三{guest.Name}".ToUpperInvariant(), role = "viewer" })).Code.ShouldBe("GZ-722");
        (await admin.GetAsync($"/accounts/{Uri.EscapeDataString($"张三{guest.Name}")}")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(Role.Public)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Clerk)]
    [InlineData(null)]
    public async Task Nobody_else_looks_after_accounts(Role? role)
    {
        var guest = role is { } one ? await server.MemberAsync(one) : server.Guest();
        foreach (var (method, path) in ((string, string)[])[("GET", "/accounts"), ("POST", "/accounts"), ("PATCH", "/accounts/admin"), ("DELETE", "/accounts/admin"), ("POST", "/accounts/admin/secret")])
            (await guest.SendAsync(new(method), path, new { name = "x", role = "admin" })).Code.ShouldBe(role is null ? "GZ-709" : "GZ-717", path);
    }

    [Fact]
    public async Task The_last_administrator_stays_also_when_two_go_at_once()
    {
        var (one, other) = (await server.MemberAsync(Role.Admin), await server.MemberAsync(Role.Admin));
        await server.RunAsync("UPDATE accounts SET role = 'Clerk' WHERE role = 'Admin' AND name NOT IN ($1, $2)", one.Name, other.Name);
        var answers = await Task.WhenAll(
            one.SendAsync(HttpMethod.Patch, $"/accounts/{one.Name}", new { role = "viewer" }), other.SendAsync(HttpMethod.Patch, $"/accounts/{other.Name}", new { disabled = true }));
        answers.Count(answer => answer.Status == 200).ShouldBe(1, answers[0].Body!.ToJsonString());
        answers.Single(answer => answer.Status != 200).Code.ShouldBe("GZ-723");
        var left = answers[0].Status == 200 ? other : one;
        (await left.DeleteAsync($"/accounts/{left.Name}")).Code.ShouldBe("GZ-723");
    }
}
