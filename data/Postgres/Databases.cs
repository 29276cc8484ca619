using Npgsql;

namespace GeoZones.Data.Postgres;

/// <summary>The databases of one server, seen by a role that may create them.</summary>
/// <param name="connectionString">To any database of the server.</param>
public sealed class Databases(string connectionString)
{
    /// <summary>The same server and role, another database.</summary>
    public string ConnectionString(DatabaseName name) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = name.Text }.ConnectionString;

    public Task<bool> ExistsAsync(DatabaseName name, CancellationToken cancel = default) => WithServerAsync(async connection =>
    {
        await using var command = new NpgsqlCommand(DatabaseSql.Exists, connection) { Parameters = { new() { Value = name.Text } } };
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }, cancel);

    /// <summary>An empty database with PostGIS and trigrams.</summary>
    public async Task CreateAsync(DatabaseName name, CancellationToken cancel = default)
    {
        await ExecuteAsync(DatabaseSql.Create(name), cancel);
        await ExtendAsync(name, cancel);
    }

    /// <summary>A copy of a database that nobody is connected to; copies of one template may be made side by side.</summary>
    public Task CloneAsync(DatabaseName name, DatabaseName template, CancellationToken cancel = default) =>
        ExecuteAsync(DatabaseSql.Clone(name, template), cancel);

    /// <summary>Sends everybody out of a database and lets nobody in: from now on it is a template.</summary>
    public async Task CloseAsync(DatabaseName name, CancellationToken cancel = default)
    {
        await ExecuteAsync(DatabaseSql.Close(name), cancel);
        await WithServerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(DatabaseSql.Disconnect, connection) { Parameters = { new() { Value = name.Text } } };
            return await command.ExecuteNonQueryAsync(cancel);
        }, cancel);
    }

    /// <summary>Drops the database with everybody in it; no complaint when there is none.</summary>
    public Task DropAsync(DatabaseName name, CancellationToken cancel = default) => ExecuteAsync(DatabaseSql.Drop(name), cancel);

    async Task ExtendAsync(DatabaseName name, CancellationToken cancel)
    {
        await using var source = Unpooled(ConnectionString(name));
        await using var command = source.CreateCommand(DatabaseSql.Extensions);
        await command.ExecuteNonQueryAsync(cancel);
    }

    Task<int> ExecuteAsync(string statement, CancellationToken cancel) => WithServerAsync(async connection =>
    {
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteNonQueryAsync(cancel);
    }, cancel);

    async Task<T> WithServerAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        await using var source = Unpooled(connectionString);
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await work(connection);
    }

    // A pooled connection would keep a template occupied.
    static NpgsqlDataSource Unpooled(string connectionString) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
}
