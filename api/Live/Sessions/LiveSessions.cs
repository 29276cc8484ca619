using System.Collections.Concurrent;
using GeoZones.Api.Abuse;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Live.Sessions;

/// <summary>Connections that are open, and sessions whose caller may come back.</summary>
public sealed class LiveSessions(LiveLimits limits, TimeProvider clock)
{
    readonly ConcurrentDictionary<Place, Origin> open = new();
    readonly ConcurrentDictionary<string, Left> waiting = new(StringComparer.Ordinal);

    /// <summary>Connections now.</summary>
    public int Open => open.Count;

    /// <summary>Sessions whose caller may come back.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Takes a place that is given back when it is disposed of.</summary>
    /// <exception cref="TooManyConnectionsException">The caller, or all together, have as many as they may.</exception>
    internal Place Enter(Origin origin)
    {
        if (open.Count >= limits.Connections)
            throw new TooManyConnectionsException(limits.Connections);
        if (!origin.IsTrusted && open.Values.Count(other => other == origin) >= limits.ConnectionsOfACaller)
            throw new TooManyConnectionsException(limits.ConnectionsOfACaller);
        var place = new Place(left => open.TryRemove(left, out _));
        open[place] = origin;
        return place;
    }

    /// <summary>The caller may come back to it for a while.</summary>
    /// <param name="session">Null where the connection never opened one.</param>
    internal void Leave(LiveSession? session)
    {
        if (session is not null)
            waiting[session.Token] = new(session, clock.GetTimestamp());
        Sweep();
    }

    /// <summary>A session goes on with the caller it was of.</summary>
    /// <exception cref="NoSuchSessionException">There is none, or it is somebody else's.</exception>
    internal LiveSession Resume(string token, Caller caller)
    {
        Sweep();
        return waiting.TryGetValue(token, out var left) && left.Session.Caller == caller && waiting.TryRemove(token, out _)
            ? left.Session : throw new NoSuchSessionException();
    }

    /// <summary>Every connection has a look at what is new.</summary>
    public void WakeAll()
    {
        foreach (var (place, _) in open)
            place.Wake?.Invoke();
    }

    void Sweep()
    {
        foreach (var (token, left) in waiting)
        {
            if (clock.GetElapsedTime(left.At) > limits.Resumable)
                waiting.TryRemove(token, out _);
        }
        while (waiting.Count > limits.Waiting && waiting.MinBy(pair => pair.Value.At) is { Key: { } oldest })
            waiting.TryRemove(oldest, out _);
    }

    sealed record Left(LiveSession Session, long At);
}

/// <summary>A connection among those that are counted.</summary>
sealed class Place(Action<Place> leave) : IDisposable
{
    /// <summary>Null until the connection stands.</summary>
    public Action? Wake { get; set; }

    public void Dispose() => leave(this);
}
