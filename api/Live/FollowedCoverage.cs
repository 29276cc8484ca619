using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Api.Live;

public sealed record FollowedIndex(CoverageIndex Index, long DataVersion);

public sealed class FollowedCoverage
{
    TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FollowedIndex? Current { get; private set; }

    /// <summary>Why the index does not answer: cold, behind, broken; null while it does.</summary>
    public string? Silence => Current is null ? "cold" : null;

    public Task<bool> WaitForAsync(long dataVersion, TimeSpan patience) => Task.FromResult(Current?.DataVersion >= dataVersion);

    public Task NextAsync() => next.Task;

    public void Publish(FollowedIndex index)
    {
        Current = index;
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
