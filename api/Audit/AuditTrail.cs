using GeoZones.Api.Errors;
using Npgsql;

namespace GeoZones.Api.Audit;

/// <summary>Writes down what somebody did, before it is answered; what rows become is written with them instead (<see cref="WrittenRows"/>).</summary>
/// <remarks>Its connections are its own: whoever holds those of the questions cannot keep others from being written down.</remarks>
public sealed class AuditTrail(string connectionString) : IAsyncDisposable
{
    const int Connections = 4;

    readonly NpgsqlDataSource source = Source(connectionString);

    /// <exception cref="DatabaseBusyException">It cannot be written, so it is not to be answered.</exception>
    public async Task WriteAsync(AuditLine line, CancellationToken gone = default)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(gone);
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { AuditSql.Adding([line]) } };
            await batch.ExecuteNonQueryAsync(gone);
        }
        catch (NpgsqlException failure) when (DatabaseBusyException.Explains(failure))
        {
            throw new DatabaseBusyException(failure);
        }
    }

    /// <summary>Seals what was committed since the last time; the newest seal afterwards, null before the first.</summary>
    internal async Task<string?> SealAsync(CancellationToken gone)
    {
        await using var connection = await source.OpenConnectionAsync(gone);
        await using var sealing = new NpgsqlCommand(AuditSql.Seal, connection);
        await sealing.ExecuteNonQueryAsync(gone);
        await using var asking = new NpgsqlCommand(AuditSql.Head, connection);
        return await asking.ExecuteScalarAsync(gone) as string;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    static NpgsqlDataSource Source(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var given = builder.ConnectionStringBuilder;
        (given.ApplicationName, given.MaxPoolSize, given.MaxAutoPrepare, given.AutoPrepareMinUsages, given.Timeout) = ("GeoZones audit", Connections, 10, 2, 5);
        given.Options = $"{given.Options} -c statement_timeout=20s -c jit=off";
        return builder.Build();
    }
}
