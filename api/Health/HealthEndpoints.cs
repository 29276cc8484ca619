using Npgsql;

namespace GeoZones.Api.Health;

/// <summary>/health/live: the process answers. /health/ready: so does the database.</summary>
public static class HealthEndpoints
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" }));
        app.MapGet("/health/ready", ReadyAsync);
        return app;
    }

    static async Task<IResult> ReadyAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await using var connection = await database.OpenConnectionAsync(patience.Token);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync(patience.Token);
            return TypedResults.Ok(new { status = "ready" });
        }
        catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException)
        {
            return TypedResults.Json(new { status = "database away" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
