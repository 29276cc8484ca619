using GeoZones.Api.Errors;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GeoZones.Api.Tiles;

/// <summary>The connections of the tiles: few, read only, each statement bounded in time and planned once, without JIT or parallel workers.</summary>
/// <remarks>Tiles are many and short: planning took half of a small one, and the plan does not depend on the address.</remarks>
public sealed class TileDatabase(string connectionString, IOptions<TileOptions> options) : IAsyncDisposable
{
    readonly NpgsqlDataSource tiles = Source(connectionString, options.Value.Connections, options.Value.TimeoutSeconds);
    readonly NpgsqlDataSource questions = Source(connectionString, 4, options.Value.TimeoutSeconds);

    /// <exception cref="DatabaseBusyException">It took too long, or there is no connection.</exception>
    public Task<TileBody> ReadTileAsync(TileView view, TileAddress address) => AskedAsync(async () =>
    {
        await using var command = tiles.CreateCommand(view.Statement(address.Z));
        foreach (var number in (ReadOnlySpan<int>)[address.Z, address.X, address.Y])
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = number });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var key = new TileKey(view.At(reader.GetString(0)), address, TileEncoding.Identity);
        return new TileBody(key, reader.GetFieldValue<byte[]>(1));
    });

    /// <exception cref="DatabaseBusyException">It took too long, or there is no connection.</exception>
    public Task<string> ReadVersionAsync(TileLayer layer) => AskedAsync(async () =>
    {
        await using var command = questions.CreateCommand(layer.VersionStatement);
        return (string)(await command.ExecuteScalarAsync())!;
    });

    /// <returns>West, south, east, north in degrees; null while there is no division.</returns>
    /// <exception cref="DatabaseBusyException">It took too long, or there is no connection.</exception>
    public Task<double[]?> ReadBoundsAsync() => AskedAsync(async () =>
    {
        await using var command = questions.CreateCommand(TileSql.Bounds);
        return await command.ExecuteScalarAsync() as double[];
    });

    /// <summary>A connection that hears of changes.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellation) => questions.OpenConnectionAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await tiles.DisposeAsync();
        await questions.DisposeAsync();
    }

    static async Task<T> AskedAsync<T>(Func<Task<T>> question)
    {
        try
        {
            return await question();
        }
        catch (NpgsqlException failure) when (DatabaseBusyException.Explains(failure))
        {
            throw new DatabaseBusyException(failure);
        }
    }

    static NpgsqlDataSource Source(string connectionString, int connections, int seconds)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "GeoZones tiles",
            MaxPoolSize = connections,
            Timeout = seconds,
            CommandTimeout = seconds + 2,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            Options = $"{given.Options} -c statement_timeout={seconds}s -c jit=off -c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0 -c default_transaction_read_only=on",
        });
    }
}
