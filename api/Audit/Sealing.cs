using Npgsql;

namespace GeoZones.Api.Audit;

/// <summary>Seals the audit every second, and says the newest seal in the log every hour: kept elsewhere, it proves that nothing was taken off the end.</summary>
sealed partial class Sealing(AuditTrail trail, TimeProvider clock, ILogger<Sealing> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(1), Telling = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (told, toldAt) = ("", DateTimeOffset.MinValue);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await HeadAsync(stoppingToken) is { } head && head != told && clock.GetUtcNow() - toldAt >= Telling)
            {
                Tell(log, head);
                (told, toldAt) = (head, clock.GetUtcNow());
            }
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Null as well while the database is away: what waits is sealed when it is back.</summary>
    async Task<string?> HeadAsync(CancellationToken stopping)
    {
        try
        {
            return await trail.SealAsync(stopping);
        }
        catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException or TimeoutException or ObjectDisposedException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "The newest seal of the audit is {Head}; AuditCheck(head='...') proves later that it is still there.")]
    static partial void Tell(ILogger log, string head);
}
