using System.Diagnostics;
using System.Net.WebSockets;
using GeoZones.Api.OData.Writing;

namespace GeoZones.Api.Live.Wire;

/// <summary>The messages of a client, whole, and no faster than they may come.</summary>
sealed class Inbox(WebSocket socket, LiveLimits limits) : IDisposable
{
    const int Piece = 4096, BytesOfAMessage = 2_000;

    readonly BodyBuffer message = new();
    long secondBegan = Stopwatch.GetTimestamp();
    int spent;

    /// <summary>When something came last.</summary>
    public long HeardAt { get; private set; } = Stopwatch.GetTimestamp();

    /// <returns>UTF-8, until the next is asked for; null when the client closes.</returns>
    /// <exception cref="LiveMessageException">It is no text.</exception>
    /// <exception cref="LiveMessageTooLargeException">It is longer than it may be.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken gone)
    {
        await PaceAsync(gone);
        message.Clear();
        while (true)
        {
            var piece = await socket.ReceiveAsync(message.GetMemory(Piece), gone);
            if (piece.MessageType == WebSocketMessageType.Close)
                return null;
            message.Advance(piece.Count);
            if (message.Length > limits.MessageBytes)
                throw new LiveMessageTooLargeException(new($"{limits.MessageBytes} 字节", $"{limits.MessageBytes} bytes"));
            if (!piece.EndOfMessage)
                continue;
            HeardAt = Stopwatch.GetTimestamp();
            return piece.MessageType == WebSocketMessageType.Text ? message.WrittenMemory : throw new LiveMessageException(new("须为文本消息", "it is not text"));
        }
    }

    public void Dispose() => message.Dispose();

    /// <summary>Waits for the next second where this one has had its messages: nobody is refused, and nobody keeps the machine from the others.</summary>
    async ValueTask PaceAsync(CancellationToken gone)
    {
        spent += 1 + (message.Length / BytesOfAMessage);
        var since = Stopwatch.GetElapsedTime(secondBegan);
        if (since < TimeSpan.FromSeconds(1) && spent < limits.MessagesPerSecond)
            return;
        if (since < TimeSpan.FromSeconds(1))
            await Task.Delay(TimeSpan.FromSeconds(1) - since, gone);
        (secondBegan, spent) = (Stopwatch.GetTimestamp(), 0);
    }
}
