using System.Collections.Concurrent;

namespace GeoZones.Api.Accounts;

/// <summary>Credentials that were just looked up, for <see cref="AccountOptions.Remember"/>: so long may pass until what another process revokes is refused here. What this process revokes is refused at once.</summary>
sealed class Remembered(AccountOptions options, TimeProvider clock)
{
    /// <summary>More than that are forgotten together.</summary>
    const int Most = 10_000;

    readonly ConcurrentDictionary<SecretHash, Known> known = new();

    public Visitor? Find(SecretHash hash) => known.TryGetValue(hash, out var found) && clock.GetTimestamp() < found.Until ? found.Visitor : null;

    /// <param name="endsAt">UTC; it is not remembered for longer.</param>
    public void Keep(SecretHash hash, Visitor visitor, DateTime endsAt)
    {
        if (known.Count >= Most)
            known.Clear();
        var left = endsAt - clock.GetUtcNow().UtcDateTime;
        var time = left < options.Remember ? left : options.Remember;
        known[hash] = new(visitor, clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency));
    }

    public void Forget() => known.Clear();

    sealed record Known(Visitor Visitor, long Until);
}
