using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>Another site cannot make a browser write with its user's session.</summary>
[Collection(OneAccountServer.Name)]
public sealed class CrossSiteTests(AccountServer server)
{
    public const string Zones = "/odata/Zones";

    /// <summary>A small zone, which a planner may draw.</summary>
    public static object Zone(string name) => new Dictionary<string, object>
    {
        ["Name"] = name,
        ["Level"] = "Municipal",
        ["TownshipCode"] = "370404102000",
        ["EvidenceNote"] = "",
        ["@GeoZones.reason"] = "试",
        ["Boundary"] = new { type = "MultiPolygon", coordinates = (double[][][][])[[[[117.4, 34.8], [117.41, 34.8], [117.41, 34.81], [117.4, 34.81], [117.4, 34.8]]]] },
    };

    [Theory]
    [InlineData("X-GeoZones-CSRF", "", "GZ-707")]
    [InlineData("X-GeoZones-CSRF", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "GZ-707")]
    [InlineData("Origin", "https://evil.example", "GZ-708")]
    [InlineData("Origin", "null", "GZ-708")]
    [InlineData("Origin", "", "GZ-708")]
    [InlineData("Sec-Fetch-Site", "cross-site", "GZ-708")]
    [InlineData("Sec-Fetch-Site", "same-site", "GZ-708")]
    [InlineData("Sec-Fetch-Site", "same-origin", null)]
    public async Task A_write_with_a_cookie_needs_the_token_of_the_session_and_comes_from_here(string header, string value, string? code)
    {
        var guest = await server.MemberAsync(Role.Planner);
        var seen = await guest.PostAsync(Zones, Zone("跨站"), (header, value));
        (seen.Status, seen.Code).ShouldBe((code is null ? 201 : 403, code));
    }

    [Theory]
    [InlineData("POST", "/odata/$batch")]
    [InlineData("PATCH", "/odata/Zones(1)")]
    [InlineData("PUT", "/odata/Zones(1)")]
    [InlineData("DELETE", "/odata/Zones(1)")]
    [InlineData("POST", "/account/sign-out")]
    [InlineData("POST", "/account/password")]
    [InlineData("POST", "/account/tokens")]
    [InlineData("DELETE", "/account/tokens/1")]
    [InlineData("POST", "/accounts")]
    [InlineData("DELETE", "/accounts/admin")]
    [InlineData("BREW", "/odata/Zones(1)")]
    public async Task No_way_of_writing_goes_without_the_token(string method, string path)
    {
        var guest = await server.MemberAsync(Role.Admin);
        (await guest.SendAsync(new(method), path, new { requests = Array.Empty<object>() }, ("X-GeoZones-CSRF", ""))).Code.ShouldBe("GZ-707");
    }

    [Fact]
    public async Task The_token_of_another_session_does_not_do()
    {
        var (guest, other) = (await server.MemberAsync(Role.Planner), await server.MemberAsync(Role.Planner));
        (await guest.PostAsync(Zones, Zone("跨站"), ("X-GeoZones-CSRF", other.Csrf!))).Code.ShouldBe("GZ-707");
    }

    [Fact]
    public async Task Reading_needs_no_token_and_neither_does_a_program_with_an_access_token()
    {
        var guest = await server.MemberAsync(Role.Planner);
        (await guest.GetAsync(Zones, ("X-GeoZones-CSRF", ""), ("Origin", ""))).Status.ShouldBe(200);
        var token = (await guest.PostAsync("/account/tokens", TokenTests.Wish("read write"))).Body!["token"]!;
        (await new Guest(server.Root, Guest.NextAddress()).PostAsync(Zones, Zone("程序"), ("Origin", ""), ("Authorization", $"Bearer {token}"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task No_other_site_signs_anybody_in_or_uses_what_a_browser_keeps_for_Basic()
    {
        var guest = await server.MemberAsync(Role.Planner);
        var token = (await guest.PostAsync("/account/tokens", TokenTests.Wish("read write"))).Body!["token"]!;
        var elsewhere = new Guest(server.Root, Guest.NextAddress());
        (await elsewhere.PostAsync("/account/sign-in", new { name = guest.Name, password = Guest.Password }, ("Origin", "https://evil.example"))).Code.ShouldBe("GZ-708");
        (await elsewhere.PostAsync(Zones, Zone("跨站"), ("Origin", "https://evil.example"), ("Authorization", TokenTests.Basic(guest.Name, $"{token}")))).Code.ShouldBe("GZ-708");
        using var form = new FormUrlEncodedContent([new("name", guest.Name), new("password", Guest.Password)]);
        (await elsewhere.PostAsync("/account/sign-in", form)).Code.ShouldBe("GZ-720");
    }

    [Fact]
    public async Task The_author_of_a_boundary_is_the_account()
    {
        var guest = await server.MemberAsync(Role.Planner);
        var made = await guest.PostAsync(Zones, Zone("作者"));
        var versions = await guest.GetAsync($"/odata/Zones({made.Body!["Id"]})/Versions");
        ((string?)versions.Body!["value"]![0]!["Author"]).ShouldBe(guest.Name);
    }
}
