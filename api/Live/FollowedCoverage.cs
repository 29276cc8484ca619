using GeoZones.Api.Live.Sessions;
using GeoZones.Data.Following;

namespace GeoZones.Api.Live;

/// <summary>Runs the follower of the coverage index beside the service, which answers from the first moment on; wakes the live sessions when there is something new.</summary>
public sealed class FollowedCoverage(IndexFollower follower, LiveSessions sessions, LiveLimits limits) : BackgroundService
{
    public FollowerState State => follower.State;

    /// <summary>What there is, answering or not.</summary>
    public FollowedIndex? Current => follower.Current;

    /// <summary>The index that answers; null while none does.</summary>
    public FollowedIndex? Answering => follower.State.Phase == FollowerPhase.Following ? follower.Current : null;

    /// <summary>How far it is, in one word: why none answers.</summary>
    public string Phase => follower.State.Phase.ToString().ToLowerInvariant();

    /// <summary>As <see cref="IndexFollower.WaitForAsync"/>.</summary>
    public Task<bool> WaitForAsync(long dataVersion, TimeSpan patience) => follower.WaitForAsync(dataVersion, patience);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!limits.Follow)
            return;
        try
        {
            await Task.WhenAll(follower.RunAsync(stoppingToken), TellAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped, or taken down with a host that could not start.
        }
    }

    async Task TellAsync(CancellationToken stopping)
    {
        var told = follower.Current;
        while (!stopping.IsCancellationRequested)
        {
            told = await follower.NextAsync(told, stopping);
            if (told is not null) // else all of them would ask the database at once
                sessions.WakeAll();
            await Task.Delay(limits.BetweenData, stopping);
        }
    }
}
