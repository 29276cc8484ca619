namespace GeoZones.Data.Following;

/// <summary>What everybody sees of the follower: replaced as a whole by one writer, read and awaited by any number.</summary>
sealed class Publication(TimeProvider clock)
{
    volatile Seen seen = new(null, new() { Since = clock.GetUtcNow() });

    public FollowedIndex? Index => seen.Index;

    public FollowerState State => seen.State;

    public void Publish(FollowedIndex? index, FollowerState state)
    {
        var before = seen;
        seen = new(index, state with { Since = state.Phase == before.State.Phase ? before.State.Since : clock.GetUtcNow() });
        before.Superseded.SetResult();
    }

    public void Publish(FollowerState state) => Publish(Index, state);

    /// <returns>False when the time is over, or nothing follows that could bring it.</returns>
    public async Task<bool> WaitForAsync(long dataVersion, TimeSpan patience)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            var now = seen;
            if (now.Index?.DataVersion >= dataVersion)
                return true;
            var left = patience - clock.GetElapsedTime(start);
            if (now.State.Phase != FollowerPhase.Following || left <= TimeSpan.Zero || !await IsSupersededAsync(now, left))
                return false;
        }
    }

    /// <summary>The index that follows on one, or null when there is none any more.</summary>
    public async Task<FollowedIndex?> NextAsync(FollowedIndex? after, CancellationToken cancel)
    {
        while (true)
        {
            var now = seen;
            if (!ReferenceEquals(now.Index, after))
                return now.Index;
            await now.Superseded.Task.WaitAsync(cancel);
        }
    }

    async Task<bool> IsSupersededAsync(Seen now, TimeSpan patience)
    {
        try
        {
            await now.Superseded.Task.WaitAsync(patience, clock);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    sealed record Seen(FollowedIndex? Index, FollowerState State)
    {
        public TaskCompletionSource Superseded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
