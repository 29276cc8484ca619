using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using GeoZones.Api.Callers;
using GeoZones.Api.Tests.Accounts;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Tests.Live;

/// <summary>An area under somebody's hand: what the service says while it moves.</summary>
[Collection(OneAccountServer.Name)]
public sealed class LiveTests(AccountServer server)
{
    static readonly Coordinate Centre = new(117.54, 34.626);

    [Fact]
    public async Task Many_edits_at_once_are_one_frame_and_frames_come_in_order_to_the_last_state()
    {
        await using var client = await LiveClient.ConnectAsync(server.Root, await server.MemberAsync(Role.Admin));
        var area = Drawing.Star(new(1), Centre, 0.04, 40);
        await client.OpenAsync(Drawing.GeoJson(area));
        var ring = area.Shell.Coordinates;
        await client.SayAsync($"[{string.Join(',', Enumerable.Range(1, 100).Select(i => Move(i, i % 40, Towards(ring[i % 40], Centre, i / 1000.0))))}]");
        ((long)(await client.UntilAsync(1))["edit"]!).ShouldBe(100);
        var (seen, frames) = (100L, 0);
        for (var i = 101; i <= 600; i++)
            await client.SayAsync(Move(i, i % 40, Towards(ring[i % 40], Centre, i / 1000.0)));
        while (seen < 600)
        {
            var edit = (long)(await client.UntilAsync(seen + 1))["edit"]!;
            edit.ShouldBeGreaterThan(seen);
            (seen, frames) = (edit, frames + 1);
        }
        var last = Enumerable.Range(0, 40).Select(vertex => Towards(ring[vertex], Centre, (560 + ((vertex - 560 % 40 + 40) % 40 is 0 ? 40 : (vertex - (560 % 40) + 40) % 40)) / 1000.0)).ToList();
        var drawn = await CoverageTruth.AskAsync(await server.MemberAsync(Role.Admin), Drawing.Polygon(last), "seat");
        CoverageTruth.Same(client.Last["totals"]!, drawn);
    }

    [Fact]
    public async Task An_area_that_crosses_itself_says_where_and_totals_come_back_with_the_next_valid_one()
    {
        await using var client = await LiveClient.ConnectAsync(server.Root, await server.MemberAsync(Role.Admin));
        await client.OpenAsync(Square);
        var whole = client.Last["totals"]!.ToJsonString();
        await client.MoveAsync(1, 0, Centre.X + 0.2, Centre.Y + 0.01);
        var crossed = await client.UntilAsync(1);
        ((string)crossed["invalid"]!["code"]!).ShouldBe("GZ-252");
        ((double)crossed["invalid"]!["at"]![0]!).ShouldBe(Centre.X + 0.02, 0.03);
        crossed.ContainsKey("totals").ShouldBeFalse();
        await client.SayAsync("""{"edit":2,"undo":true}""");
        (await client.UntilAsync(2))["totals"]!.ToJsonString().ShouldBe(whole);
        await client.SayAsync("""{"edit":3,"replace":{"area":{"type":"Polygon","coordinates":[[[117.6,34.6],[117.7,34.7],[117.7,34.6],[117.6,34.7],[117.6,34.6]]]}}}""");
        ((string)(await client.UntilAsync(3))["invalid"]!["code"]!).ShouldBe("GZ-252");
        await client.MoveAsync(4, 0, 117.65, 34.65);
        ((string)(await client.UntilAsync(heard => heard.ContainsKey("refused")))["refused"]!["code"]!).ShouldBe("GZ-253");
        await client.SayAsync($$$"""{"edit":5,"replace":{"area":{{{Square}}}}}""");
        (await client.UntilAsync(5))["totals"]!.ToJsonString().ShouldBe(whole);
    }

    [Theory]
    [InlineData("""{"edit":1,"move":{"ring":1,"vertex":0,"to":[117.6,34.6]}}""", "GZ-253")]
    [InlineData("""{"edit":1,"move":{"ring":0,"vertex":4,"to":[117.6,34.6]}}""", "GZ-253")]
    [InlineData("""{"edit":1,"move":{"ring":0,"vertex":0,"to":[34.6,117.6]}}""", "GZ-253")]
    [InlineData("""{"edit":1,"moveRing":{"ring":0,"by":[1e300,0]}}""", "GZ-253")]
    [InlineData("""{"edit":1,"undo":true}""", "GZ-253")]
    [InlineData("""{"edit":1,"rule":"declared"}""", "GZ-212")]
    [InlineData("""{"open":{"zone":999}}""", "GZ-156")]
    [InlineData("""{"resume":"0123"}""", "GZ-254")]
    public async Task An_edit_that_is_refused_changes_nothing_and_the_session_lives_on(string edit, string code)
    {
        await using var client = await LiveClient.ConnectAsync(server.Root);
        await client.OpenAsync(Square);
        var before = client.Last["totals"]!.ToJsonString();
        await client.SayAsync(edit);
        var refused = (await client.UntilAsync(heard => heard.ContainsKey("refused")))["refused"]!;
        ((string)refused["code"]!).ShouldBe(code);
        ((string)refused["message"]!["zh"]!).ShouldNotBeEmpty();
        await client.SayAsync("""{"edit":2,"rule":"seat"}""");
        (await client.UntilAsync(2))["totals"]!.ToJsonString().ShouldBe(before);
    }

    [Theory]
    [InlineData("""{"open":""", "GZ-251", 1007)]
    [InlineData("""{"edit":1,"turn":{"ring":0}}""", "GZ-251", 1007)]
    [InlineData("""{"edit":1,"undo":true,"rule":"seat"}""", "GZ-251", 1007)]
    [InlineData("""{"edit":1,"move":{"ring":0,"vertex":0,"to":[117.6]}}""", "GZ-251", 1007)]
    [InlineData("""{"undo":true}""", "GZ-251", 1007)]
    [InlineData("""{"edit":1,"undo":true}""", "GZ-251", 1007)]
    [InlineData("[null]", "GZ-251", 1007)]
    [InlineData("""{"open":{"area":{"type":"\ud800"}}}""", "GZ-251", 1007)]
    public async Task A_message_that_is_none_of_the_protocol_ends_the_connection(string message, string code, int close)
    {
        await using var client = await LiveClient.ConnectAsync(server.Root);
        await client.SayAsync(message);
        ((string)(await client.HearAsync())["error"]!["code"]!).ShouldBe(code);
        ((int)(await client.HearAsync())["closed"]!).ShouldBe(close);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        await using (var client = await LiveClient.ConnectAsync(server.Root))
        {
            await client.SayAsync(new string(' ', 2 << 20));
            ((string)(await client.HearAsync())["error"]!["code"]!).ShouldBe("GZ-256");
            ((int)(await client.HearAsync())["closed"]!).ShouldBe((int)WebSocketCloseStatus.MessageTooBig);
        }
        await using (var client = await LiveClient.ConnectAsync(server.Root))
        {
            await client.SayAsync($"[{string.Join(',', Enumerable.Range(1, 1001).Select(i => Move(i, 0, Centre)))}]");
            ((string)(await client.HearAsync())["error"]!["code"]!).ShouldBe("GZ-256");
        }
        await using var many = await LiveClient.ConnectAsync(server.Root);
        await many.SayAsync($$$"""{"open":{"area":{{{Drawing.GeoJson(Drawing.Star(new(2), Centre, 0.05, 20_001))}}}}}""");
        ((string)(await many.HearAsync())["refused"]!["code"]!).ShouldBe("GZ-120");
    }

    [Fact]
    public async Task A_caller_whose_connection_breaks_goes_on_and_nobody_else_does()
    {
        var member = await server.MemberAsync(Role.Planner);
        string token, before;
        await using (var client = await LiveClient.ConnectAsync(server.Root, member))
        {
            token = await client.OpenAsync(Square);
            await client.MoveAsync(7, 0, Centre.X - 0.01, Centre.Y - 0.01);
            before = (await client.UntilAsync(7))["totals"]!.ToJsonString();
            client.Break();
        }
        await using var other = await LiveClient.ConnectAsync(server.Root, await server.MemberAsync(Role.Planner));
        await other.SayAsync($$"""{"resume":"{{token}}"}""");
        ((string)(await other.HearAsync())["refused"]!["code"]!).ShouldBe("GZ-254");
        await using var again = await LiveClient.ConnectAsync(server.Root, member);
        await again.SayAsync($$"""{"resume":"{{token}}"}""");
        var greeting = await again.HearAsync();
        greeting.ToJsonString().ShouldBe("""{"resumed":true,"edit":7}""");
        var frame = await again.UntilAsync(7);
        frame["totals"]!.ToJsonString().ShouldBe(before);
        frame["gained"]!.AsArray().Count.ShouldBe((int)frame["totals"]!["Villages"]!);
        await again.MoveAsync(7, 0, Centre.X - 0.001, Centre.Y - 0.001); // was dealt with before
        (await again.UntilAsync(7))["totals"]!.ToJsonString().ShouldBe(before);
        await again.SayAsync("""{"edit":8,"undo":true}""");
        ((long)(await again.UntilAsync(8))["edit"]!).ShouldBe(8);
        await using var third = await LiveClient.ConnectAsync(server.Root, member); // while the service still believes in the second
        await third.SayAsync($$"""{"resume":"{{token}}"}""");
        (await third.HearAsync()).ToJsonString().ShouldBe("""{"resumed":true,"edit":8}""");
        await again.SayAsync("""{"edit":9,"undo":true}""");
        ((string)(await again.UntilAsync(heard => heard.ContainsKey("error")))["error"]!["code"]!).ShouldBe("GZ-257");
    }

    static string Square => Drawing.GeoJson(Drawing.Polygon([new(Centre.X - 0.02, Centre.Y - 0.02), new(Centre.X + 0.02, Centre.Y - 0.02), new(Centre.X + 0.02, Centre.Y + 0.02), new(Centre.X - 0.02, Centre.Y + 0.02)]));

    static Coordinate Towards(Coordinate from, Coordinate to, double share) => new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));

    static string Move(long edit, int vertex, Coordinate to) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"edit":{{{edit}}},"move":{"ring":0,"vertex":{{{vertex}}},"to":[{{{to.X:R}}},{{{to.Y:R}}}]}}""");
}
