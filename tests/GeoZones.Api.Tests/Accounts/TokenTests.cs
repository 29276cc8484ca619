using System.Text;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>Personal access tokens for Excel, QGIS and scripts.</summary>
[Collection(OneAccountServer.Name)]
public sealed class TokenTests(AccountServer server)
{
    const string Rows = "/odata/Households?$top=1";

    public static object Wish(string scope = "read", string? role = null, double days = 30) => new { name = "Excel", scope, role, expiresAt = DateTimeOffset.UtcNow.AddDays(days) };

    public static string Basic(string name, string secret) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}"));

    [Fact]
    public async Task A_token_speaks_for_its_account_as_bearer_and_as_the_password_of_Basic()
    {
        var (guest, token) = await OwnerAsync(Role.Water, Wish());
        foreach (var authorization in (string[])[$"Bearer {token}", $"bearer {token}", Basic(guest.Name, token), Basic(guest.Name.ToUpperInvariant(), token)])
        {
            (await server.Guest().GetAsync(Rows, ("Authorization", authorization))).Status.ShouldBe(200, authorization);
            var who = (await server.Guest().GetAsync("/account", ("Authorization", authorization))).Body!;
            ((string?)who["name"], (string?)who["role"], (string?)who["signedInBy"], (bool)who["readsOnly"]!).ShouldBe((guest.Name, "water", "token", true));
        }
    }

    [Fact]
    public async Task Whoever_asks_as_the_public_is_answered_as_the_public()
    {
        var (_, token) = await OwnerAsync(Role.Water, Wish());
        var seen = await server.Guest().GetAsync(Rows, ("Authorization", $"Bearer {token}"), ("GeoZones-As", "public"));
        (seen.Status, seen.Code).ShouldBe((403, "GZ-230"));
    }

    [Fact]
    public async Task A_password_in_Basic_is_refused_even_when_it_is_right()
    {
        var guest = await server.MemberAsync(Role.Water);
        var seen = await server.Guest().GetAsync(Rows, ("Authorization", Basic(guest.Name, Guest.Password)));
        (seen.Status, seen.Code).ShouldBe((401, "GZ-711"));
        seen.Header("WWW-Authenticate").ShouldStartWith("Basic ");
    }

    [Fact]
    public async Task A_token_under_the_name_of_another_is_refused()
    {
        var (_, token) = await OwnerAsync(Role.Water, Wish());
        var other = await server.MemberAsync(Role.Water);
        (await server.Guest().GetAsync(Rows, ("Authorization", Basic(other.Name, token)))).Code.ShouldBe("GZ-710");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Digest abc")]
    [InlineData("Bearer")]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm9jb2xvbg==")]
    public async Task An_authorization_that_says_nothing_is_refused_and_not_the_public(string authorization)
    {
        var guest = server.Guest();
        var seen = authorization.Length == 0
            ? await guest.GetAsync("/odata/Divisions?$top=1", ("Authorization", " "))
            : await guest.GetAsync("/odata/Divisions?$top=1", ("Authorization", authorization));
        seen.Status.ShouldBe(401);
        seen.Header("WWW-Authenticate").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_token_for_reading_asks_by_POST_too_and_writes_nothing()
    {
        var (_, token) = await OwnerAsync(Role.Admin, Wish());
        var bearer = ("Authorization", $"Bearer {token}");
        using var question = new StringContent("$top=1", Encoding.UTF8, "text/plain");
        (await server.Guest().PostAsync("/odata/Villages/$query", question, bearer)).Status.ShouldBe(200);
        (await server.Guest().PostAsync(CrossSiteTests.Zones, CrossSiteTests.Zone("只读"), bearer)).Code.ShouldBe("GZ-715");
        (await server.Guest().SendAsync(HttpMethod.Delete, "/odata/Zones(1)", null, bearer, ("If-Match", "*"))).Code.ShouldBe("GZ-715");
        var batch = new { requests = (object[])[new { id = "1", method = "delete", url = "Zones(1)", headers = new Dictionary<string, string> { ["If-Match"] = "*" } }] };
        (await server.Guest().PostAsync("/odata/$batch", batch, bearer)).Body!.ToJsonString().ShouldContain("GZ-715");
    }

    [Theory]
    [InlineData("read", null, 0)]
    [InlineData("read", null, -1)]
    [InlineData("read", null, 367)]
    [InlineData("write", null, 30)]
    [InlineData("read", "admin", 30)]
    [InlineData("read", "water", 30)]
    [InlineData("read", "king", 30)]
    public async Task A_token_has_a_scope_an_end_within_a_year_and_no_role_above_its_account(string scope, string? role, double days)
    {
        var guest = await server.MemberAsync(Role.Planner);
        (await guest.PostAsync("/account/tokens", Wish(scope, role, days))).Code.ShouldBe("GZ-720");
        (await guest.PostAsync("/account/tokens", new { name = "Excel", scope = "read" })).Code.ShouldBe("GZ-720");
    }

    [Fact]
    public async Task A_token_may_have_less_than_its_account_and_is_shown_once()
    {
        var (guest, token) = await OwnerAsync(Role.Admin, Wish(role: "viewer"));
        (await server.Guest().GetAsync(Rows, ("Authorization", $"Bearer {token}"))).Code.ShouldBe("GZ-230");
        var listed = (await guest.GetAsync("/account/tokens")).Body!.ToJsonString();
        listed.ShouldContain("\"viewer\"");
        listed.ShouldNotContain(token);
    }

    [Theory]
    [InlineData("UPDATE access_tokens SET expires_at = now() - interval '1 second' WHERE account_id = (SELECT id FROM accounts WHERE name = $1)")]
    [InlineData("DELETE FROM access_tokens WHERE account_id = (SELECT id FROM accounts WHERE name = $1)")]
    [InlineData("UPDATE accounts SET disabled = true WHERE name = $1")]
    [InlineData("UPDATE accounts SET role = 'Viewer' WHERE name = $1")]
    [InlineData("DELETE FROM accounts WHERE name = $1")]
    public async Task A_token_that_ended_or_goes_further_than_its_account_now_is_refused_and_never_the_public(string end)
    {
        var (guest, token) = await OwnerAsync(Role.Water, Wish());
        await server.RunAsync(end, guest.Name);
        var seen = await server.Guest().GetAsync("/odata/Divisions?$top=1", ("Authorization", $"Bearer {token}"));
        (seen.Status, seen.Code).ShouldBe((401, "GZ-710"));
        seen.Header("WWW-Authenticate").ShouldContain("invalid_token");
    }

    [Theory]
    [InlineData("GET", "/account/tokens")]
    [InlineData("POST", "/account/tokens")]
    [InlineData("POST", "/account/password")]
    [InlineData("POST", "/account/sign-out")]
    [InlineData("GET", "/accounts")]
    [InlineData("POST", "/accounts")]
    public async Task A_token_makes_no_tokens_and_looks_after_no_accounts(string method, string path)
    {
        var (_, token) = await OwnerAsync(Role.Admin, Wish("read write"));
        (await server.Guest().SendAsync(new(method), path, Wish(), ("Authorization", $"Bearer {token}"))).Code.ShouldBe("GZ-716");
    }

    [Fact]
    public async Task Nobody_withdraws_the_token_of_another()
    {
        var guest = await server.MemberAsync(Role.Water);
        var made = (await guest.PostAsync("/account/tokens", Wish())).Body!;
        (await (await server.MemberAsync(Role.Admin)).DeleteAsync($"/account/tokens/{made["id"]}")).Code.ShouldBe("GZ-721");
        (await server.Guest().GetAsync(Rows, ("Authorization", $"Bearer {made["token"]}"))).Status.ShouldBe(200);
    }

    async Task<(Guest Owner, string Token)> OwnerAsync(Role role, object wish)
    {
        var guest = await server.MemberAsync(role);
        return (guest, (string)(await guest.PostAsync("/account/tokens", wish)).Body!["token"]!);
    }
}
