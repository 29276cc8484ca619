using System.Collections.Concurrent;
using Npgsql;

namespace GeoZones.Api.Tiles;

/// <summary>The current data version of each layer: remembered while a LISTEN connection hears of every commit, else asked each time.</summary>
/// <remarks>A connection that dies unnoticed is found out by the pulse; until then, at most <see cref="Pulse"/> and its timeout, a version may be old.</remarks>
public sealed partial class DataVersions(TileDatabase database, ILogger<DataVersions> log) : BackgroundService
{
    static readonly TimeSpan Pulse = TimeSpan.FromSeconds(3);

    readonly Lock gate = new();
    readonly ConcurrentDictionary<TileLayer, Task<string>> known = new();
    volatile bool listening;

    /// <summary>Whether versions are remembered; while false every request asks.</summary>
    public bool IsListening => listening;

    public ValueTask<string> CurrentAsync(TileLayer layer) =>
        !listening ? new(database.ReadVersionAsync(layer))
        : known.TryGetValue(layer, out var version) ? new(version)
        : new(AskOnceAsync(layer));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return; // stopped, or taken down with a host that could not start
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                Lost(failure.Message);
            }
            finally
            {
                Deaf();
            }
            await Task.Delay(Pulse, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = await database.OpenAsync(stopping);
        connection.Notification += (_, change) => Forget(change.Payload);
        await ExecuteAsync(connection, TileSql.Listen, stopping);
        listening = true;
        while (true)
        {
            if (!await connection.WaitAsync(Pulse, stopping))
                await ExecuteAsync(connection, TileSql.Pulse, stopping);
        }
    }

    /// <summary>Asking and noting it down are one step to <see cref="Forget"/>: a change that is heard of later removes the note.</summary>
    async Task<string> AskOnceAsync(TileLayer layer)
    {
        Task<string> asking;
        lock (gate)
            asking = listening ? known.GetOrAdd(layer, database.ReadVersionAsync) : database.ReadVersionAsync(layer);
        try
        {
            return await asking;
        }
        catch
        {
            known.TryRemove(new(layer, asking));
            throw;
        }
    }

    void Forget(string table)
    {
        lock (gate)
        {
            foreach (var layer in known.Keys.Where(layer => layer.Tables.Contains(table)))
                known.TryRemove(layer, out _);
        }
    }

    void Deaf()
    {
        lock (gate)
        {
            listening = false;
            known.Clear();
        }
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(stopping);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not hearing of changes; every request asks the database for its data version. {Reason}")]
    partial void Lost(string reason);
}
