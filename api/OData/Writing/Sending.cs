using System.Data;
using System.Globalization;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>One answer on its way.</summary>
sealed class Sending(HttpContext context, NpgsqlConnection connection, AnswerWriter writer, Answer answer)
{
    readonly CancellationToken gone = context.RequestAborted;
    bool isOpen;
    bool isCountOfNothing;

    public async Task RunAsync()
    {
        // Pages that become one answer are read from one snapshot.
        await using var snapshot = answer.Next?.Follow is null ? null : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, gone);
        var reading = answer.Reading;
        var token = await PageAsync(reading);
        while (token is not null && answer.Next?.Follow is { } follow)
        {
            reading = follow(reading, token);
            token = await PageAsync(reading);
        }
        if (!isOpen)
            return;
        if (isCountOfNothing && !await IsReachedAsync(reading))
            throw Missing(reading);
        writer.Close(token is null ? null : answer.Next?.Link(reading, token));
        if (!context.Response.HasStarted)
            context.Response.ContentLength = writer.Pending.Length;
        await SendAsync();
    }

    /// <returns>The token of the last row when there is another page.</returns>
    async Task<IReadOnlyList<object?>?> PageAsync(Reading reading)
    {
        await using var command = Command(reading.Text, reading.Parameters);
        await using var reader = await command.ExecuteReaderAsync(gone);
        try
        {
            if (!await reader.ReadAsync(gone))
                return await NothingAsync(reading, reader);
            if (!isOpen && IsAnswered(reading, reader))
                return null;
            if (!isOpen)
                Open(reading, reading.HasCount ? reader.GetInt64(0) : null);
            isCountOfNothing = reading.Kind == AnswerKind.Count && reader.GetInt64(0) == 0;
            return await RowsAsync(reading, reader);
        }
        catch
        {
            // Closing a reader reads all that is left; the statement is stopped first.
            command.Cancel();
            throw;
        }
    }

    /// <summary>From the present row to the end of the page.</summary>
    async Task<IReadOnlyList<object?>?> RowsAsync(Reading reading, NpgsqlDataReader reader)
    {
        object?[]? token = null;
        var rows = 0;
        do
        {
            if (rows == reading.PageSize)
                return token;
            writer.Row(reader);
            if (++rows == reading.PageSize)
                token = [.. reading.TokenColumns.Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at))];
            if (writer.Pending.Length >= BodyBuffer.FlushAt)
                await SendAsync();
        }
        while (await reader.ReadAsync(gone));
        return null;
    }

    /// <summary>One row that the caller has already, or that is nothing.</summary>
    bool IsAnswered(Reading reading, NpgsqlDataReader reader)
    {
        var response = context.Response;
        if (EntityAddress.ETag(reading.Shape, reader) is { } tag && reading.Kind == AnswerKind.Entity)
        {
            response.Headers.ETag = tag;
            if (Tags.Holds(context.Request, tag))
                response.StatusCode = StatusCodes.Status304NotModified;
        }
        else if (reading.Kind is AnswerKind.Property or AnswerKind.Value && reader.IsDBNull(reading.Shape.Columns[0].Ordinal))
            response.StatusCode = StatusCodes.Status204NoContent;
        return response.StatusCode != StatusCodes.Status200OK;
    }

    /// <summary>An empty collection is an answer, and so is a way that leads nowhere; a row that should be there is not.</summary>
    async Task<IReadOnlyList<object?>?> NothingAsync(Reading reading, NpgsqlDataReader reader)
    {
        await reader.CloseAsync();
        if (isOpen)
            return null;
        if (!await IsReachedAsync(reading))
            throw Missing(reading);
        if (IsOne(reading))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            Open(reading, await CountAsync(reading));
        return null;
    }

    static bool IsOne(Reading reading) => reading.Kind is AnswerKind.Entity or AnswerKind.Property or AnswerKind.Value || reading.ContextFragment == ReferenceJson.One;

    /// <summary>Is the row there that the path takes its last step from? Asked when nothing was found.</summary>
    async Task<bool> IsReachedAsync(Reading reading)
    {
        if (answer.Origin?.Invoke() is not { } origin)
            return !IsOne(reading);
        await using var command = Command(origin.Text, origin.Parameters);
        return await command.ExecuteScalarAsync(gone) is not null;
    }

    NoSuchRowException Missing(Reading reading) =>
        new(reading.Origin is { } row ? $"/odata/{Uri.UnescapeDataString(row)}" : context.Request.Path);

    async Task<long?> CountAsync(Reading reading)
    {
        if (!reading.HasCount)
            return null;
        if (reading.CountText is null)
            return 0;
        await using var command = Command(reading.CountText, reading.Parameters);
        return Convert.ToInt64(await command.ExecuteScalarAsync(gone), CultureInfo.InvariantCulture);
    }

    void Open(Reading reading, long? count)
    {
        isOpen = true;
        context.Response.ContentType = FormOf(reading.Kind).ContentType;
        writer.Open(count);
    }

    /// <summary>Rows come in every form, a raw value as text, a property or a reference as JSON.</summary>
    AnswerFormat FormOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Count or AnswerKind.Value => answer.Format with { Kind = MediaKind.Text },
        AnswerKind.Property or AnswerKind.References => answer.Format with { Kind = MediaKind.Json },
        _ => answer.Format,
    };

    async Task SendAsync()
    {
        await context.Response.Body.WriteAsync(writer.Pending.WrittenMemory, gone);
        writer.Pending.Clear();
    }

    NpgsqlCommand Command(string text, IReadOnlyList<object> parameters)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in parameters)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
