using System.Diagnostics;
using System.Net.WebSockets;
using System.Threading.Channels;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Live.Wire;
using Npgsql;

namespace GeoZones.Api.Live.Sessions;

/// <summary>What all connections share.</summary>
public sealed record LiveService(LiveLimits Limits, LiveSessions Sessions, Opener Opener, Frames Frames);

/// <summary>One connection: edits are applied as they come, and whenever the last frame has left, one of the area as it stands follows.</summary>
/// <remarks>So edits that come while a frame is under way become one frame, none is out of order, and the last state always has its own. A reader who is slow gets fewer frames, never old ones.</remarks>
sealed class LiveConnection(WebSocket socket, Caller caller, LiveService service) : IDisposable
{
    static readonly TimeSpan Brief = TimeSpan.FromMilliseconds(50), Longest = TimeSpan.FromSeconds(1);

    readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    readonly SemaphoreSlim sending = new(1);
    readonly FrameWriter writer = new();
    readonly Inbox inbox = new(socket, service.Limits);

    /// <summary>Null until it is opened or resumed.</summary>
    public LiveSession? Session { get; private set; }

    /// <summary>When the client said something last.</summary>
    public long HeardAt => inbox.HeardAt;

    /// <summary>There may be something new.</summary>
    public void Wake() => wakes.Writer.TryWrite(true);

    /// <summary>Applies what comes, until the client closes.</summary>
    /// <exception cref="GeoZonesException">A message that ends the connection.</exception>
    public async Task HearAsync(CancellationToken gone)
    {
        while (await inbox.NextAsync(gone) is { } message)
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var said in Read(message))
                await DealAsync(said, gone);
            Wake();
            await RestAsync(began, gone);
        }
    }

    /// <summary>Sends frames, until it is cancelled.</summary>
    public async Task TellAsync(CancellationToken ending)
    {
        while (await wakes.Reader.ReadAsync(ending))
        {
            var began = Stopwatch.GetTimestamp();
            await sending.WaitAsync(ending);
            try
            {
                if (Session is { } session)
                    await SendAsync(await service.Frames.NextAsync(session, writer, ending));
            }
            finally
            {
                sending.Release();
            }
            await RestAsync(began, ending);
        }
    }

    /// <summary>Boundaries of divisions move too.</summary>
    public async Task LookAtTerritoryAsync(NpgsqlDataSource database, CancellationToken ending)
    {
        if (Session is not { Territory: not null } session)
            return;
        var territory = await Territory.ReadAsync(database, caller, ending);
        lock (session.Gate)
            session.Territory = territory;
    }

    /// <summary>The last words, where there are any, and the end of what we say. The caller may come back.</summary>
    public async Task EndAsync(Ending ending)
    {
        if (Session is { } session)
            service.Sessions.Leave(session, writer.Told);
        using var patience = new CancellationTokenSource(service.Limits.Sending);
        await sending.WaitAsync(patience.Token);
        try
        {
            if (ending.Refusal is { } refusal)
                await socket.SendAsync(writer.Error(refusal), WebSocketMessageType.Text, true, patience.Token);
            await socket.CloseOutputAsync(ending.Status, ending.Refusal?.Code, patience.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    public void Dispose()
    {
        inbox.Dispose();
        writer.Dispose();
        sending.Dispose();
    }

    /// <summary>Whoever makes long work leaves as much time to others.</summary>
    static Task RestAsync(long began, CancellationToken ending) =>
        Stopwatch.GetElapsedTime(began) is var worked && worked < Brief ? Task.CompletedTask : Task.Delay(worked < Longest ? worked : Longest, ending);

    async Task DealAsync(LiveMessage said, CancellationToken gone)
    {
        try
        {
            if (said.Open is not null)
                await OpenAsync(await service.Opener.OpenAsync(said, caller, gone), gone);
            else if (said.Resume is { } token)
                await BeginAsync(service.Sessions.Resume(token, caller, writer.Told), writer.Resumed, gone);
            else
                Apply(said, Session ?? throw new LiveMessageException(new("须先 open 或 resume", "open or resume comes first")));
        }
        catch (GeoZonesException refusal) when (refusal is not (LiveMessageException or LiveEndedException))
        {
            await AnswerAsync(() => writer.Refused(said.Edit, refusal), gone);
        }
    }

    Task OpenAsync(LiveSession session, CancellationToken gone)
    {
        if (Session is { } before && before.Reader == writer.Told)
            service.Sessions.End(before);
        service.Sessions.Begin(session, writer.Told);
        return BeginAsync(session, writer.Opened, gone);
    }

    Task BeginAsync(LiveSession session, Func<LiveSession, ReadOnlyMemory<byte>> greeting, CancellationToken gone) => AnswerAsync(() =>
    {
        writer.Told.Forget();
        Session = session;
        return greeting(session);
    }, gone);

    IReadOnlyList<LiveMessage> Read(ReadOnlyMemory<byte> message)
    {
        var (said, most) = (LiveMessage.Read(message.Span), service.Limits.Edits);
        return said.Count <= most ? said : throw new LiveMessageTooLargeException(new($"{most} 项修改", $"{most} edits"));
    }

    void Apply(LiveMessage edit, LiveSession session)
    {
        lock (session.Gate)
        {
            session.Require(writer.Told);
            session.Apply(edit);
        }
    }

    /// <summary>Between two frames.</summary>
    async Task AnswerAsync(Func<ReadOnlyMemory<byte>> text, CancellationToken gone)
    {
        await sending.WaitAsync(gone);
        try
        {
            await SendAsync(text());
        }
        finally
        {
            sending.Release();
        }
    }

    /// <exception cref="LiveEndedException">It was not read in time.</exception>
    async Task SendAsync(ReadOnlyMemory<byte> text)
    {
        var left = socket.SendAsync(text, WebSocketMessageType.Text, true, CancellationToken.None);
        if (left.IsCompletedSuccessfully)
            return;
        try
        {
            await left.AsTask().WaitAsync(service.Limits.Sending);
        }
        catch (TimeoutException)
        {
            throw LiveEndedException.Slow();
        }
    }
}
