using Npgsql;

namespace GeoZones.Api.Errors;

/// <summary>The database cannot be reached, is full, or took longer than it was given. Not the caller's mistake; asking again may help.</summary>
public sealed class DatabaseBusyException(Exception cause) : GeoZonesException("GZ-501", StatusCodes.Status503ServiceUnavailable, new(
    "数据库暂时无法回答 (未连接、繁忙或超时)。请稍后重试。",
    "The database cannot answer now (unreachable, busy or too slow). Try again in a moment."), cause)
{
    public override TimeSpan? RetryAfter => TimeSpan.FromSeconds(5);

    /// <summary>Cancelled by a timeout, shutting down, too many connections, or no connection at all.</summary>
    public static bool Explains(NpgsqlException failure) =>
        failure is { IsTransient: true } or { InnerException: TimeoutException or OperationCanceledException }
            or PostgresException { SqlState: PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown };
}
