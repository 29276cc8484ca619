using Microsoft.IdentityModel.Tokens;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>Bearer tokens of outside issuers: whose hold, and whom they name.</summary>
[Collection(OneAccountServer.Name)]
public sealed class IssuerTests(AccountServer server)
{
    const string Rows = "/odata/Households?$top=1";

    static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    [Fact]
    public async Task A_token_of_a_configured_issuer_speaks_for_whom_it_names()
    {
        var who = (await AskAsync("/account", OutsideIssuer.Token(server.Outside.Rsa, ("divisions", new[] { "370406000000", "370404000000" })))).Body!;
        ((string?)who["name"], (string?)who["role"], (string?)who["signedInBy"]).ShouldBe(("wang@gov", "water", "issuer"));
        who["divisions"]!.AsArray().Select(code => (string?)code).ShouldBe(["370404000000", "370406000000"]);
        (await AskAsync(Rows, OutsideIssuer.Token(server.Outside.Rsa))).Status.ShouldBe(200);
        (await AskAsync(Rows, OutsideIssuer.Token(server.Outside.Curve, ("iss", OutsideIssuer.Name + "/set")))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("shuili")]
    [InlineData("Water")]
    public async Task A_role_may_have_the_issuers_word_and_stand_in_a_list(string word)
    {
        (await AskAsync(Rows, OutsideIssuer.Token(server.Outside.Rsa, ("role", word)))).Status.ShouldBe(200);
        (await AskAsync(Rows, OutsideIssuer.Token(server.Outside.Rsa, ("role", new[] { "staff", word })))).Status.ShouldBe(200);
    }

    public static TheoryData<string, object?> Changes => new()
    {
        { "exp", Now - 60 }, { "exp", null }, { "nbf", Now + 6_000 }, { "iss", "https://evil.example" }, { "iss", null }, { "aud", "another" }, { "aud", null },
        { "sub", null }, { "sub", "" }, { "sub", "two\nlines" }, { "divisions", "3704" }, { "divisions", "370406000000' --" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_token_with_a_claim_that_does_not_hold_is_refused(string claim, object? value) =>
        await RefusesAsync(OutsideIssuer.Token(server.Outside.Rsa, (claim, value)));

    [Fact]
    public async Task A_token_within_the_difference_of_clocks_holds()
    {
        (await AskAsync(Rows, OutsideIssuer.Token(server.Outside.Rsa, ("nbf", Now - 60), ("exp", Now - 15)))).Status.ShouldBe(200);
        (await AskAsync(Rows, OutsideIssuer.Token(server.Outside.Rsa, ("nbf", Now + 15)))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("king")]
    [InlineData("5")]
    [InlineData("water,admin")]
    public async Task A_token_that_names_no_role_of_ours_is_refused_and_never_the_public(string? role)
    {
        var seen = await AskAsync("/odata/Divisions?$top=1", OutsideIssuer.Token(server.Outside.Rsa, ("role", role)));
        (seen.Status, seen.Code).ShouldBe((403, "GZ-714"));
    }

    [Fact]
    public async Task A_token_that_names_two_roles_is_refused() =>
        (await AskAsync(Rows, OutsideIssuer.Token(server.Outside.Rsa, ("role", new[] { "water", "admin" })))).Code.ShouldBe("GZ-714");

    [Fact]
    public async Task A_token_is_signed_with_RS256_or_ES256_by_a_key_of_its_issuer()
    {
        var outside = server.Outside;
        foreach (var signing in (SigningCredentials?[])[null, outside.Stranger, outside.RsaWith512, outside.Confused, outside.Curve])
            await RefusesAsync(OutsideIssuer.Token(signing));
        await RefusesAsync(OutsideIssuer.Token(outside.Rsa, ("iss", OutsideIssuer.Name + "/set")));
    }

    [Fact]
    public async Task A_token_whose_payload_was_changed_is_refused()
    {
        var (good, admin) = (OutsideIssuer.Token(server.Outside.Rsa).Split('.'), OutsideIssuer.Token(null, ("role", "admin")).Split('.'));
        await RefusesAsync($"{good[0]}.{admin[1]}.{good[2]}");
        await RefusesAsync($"{admin[0]}.{admin[1]}.");
        await RefusesAsync($"{good[0]}.{good[1]}.");
    }

    [Fact]
    public async Task An_outside_administrator_looks_after_no_accounts() =>
        (await AskAsync("/accounts", OutsideIssuer.Token(server.Outside.Rsa, ("role", "admin")))).Code.ShouldBe("GZ-716");

    [Fact]
    public async Task A_writer_with_an_outside_token_is_the_author()
    {
        var bearer = ("Authorization", "Bearer " + OutsideIssuer.Token(server.Outside.Rsa, ("role", "planner")));
        var made = await server.Guest().PostAsync(CrossSiteTests.Zones, CrossSiteTests.Zone("外部"), bearer);
        var versions = await server.Guest().GetAsync($"/odata/Zones({made.Body!["Id"]})/Versions", bearer);
        ((string?)versions.Body!["value"]![0]!["Author"]).ShouldBe("wang@gov");
    }

    async Task RefusesAsync(string token)
    {
        var seen = await AskAsync("/odata/Divisions?$top=1", token);
        (seen.Status, seen.Code).ShouldBe((401, "GZ-713"), token);
        seen.Header("WWW-Authenticate").ShouldContain("invalid_token");
    }

    Task<Seen> AskAsync(string path, string token) => server.Guest().GetAsync(path, ("Authorization", $"Bearer {token}"));
}
