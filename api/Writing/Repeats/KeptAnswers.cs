using System.Text.Json;
using Npgsql;

namespace GeoZones.Api.Writing.Repeats;

/// <summary>The same request under the same Idempotency-Key is done once and answered alike for 24 hours.</summary>
/// <remarks>Key and answer are written in the transaction of the work: refused work leaves no key, and may be tried again under it.</remarks>
static class KeptAnswers
{
    /// <exception cref="OtherRequestException">The key was used for another request.</exception>
    public static async Task<Written> OnceAsync(UnitOfWork unit, IdempotencyKey? key, Func<Task<Written>> work, CancellationToken gone)
    {
        if (key is null)
            return await work();
        var (author, connection) = (unit.Caller.Author, unit.Connection);
        await RunAsync(connection, RepeatSql.Forget, [], gone);
        if (await FirstAsync(connection, RepeatSql.Claim, [author, key.Name, key.Hash], gone) is null)
            return await RecallAsync(connection, author, key, gone);
        var written = await work();
        await RunAsync(connection, RepeatSql.Keep, [author, key.Name, written.Status, JsonSerializer.Serialize(written.Headers), written.Body], gone);
        return written;
    }

    static async Task<Written> RecallAsync(NpgsqlConnection connection, string author, IdempotencyKey key, CancellationToken gone)
    {
        await using var command = Command(connection, RepeatSql.Recall, [author, key.Name]);
        await using var reader = await command.ExecuteReaderAsync(gone);
        await reader.ReadAsync(gone);
        if (!reader.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(key.Hash))
            throw new OtherRequestException(key.Name);
        return new(reader.GetInt32(1), JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(2))!, reader.GetFieldValue<byte[]>(3));
    }

    static async Task RunAsync(NpgsqlConnection connection, string statement, IReadOnlyList<object> values, CancellationToken gone)
    {
        await using var command = Command(connection, statement, values);
        await command.ExecuteNonQueryAsync(gone);
    }

    static async Task<object?> FirstAsync(NpgsqlConnection connection, string statement, IReadOnlyList<object> values, CancellationToken gone)
    {
        await using var command = Command(connection, statement, values);
        return await command.ExecuteScalarAsync(gone);
    }

    static NpgsqlCommand Command(NpgsqlConnection connection, string statement, IReadOnlyList<object> values)
    {
        var command = new NpgsqlCommand(statement, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
