using GeoZones.Api.Accounts.Rows;
using Npgsql;

namespace GeoZones.Api.Accounts;

/// <summary>The connections that know accounts; nobody's question uses them.</summary>
sealed class AccountDatabase : IAsyncDisposable
{
    const int Connections = 10;

    readonly NpgsqlDataSource source;

    public AccountDatabase(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "GeoZones accounts", MaxPoolSize = Connections, MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 };
        given.Options = $"{given.Options} -c statement_timeout=10s -c lock_timeout=5s -c jit=off";
        source = new NpgsqlDataSourceBuilder(given.ConnectionString).Build();
    }

    /// <summary>Rows written.</summary>
    public async Task<int> RunAsync(string statement, params object[] values)
    {
        await using var command = source.CreateCommand(statement);
        return await Fill(command, values).ExecuteNonQueryAsync();
    }

    /// <summary>Rows written while nobody else writes accounts: for rules about more than one of them.</summary>
    public async Task<int> RunAloneAsync(string statement, params object[] values)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var alone = new NpgsqlCommand(AccountSql.Alone, connection))
            await alone.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        var rows = await Fill(command, values).ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return rows;
    }

    /// <summary>The first row, as it is read; null where there is none.</summary>
    public async Task<T?> OneAsync<T>(string statement, Func<NpgsqlDataReader, T> read, params object[] values) where T : class =>
        (await ListAsync(statement, read, values)).FirstOrDefault();

    public async Task<List<T>> ListAsync<T>(string statement, Func<NpgsqlDataReader, T> read, params object[] values)
    {
        await using var command = source.CreateCommand(statement);
        await using var reader = await Fill(command, values).ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    static NpgsqlCommand Fill(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
