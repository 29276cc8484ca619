using System.Net.WebSockets;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.Accounts;

namespace GeoZones.Api.Tests.Live;

/// <summary>Who comes in, and who has to go.</summary>
[Collection(OneAccountServer.Name)]
public sealed class LiveDoorTests(AccountServer server)
{
    const string Area = """{"type":"Polygon","coordinates":[[[117.5,34.6],[117.6,34.6],[117.6,34.7],[117.5,34.7],[117.5,34.6]]]}""";

    [Fact]
    public async Task A_page_of_another_site_is_refused()
    {
        var guest = await server.MemberAsync(Role.Admin);
        await Should.ThrowAsync<WebSocketException>(LiveClient.ConnectAsync(server.Root, guest, "https://elsewhere.example"));
        (await guest.GetAsync("/live/coverage", Handshake("https://elsewhere.example"))).Code.ShouldBe("GZ-708");
        (await guest.GetAsync("/live/coverage")).Code.ShouldBe("GZ-250");
    }

    [Theory]
    [InlineData("DELETE FROM sessions WHERE account_id = (SELECT id FROM accounts WHERE name = $1)")]
    [InlineData("UPDATE accounts SET role = 'Viewer' WHERE name = $1")]
    [InlineData("UPDATE accounts SET disabled = true WHERE name = $1")]
    [InlineData("UPDATE accounts SET divisions = ARRAY['370404000000'] WHERE name = $1")]
    public async Task Whoever_signs_out_or_becomes_another_is_put_out(string change)
    {
        var guest = await server.MemberAsync(Role.Water);
        await using var client = await LiveClient.ConnectAsync(server.Root, guest);
        var token = await client.OpenAsync(Area);
        await server.RunAsync(change, guest.Name);
        ((string)(await client.UntilAsync(heard => heard.ContainsKey("error")))["error"]!["code"]!).ShouldBe("GZ-257");
        ((int)(await client.HearAsync())["closed"]!).ShouldBe((int)WebSocketCloseStatus.PolicyViolation);
        await using var nobody = await LiveClient.ConnectAsync(server.Root);
        await nobody.SayAsync($$"""{"resume":"{{token}}"}""");
        ((string)(await nobody.HearAsync())["refused"]!["code"]!).ShouldBe("GZ-254");
    }

    [Fact]
    public async Task An_old_cookie_of_a_session_that_lives_on_keeps_its_connection()
    {
        var guest = await server.MemberAsync(Role.Water);
        await using var client = await LiveClient.ConnectAsync(server.Root, guest);
        await client.OpenAsync(Area);
        await server.RunAsync("UPDATE sessions SET rotated_at = now() - interval '16 minutes' WHERE account_id = (SELECT id FROM accounts WHERE name = $1)", guest.Name);
        await guest.GetAsync("/account");
        await guest.GetAsync("/account");
        await server.RunAsync("UPDATE sessions SET rotated_at = now() - interval '2 minutes' WHERE account_id = (SELECT id FROM accounts WHERE name = $1)", guest.Name);
        await Task.Delay(700); // a few looks at the session
        await client.SayAsync("""{"edit":1,"rule":"whole"}""");
        (await client.UntilAsync(1)).ContainsKey("totals").ShouldBeTrue();
        (await guest.GetAsync("/account")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Connections_are_counted_and_an_idle_one_ends()
    {
        await using var app = await AccountServer.StartAsync(server.ConnectionString, "--Live:Follow=false", "--Live:ConnectionsOfACaller=2", "--Live:Idle=00:00:00.5");
        var root = new Uri(app.Urls.Single());
        await using var one = await LiveClient.ConnectAsync(root);
        await using (var two = await LiveClient.ConnectAsync(root))
        {
            await Should.ThrowAsync<WebSocketException>(LiveClient.ConnectAsync(root));
            (await new Guest(root, Guest.NextAddress()).GetAsync("/live/coverage", Handshake(root.GetLeftPart(UriPartial.Authority)))).Code.ShouldBe("GZ-255");
        }
        ((string)(await one.HearAsync())["error"]!["code"]!).ShouldBe("GZ-257");
        ((int)(await one.HearAsync())["closed"]!).ShouldBe((int)WebSocketCloseStatus.NormalClosure);
        await using var three = await LiveClient.ConnectAsync(root);
    }

    static (string, string)[] Handshake(string origin) =>
        [("Origin", origin), ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")];
}
