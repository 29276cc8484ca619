using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>Rows from PostgreSQL to the caller, as they come.</summary>
/// <remarks>
/// Until 32 KB are written nothing has left, so a failure is still an error with its status; after that it breaks the connection,
/// and half an answer never looks whole. A caller who goes away ends the statement in PostgreSQL.
/// </remarks>
public sealed partial class AnswerStream(NpgsqlDataSource database, ILogger<AnswerStream> log)
{
    public async Task SendAsync(HttpContext context, Answer answer)
    {
        using var writer = AnswerWriter.For(answer);
        try
        {
            if (context.Features.Get<OpenWork>() is { } work)
            {
                await new Sending(context, work.Connection, writer, answer).RunAsync();
                return;
            }
            await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
            await new Sending(context, connection, writer, answer).RunAsync();
        }
        catch (Exception failure) when (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            if (!context.RequestAborted.IsCancellationRequested)
                BrokeOff(log, failure);
            context.Abort();
        }
        catch (Exception failure) when (UncomputableException.Explain(failure) is { } refusal)
        {
            throw refusal;
        }
    }

    [LoggerMessage(LogLevel.Error, "An answer broke off after it had begun to leave.")]
    static partial void BrokeOff(ILogger log, Exception failure);
}

/// <summary>A transaction that is under way, as a feature of the request: its questions see what it wrote.</summary>
public sealed record OpenWork(NpgsqlConnection Connection);
