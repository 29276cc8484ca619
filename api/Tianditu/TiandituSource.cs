using System.Collections.Concurrent;
using System.Net;
using GeoZones.Api.Tiles;
using Microsoft.Extensions.Caching.Memory;

namespace GeoZones.Api.Tianditu;

/// <summary>Tiles of 天地图, asked for with the key and kept in a bounded number of bytes. A client of its own: none that is shared logs addresses, in which the key stands.</summary>
public sealed class TiandituSource : IDisposable
{
    /// <summary>A tile has some 20 kB; more than this is none.</summary>
    const int LargestTile = 2 << 20;

    const int Connections = 16;

    readonly HttpClient http;
    readonly MemoryCache kept;
    readonly TimeSpan good;
    readonly TimeSpan pause;
    readonly string key;
    readonly ConcurrentDictionary<(string, TileAddress), Lazy<Task<TiandituTile>>> underWay = new();

    /// <summary>Why nothing is asked for a while, and until when.</summary>
    volatile Tuple<TiandituException, long>? failed;

    public TiandituSource(TiandituOptions options, string key)
    {
        this.key = key;
        good = TimeSpan.FromHours(options.KeptHours);
        pause = TimeSpan.FromSeconds(options.PauseSeconds);
        kept = new(new MemoryCacheOptions { SizeLimit = options.MemoryBytes, CompactionPercentage = 0.1 });
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = Connections, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = options.Address,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxResponseContentBufferSize = LargestTile,
        };
    }

    /// <summary>Whoever asks for a tile that is under way waits for the same answer; one of them who goes away ends it for nobody.</summary>
    /// <param name="layer">One of <see cref="TiandituLayers.All"/>.</param>
    /// <exception cref="TiandituException">It refuses, does not answer in time, or answers something that is no image. After the first two nobody is asked for some seconds.</exception>
    public Task<TiandituTile> GetAsync(string layer, TileAddress at, CancellationToken cancellation)
    {
        if (kept.TryGetValue((layer, at), out TiandituTile? held))
            return Task.FromResult(held!);
        if (failed is var (why, until) && Environment.TickCount64 < until)
            return Task.FromException<TiandituTile>(why);
        return underWay.GetOrAdd((layer, at), new Lazy<Task<TiandituTile>>(() => FetchAsync(layer, at))).Value.WaitAsync(cancellation);
    }

    async Task<TiandituTile> FetchAsync(string layer, TileAddress at)
    {
        try
        {
            var tile = await AskAsync(Address(layer, at));
            return kept.Set((layer, at), tile, new MemoryCacheEntryOptions { Size = tile.Bytes.Length, AbsoluteExpirationRelativeToNow = good });
        }
        finally
        {
            underWay.TryRemove((layer, at), out _);
        }
    }

    async Task<TiandituTile> AskAsync(string address)
    {
        try
        {
            using var response = await http.GetAsync(address);
            return response.StatusCode != HttpStatusCode.OK ? throw Fail(TiandituException.Refused((int)response.StatusCode))
                : TiandituTile.Of(await response.Content.ReadAsByteArrayAsync()) ?? throw TiandituException.NoImage();
        }
        catch (HttpRequestException cause) when (cause.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw TiandituException.NoImage();
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or OperationCanceledException)
        {
            throw Fail(TiandituException.Silent()); // not the cause: its words may hold the address
        }
    }

    /// <summary>The next tiles are told the same without being asked for.</summary>
    TiandituException Fail(TiandituException why)
    {
        failed = new(why, Environment.TickCount64 + (long)pause.TotalMilliseconds);
        return why;
    }

    /// <summary>WMTS in key-value form; the matrix set w is Web Mercator.</summary>
    string Address(string layer, TileAddress at) => FormattableString.Invariant(
        $"/{layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER={layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={at.Z}&TILEROW={at.Y}&TILECOL={at.X}&tk={key}");

    public void Dispose()
    {
        http.Dispose();
        kept.Dispose();
    }
}

/// <summary>An image as it came; its type is read from its first bytes and not from what its sender says.</summary>
public sealed record TiandituTile(byte[] Bytes, string Type)
{
    public static TiandituTile? Of(byte[] bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new(bytes, "image/png"),
        [0xFF, 0xD8, 0xFF, ..] => new(bytes, "image/jpeg"),
        _ => null,
    };
}
