using Npgsql;

namespace GeoZones.Data.Following;

/// <summary>The one connection that hears of commits, on which everything is read.</summary>
sealed class ChangeFeed : IAsyncDisposable
{
    static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(1);

    readonly TimeProvider clock;
    readonly CancellationToken stopping;
    DateTimeOffset pruned;
    bool isHeard;

    ChangeFeed(NpgsqlConnection connection, TimeProvider clock, CancellationToken stopping)
    {
        (Connection, this.clock, this.stopping) = (connection, clock, stopping);
        Connection.Notification += (_, change) => isHeard |= FollowingSql.Heard.Contains(change.Payload);
    }

    public NpgsqlConnection Connection { get; }

    /// <exception cref="NotSupportedException">It is a standby: what it says of transactions is not what is followed here.</exception>
    public static async Task<ChangeFeed> OpenAsync(string connectionString, TimeProvider clock, CancellationToken stopping)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 60, ApplicationName = "GeoZones index" };
        var feed = new ChangeFeed(new(settings.ConnectionString), clock, stopping);
        await feed.Connection.OpenAsync(stopping);
        if (await feed.AskAsync(FollowingSql.IsStandby) is true)
            throw new NotSupportedException("the database is a standby, which is not followed");
        await feed.AskAsync(FollowingSql.Listen);
        await feed.AskAsync(FollowingSql.Adopt);
        return feed;
    }

    /// <summary>Comes back when something was written, and after a while at the latest.</summary>
    public async Task HearAsync(TimeSpan atMost)
    {
        while (!isHeard && await Connection.WaitAsync(atMost, stopping))
        {
            // A table that is not held was written.
        }
        isHeard = false;
    }

    /// <summary>Has old changes forgotten, once in a while.</summary>
    public async Task PruneAsync()
    {
        if (clock.GetUtcNow() - pruned < PruneEvery)
            return;
        await AskAsync(FollowingSql.Prune);
        pruned = clock.GetUtcNow();
    }

    /// <summary>Whether a crash of the server cannot take back what was written up to here.</summary>
    public async Task<bool> IsFlushedAsync(string written) => await AskAsync(FollowingSql.IsFlushed, written) is true;

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    async Task<object?> AskAsync(string question, params string[] values)
    {
        await using var command = new NpgsqlCommand(question, Connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(stopping);
    }
}
