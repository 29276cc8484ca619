using System.Security.Cryptography;
using System.Text;
using GeoZones.Data.Schema;
using Npgsql;

namespace GeoZones.Data.Postgres;

/// <summary>The role that the service works as once the tables are made: it owns nothing, is no superuser and cannot rewrite the audit.</summary>
/// <remarks>
/// A login of its own, not SET ROLE, which the next statement could undo. Its password follows from the owner's, which only the owner's holders can
/// work out and who can do more anyway; so several services of one server need not agree on it and nothing new has to be kept.
/// </remarks>
public static class WorkingRole
{
    public const string Name = "geozones_service";

    /// <param name="owner">A connection string of the role that owns the tables.</param>
    /// <returns>A connection string for the service; why it is still the owner's, where no role of its own could be had.</returns>
    public static async Task<(string ConnectionString, string? Fault)> PrepareAsync(string owner, CancellationToken cancel = default)
    {
        var service = new NpgsqlConnectionStringBuilder(owner) { Username = Name };
        if (service.Password is { Length: > 0 } password)
            service.Password = Derived(password);
        try
        {
            if (!await IsLetInAsync(service, cancel))
                await MakeAsync(owner, service.Password ?? "", cancel);
            await GrantAsync(owner, cancel);
            return await IsLetInAsync(service, cancel) ? (service.ConnectionString, null) : (owner, $"the server does not let {Name} in");
        }
        catch (PostgresException refused)
        {
            return (owner, refused.MessageText);
        }
    }

    static string Derived(string password) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(Name)));

    static async Task<bool> IsLetInAsync(NpgsqlConnectionStringBuilder service, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(service.ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (Exception refused) when (refused is PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification }
            or NpgsqlException { InnerException: null } and not PostgresException)
        {
            return false; // no such role yet, another password, or a server that asks for one and there is none
        }
    }

    static async Task MakeAsync(string owner, string password, CancellationToken cancel)
    {
        try
        {
            await RunAsync(owner, WorkingRoleSql.Make(password), cancel);
        }
        catch (PostgresException meanwhile) when (meanwhile.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.InternalError)
        {
            // Another service of the same server has just made it; whether it lets us in is asked afterwards.
        }
    }

    static Task GrantAsync(string owner, CancellationToken cancel) => RunAsync(owner, SchemaSql.Read("4-grants", "Audit"), cancel);

    static async Task RunAsync(string owner, string statements, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
