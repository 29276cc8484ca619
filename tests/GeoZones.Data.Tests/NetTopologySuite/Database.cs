using Npgsql;

namespace GeoZones.Data.Tests.NetTopologySuite;

/// <summary>A database of its own for a test class, in the PostGIS cluster of GEOZONES_NTS_CLUSTER.</summary>
public sealed class Database : IAsyncLifetime, IDisposable
{
    static readonly string Cluster = Environment.GetEnvironmentVariable("GEOZONES_NTS_CLUSTER")
        ?? "Host=127.0.0.1;Port=55431;Username=postgres";

    readonly string name = $"nts_{Guid.NewGuid():N}";

    NpgsqlDataSource? source;

    public string ConnectionString => $"{Cluster};Database={name}";

    public NpgsqlDataSource Source => source ??= new NpgsqlDataSourceBuilder(ConnectionString).UseNetTopologySuite().Build();

    public Task InitializeAsync() => Run($"CREATE DATABASE {name} TEMPLATE nts");

    public Task DisposeAsync() => Run($"DROP DATABASE {name} WITH (FORCE)");

    public void Dispose() => source?.Dispose();

    static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Cluster};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
