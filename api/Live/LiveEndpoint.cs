using System.Diagnostics;
using System.Net.WebSockets;
using GeoZones.Api.Abuse;
using GeoZones.Api.Accounts;
using GeoZones.Api.Accounts.Sessions;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Live.Sessions;
using Npgsql;

namespace GeoZones.Api.Live;

/// <summary>/live/coverage: the totals of an area while somebody drags it. The protocol stands in docs/coverage.md.</summary>
static partial class LiveEndpoint
{
    const string Path = "/live/coverage";

    /// <summary>So long may the client take to close after we have.</summary>
    static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>Over HTTP/2 a WebSocket begins with CONNECT.</summary>
    static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Connect];

    public static void Map(IEndpointRouteBuilder app) => app.MapMethods(Path, Methods, ServeAsync);

    static async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            throw new UpgradeWantedException();
        CrossSite.RefuseOtherSites(context.Request); // a browser sends the cookie along with another site's handshake too
        var (service, caller) = (context.RequestServices.GetRequiredService<LiveService>(), context.RequestServices.GetRequiredService<Caller>());
        using var place = service.Sessions.Enter(Origin.Of(context));
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new LiveConnection(socket, caller, service);
        place.Wake = connection.Wake;
        await RunAsync(context, connection);
    }

    static async Task RunAsync(HttpContext context, LiveConnection connection)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(gone.Token, stopping);
        var hearing = connection.HearAsync(gone.Token);
        Task[] working = [hearing, connection.TellAsync(ending.Token), WatchAsync(context, connection, ending.Token)];
        var first = await Task.WhenAny(working);
        await ending.CancelAsync();
        await EndAsync(connection, stopping.IsCancellationRequested ? Ending.Of(LiveEndedException.Stopping()) : await EndingAsync(first, Log(context)));
        gone.CancelAfter(Farewell);
        await Task.WhenAll(working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Ends a connection that nobody uses or whose caller has changed.</summary>
    static async Task WatchAsync(HttpContext context, LiveConnection connection, CancellationToken ending)
    {
        var (services, limits) = (context.RequestServices, context.RequestServices.GetRequiredService<LiveLimits>());
        var (credentials, visitor) = (services.GetService<Credentials>(), services.GetService<CurrentVisitor>()?.Is);
        using var timer = new PeriodicTimer(limits.Watch);
        while (await timer.WaitForNextTickAsync(ending))
        {
            if (Stopwatch.GetElapsedTime(connection.HeardAt) > limits.Idle)
                throw LiveEndedException.Idle(limits.Idle);
            if (credentials is not null && !await credentials.StillHoldAsync(context.Request, visitor!))
                throw LiveEndedException.OtherCaller();
            await connection.LookAtTerritoryAsync(services.GetRequiredService<NpgsqlDataSource>(), ending);
        }
    }

    static async Task<Ending> EndingAsync(Task first, ILogger log)
    {
        try
        {
            await first;
            return new(WebSocketCloseStatus.NormalClosure, null);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            return new(WebSocketCloseStatus.NormalClosure, null); // the client is gone without a word
        }
        catch (Exception failure)
        {
            var refusal = Problems.Refusal(failure);
            if (refusal is UnforeseenException)
                Failed(log, failure);
            return Ending.Of(refusal);
        }
    }

    static async Task EndAsync(LiveConnection connection, Ending ending)
    {
        try
        {
            await connection.EndAsync(ending);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It is gone already.
        }
    }

    static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LiveEndpoint));

    [LoggerMessage(LogLevel.Error, "A live session failed.")]
    static partial void Failed(ILogger log, Exception failure);
}
