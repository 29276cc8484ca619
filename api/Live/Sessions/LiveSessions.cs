using System.Collections.Concurrent;
using GeoZones.Api.Abuse;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Live.Sessions;

/// <summary>Connections that are open, and sessions whose caller may come back.</summary>
public sealed class LiveSessions(LiveLimits limits, TimeProvider clock)
{
    readonly ConcurrentDictionary<Place, Origin> open = new();
    readonly ConcurrentDictionary<string, LiveSession> sessions = new(StringComparer.Ordinal);

    /// <summary>Connections now.</summary>
    public int Open => open.Count;

    /// <summary>Sessions whose caller may come back.</summary>
    public int Waiting => sessions.Values.Count(session => session.Reader is null);

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

    internal void Begin(LiveSession session, ToldVillages reader)
    {
        session.Hold(reader);
        sessions[session.Token] = session;
    }

    /// <summary>The caller may come back to it for a while.</summary>
    internal void Leave(LiveSession session, ToldVillages reader)
    {
        session.Leave(reader, clock.GetTimestamp());
        Sweep();
    }

    /// <summary>Another area was opened in its place.</summary>
    internal void End(LiveSession session) => sessions.TryRemove(session.Token, out _);

    /// <summary>A session goes on with the caller it was of; a connection that still has it, perhaps without knowing that it is dead, loses it.</summary>
    /// <exception cref="NoSuchSessionException">There is none, or it is somebody else's.</exception>
    internal LiveSession Resume(string token, Caller caller, ToldVillages reader)
    {
        Sweep();
        if (!sessions.TryGetValue(token, out var session) || session.Caller != caller)
            throw new NoSuchSessionException();
        session.Hold(reader);
        return session;
    }

    /// <summary>Every connection has a look at what is new.</summary>
    public void WakeAll()
    {
        foreach (var (place, _) in open)
            place.Wake?.Invoke();
    }

    void Sweep()
    {
        var waiting = sessions.Values.Where(session => session.Reader is null).OrderByDescending(session => session.LeftAt).ToList();
        foreach (var session in waiting.Where((session, at) => at >= limits.Waiting || clock.GetElapsedTime(session.LeftAt) > limits.Resumable))
            sessions.TryRemove(session.Token, out _);
    }
}

/// <summary>A connection among those that are counted.</summary>
sealed class Place(Action<Place> leave) : IDisposable
{
    /// <summary>Null until the connection stands.</summary>
    public Action? Wake { get; set; }

    public void Dispose() => leave(this);
}
