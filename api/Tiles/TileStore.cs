using System.Collections.Concurrent;

namespace GeoZones.Api.Tiles;

/// <summary>A tile from memory, else from disk, else made once for everybody who waits for it.</summary>
public sealed class TileStore(DataVersions versions, TileMemory memory, TileDisk disk, TileDatabase database)
{
    readonly ConcurrentDictionary<TileKey, Lazy<Task<TileBody>>> flights = new();

    /// <summary>The view at the version of the data that holds now.</summary>
    public async ValueTask<TileRevision> RevisionAsync(TileView view) => view.At(await versions.CurrentAsync(view.Layer));

    /// <returns>A body of that revision or, when a commit came in between, of a newer one.</returns>
    public ValueTask<TileBody> GetAsync(TileKey key) =>
        memory.Find(key) is { } body ? new(body) : new(JoinAsync(key));

    /// <summary>The flight is named by its revision: who asks after a commit does not board one that left before it.</summary>
    async Task<TileBody> JoinAsync(TileKey key)
    {
        var flight = flights.GetOrAdd(key, static (key, store) => new(() => store.FlyAsync(key)), this);
        try
        {
            return await flight.Value;
        }
        finally
        {
            flights.TryRemove(new(key, flight));
        }
    }

    async Task<TileBody> FlyAsync(TileKey key)
    {
        if ((memory.Find(key) ?? await disk.FindAsync(key)) is { } stored)
        {
            memory.Keep(stored);
            return stored;
        }
        var body = await MakeAsync(key);
        memory.Keep(body);
        await disk.KeepAsync(body);
        return body;
    }

    async Task<TileBody> MakeAsync(TileKey key)
    {
        if (key.Encoding == TileEncoding.Identity)
            return await database.ReadTileAsync(key.Revision.View, key.Address);
        var plain = await GetAsync(key with { Encoding = TileEncoding.Identity });
        return plain.Bytes.Length == 0
            ? new(plain.Key with { Encoding = key.Encoding }, [])
            : new(plain.Key with { Encoding = key.Encoding }, key.Encoding.Compress(plain.Bytes));
    }
}
