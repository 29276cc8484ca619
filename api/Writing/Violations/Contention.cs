using Npgsql;

namespace GeoZones.Api.Writing.Violations;

/// <summary>What the database says behind the exceptions of EF Core.</summary>
static class Contention
{
    public static T? Within<T>(Exception failure) where T : Exception
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (at is T found)
                return found;
        }
        return null;
    }

    /// <summary>The database gave up this transaction for the sake of another: doing it again can succeed.</summary>
    public static bool IsGivenUp(Exception failure) =>
        Within<PostgresException>(failure)?.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    /// <summary>The connection died under the work, which is then undone: on another one it can succeed.</summary>
    public static bool IsBroken(Exception failure) =>
        Within<PostgresException>(failure)?.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
        || (Within<NpgsqlException>(failure) is { } lost and not PostgresException && Within<IOException>(lost) is not null);

    /// <summary>A row broke a check.</summary>
    public static bool IsCheck(Exception failure) => Within<PostgresException>(failure) is { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: not null };

    /// <summary>It waited for a row longer than it may.</summary>
    public static bool IsTired(Exception failure) => Within<PostgresException>(failure)?.SqlState == PostgresErrorCodes.LockNotAvailable;
}
