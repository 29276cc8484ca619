using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace GeoZones.Api.Tiles;

/// <summary>Finished tiles in a bounded number of bytes; the least recently used go first.</summary>
public sealed class TileMemory(IOptions<TileOptions> options) : IDisposable
{
    /// <summary>What an entry takes beside its bytes, roughly.</summary>
    const int Overhead = 400;

    readonly MemoryCache tiles = new(new MemoryCacheOptions { SizeLimit = options.Value.MemoryBytes, CompactionPercentage = 0.1 });

    public TileBody? Find(TileKey key) => tiles.TryGetValue(key, out TileBody? body) ? body : null;

    public void Keep(TileBody body) => tiles.Set(body.Key, body, new MemoryCacheEntryOptions { Size = body.Bytes.Length + Overhead });

    public void Dispose() => tiles.Dispose();
}
