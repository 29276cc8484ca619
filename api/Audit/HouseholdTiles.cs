using System.Collections.Concurrent;
using System.Globalization;
using GeoZones.Api.Errors;
using GeoZones.Api.Tiles;
using GeoZones.Data.Model;
using Npgsql;

namespace GeoZones.Api.Audit;

/// <summary>Who looks at households on the map: an entry before the first tile of a minute, and one after it with the number of tiles and the area they lie in.</summary>
public sealed partial class HouseholdTiles(AuditTrail trail, TimeProvider clock, ILogger<HouseholdTiles> log) : BackgroundService
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<(string Author, string? Address, string Purpose), Look> looks = new();

    /// <summary>Counts a tile; the first of a minute waits until it is written down.</summary>
    /// <exception cref="GeoZonesException">GZ-801 no purpose; GZ-501 it cannot be written down.</exception>
    public async Task AdmitAsync(HttpContext context, TileAddress tile)
    {
        var (asked, purpose) = (Asked.Of(context), Purpose.Demand(context.Request));
        var who = (asked.Author, asked.Address, purpose);
        var look = looks.GetOrAdd(who, static (_, made) => new(made.asked, made.purpose, made.trail, made.clock.GetUtcNow()), (asked, purpose, trail, clock));
        look.Count(tile);
        try
        {
            await look.Begun.Value.WaitAsync(context.RequestAborted);
        }
        catch (GeoZonesException)
        {
            looks.TryRemove(new(who, look)); // the next tile tries again
            throw;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(5), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await CloseAsync(stoppingToken.IsCancellationRequested ? DateTimeOffset.MaxValue : clock.GetUtcNow() - Minute);
        }
    }

    async Task CloseAsync(DateTimeOffset begunBefore)
    {
        foreach (var (who, look) in looks.Where(each => each.Value.At <= begunBefore))
        {
            looks.TryRemove(who, out _);
            try
            {
                if (look.Begun is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                    await trail.WriteAsync(look.Line());
            }
            catch (Exception failure) when (failure is GeoZonesException or NpgsqlException)
            {
                Uncounted(log, who.Author, failure.Message); // that somebody looked is written down already
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "How many tiles of households {Author} saw in a minute could not be written down. {Reason}")]
    static partial void Uncounted(ILogger log, string author, string reason);

    /// <summary>The tiles of one caller for one purpose within a minute.</summary>
    sealed class Look(Asked asked, string purpose, AuditTrail trail, DateTimeOffset at)
    {
        readonly Lock gate = new();
        long tiles;
        double west = 180, south = 90, east = -180, north = -90;

        public DateTimeOffset At => at;

        public Lazy<Task> Begun { get; } = new(() => trail.WriteAsync(new(asked, AuditAction.HouseholdTiles) { EntitySet = nameof(GeoZonesContext.Households), Purpose = purpose }));

        public void Count(TileAddress tile)
        {
            lock (gate)
            {
                tiles++;
                (west, south, east, north) = (Math.Min(west, tile.West), Math.Min(south, (tile with { Y = tile.Y + 1 }).North), Math.Max(east, (tile with { X = tile.X + 1 }).West), Math.Max(north, tile.North));
            }
        }

        public AuditLine Line()
        {
            lock (gate)
            {
                var area = string.Create(CultureInfo.InvariantCulture, $"/tiles/households {west:F5},{south:F5},{east:F5},{north:F5}");
                return new(asked with { Question = area }, AuditAction.HouseholdTiles) { EntitySet = nameof(GeoZonesContext.Households), Purpose = purpose, Rows = tiles };
            }
        }
    }
}
