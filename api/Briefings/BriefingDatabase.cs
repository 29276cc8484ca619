using Npgsql;

namespace GeoZones.Api.Briefings;

/// <summary>The few connections that freeze and open briefings; each transaction is one snapshot of the data.</summary>
sealed class BriefingDatabase(string connectionString) : IAsyncDisposable
{
    const int Connections = 6;

    readonly NpgsqlDataSource source = Source(connectionString);

    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken gone) => source.OpenConnectionAsync(gone);

    /// <summary>Rows of briefings with what stands behind their columns.</summary>
    public async Task<List<T>> ListAsync<T>(string statement, Func<NpgsqlDataReader, T> read, CancellationToken gone, params object[] values)
    {
        await using var command = source.CreateCommand(statement);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(gone);
        var rows = new List<T>();
        while (await reader.ReadAsync(gone))
            rows.Add(read(reader));
        return rows;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    static NpgsqlDataSource Source(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var given = builder.ConnectionStringBuilder;
        (given.ApplicationName, given.MaxPoolSize, given.MaxAutoPrepare, given.AutoPrepareMinUsages, given.Timeout) = ("GeoZones briefings", Connections, 100, 2, 10);
        given.Options = $"{given.Options} -c statement_timeout=30s -c idle_in_transaction_session_timeout=120s -c jit=off -c max_parallel_workers_per_gather=0";
        builder.UseNetTopologySuite();
        return builder.Build();
    }
}
