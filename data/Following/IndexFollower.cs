using Npgsql;

namespace GeoZones.Data.Following;

/// <summary>Builds the index while others work and keeps it true: after every commit that is heard of, and each second.</summary>
/// <remarks>docs/coverage-index.md, "How it stays true". One connection of its own; whatever happens to it, the process lives on and the state says what is.</remarks>
/// <param name="connectionString">Of the role that the service works as; it owns nothing.</param>
/// <param name="directory">Where the households lie between two starts; null for nowhere.</param>
public sealed class IndexFollower(string connectionString, string? directory, TimeProvider clock)
{
    static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(30);

    readonly Publication publication = new(clock);

    /// <summary>Null while there is none.</summary>
    public FollowedIndex? Current => publication.Index;

    public FollowerState State => publication.State;

    /// <summary>Is the index at least at this data version, now or soon? Does not wait where nothing is to be expected.</summary>
    public Task<bool> WaitForAsync(long dataVersion, TimeSpan patience) => publication.WaitForAsync(dataVersion, patience);

    /// <summary>The index that follows on this one, when there is one; null when there is none any more.</summary>
    public Task<FollowedIndex?> NextAsync(FollowedIndex? after, CancellationToken cancel) => publication.NextAsync(after, cancel);

    /// <summary>Follows until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var pause = Pulse;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stopping);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                pause = State.Phase == FollowerPhase.Following ? Pulse : pause * 2 < LongestPause ? pause * 2 : LongestPause;
                publication.Publish(null, State with { Phase = FollowerPhase.Broken, Reason = Words(fault), Pending = 0, Bytes = 0 });
            }
            await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task FollowAsync(CancellationToken stopping)
    {
        await using var changes = await ChangeFeed.OpenAsync(connectionString, clock, stopping);
        var builder = new IndexBuilder(changes, directory is null ? null : new(directory), publication, clock, stopping);
        var held = await builder.StartAsync();
        while (true)
        {
            await changes.PruneAsync();
            await builder.SaveAsync();
            await changes.HearAsync(Pulse);
            held = await builder.AdvanceAsync(held);
        }
    }

    static string Words(Exception fault) => fault is PostgresException refused ? $"{refused.SqlState} {refused.MessageText}" : fault.Message;
}
