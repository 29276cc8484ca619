using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using GeoZones.Api.Tests.Accounts;

namespace GeoZones.Api.Tests.Live;

/// <summary>A page that drags: says and hears on /live/coverage.</summary>
sealed class LiveClient : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly ClientWebSocket socket = new();

    /// <summary>The last frame with totals, or with what stands in their way.</summary>
    public JsonObject Last { get; private set; } = [];

    public WebSocketCloseStatus? Closed => socket.CloseStatus;

    /// <exception cref="WebSocketException">It is refused.</exception>
    public static async Task<LiveClient> ConnectAsync(Uri root, Guest? guest = null, string? origin = null)
    {
        var client = new LiveClient();
        client.socket.Options.CollectHttpResponseDetails = true;
        client.socket.Options.SetRequestHeader("Origin", origin ?? root.GetLeftPart(UriPartial.Authority));
        if (guest?.Cookie is { } cookie)
            client.socket.Options.SetRequestHeader("Cookie", cookie);
        await client.socket.ConnectAsync(new UriBuilder(root) { Scheme = "ws", Path = "/live/coverage" }.Uri, CancellationToken.None);
        return client;
    }

    /// <summary>Opens and returns the token of the session.</summary>
    public async Task<string> OpenAsync(string area, string rule = "seat")
    {
        await SayAsync($$$"""{"open":{"area":{{{area}}}},"rule":"{{{rule}}}"}""");
        var opened = await HearAsync();
        await UntilAsync(0);
        return (string?)opened["session"] ?? throw new InvalidOperationException(opened.ToJsonString());
    }

    public Task SayAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>What comes next.</summary>
    public async Task<JsonObject> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var (bytes, length) = (new byte[1 << 20], 0);
        while (true)
        {
            var piece = await socket.ReceiveAsync(bytes.AsMemory(length), patience.Token);
            if (piece.MessageType == WebSocketMessageType.Close)
                return new() { ["closed"] = (int)socket.CloseStatus!.Value, ["why"] = socket.CloseStatusDescription };
            length += piece.Count;
            if (piece.EndOfMessage)
                break;
        }
        var heard = JsonNode.Parse(bytes.AsSpan(0, length))!.AsObject();
        if (heard.ContainsKey("totals") || heard.ContainsKey("invalid"))
            Last = heard;
        return heard;
    }

    /// <summary>The frame of this edit, or of a later one.</summary>
    public Task<JsonObject> UntilAsync(long edit) => UntilAsync(frame => (frame.ContainsKey("totals") || frame.ContainsKey("invalid")) && (long)frame["edit"]! >= edit);

    public async Task<JsonObject> UntilAsync(Func<JsonObject, bool> isIt)
    {
        while (true)
        {
            var heard = await HearAsync();
            if (isIt(heard))
                return heard;
            if (heard.ContainsKey("closed"))
                throw new InvalidOperationException($"closed before it came: {heard.ToJsonString()}, last {Last.ToJsonString()}");
        }
    }

    public Task MoveAsync(long edit, int vertex, double x, double y, int ring = 0) =>
        SayAsync(string.Create(CultureInfo.InvariantCulture, $$$"""{"edit":{{{edit}}},"move":{"ring":{{{ring}}},"vertex":{{{vertex}}},"to":[{{{x:R}}},{{{y:R}}}]}}"""));

    /// <summary>The network between breaks.</summary>
    public void Break() => socket.Abort();

    public int Status => (int)socket.HttpStatusCode;

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
