using Npgsql;

namespace GeoZones.Data.Tests.Postgres;

/// <summary>One question to one database, over a connection that is closed afterwards.</summary>
internal static class Question
{
    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
