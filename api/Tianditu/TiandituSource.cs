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
    readonly string key;

    public TiandituSource(TiandituOptions options, string key)
    {
        this.key = key;
        good = TimeSpan.FromHours(options.KeptHours);
        kept = new(new MemoryCacheOptions { SizeLimit = options.MemoryBytes, CompactionPercentage = 0.1 });
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = Connections, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = options.Address,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxResponseContentBufferSize = LargestTile,
        };
    }

    /// <param name="layer">One of <see cref="TiandituLayers.All"/>.</param>
    /// <exception cref="TiandituException">It refuses, does not answer in time, or answers something that is no image.</exception>
    public async Task<TiandituTile> GetAsync(string layer, TileAddress at, CancellationToken cancellation)
    {
        if (kept.TryGetValue((layer, at), out TiandituTile? held))
            return held!;
        var tile = await AskAsync(Address(layer, at), cancellation);
        return kept.Set((layer, at), tile, new MemoryCacheEntryOptions { Size = tile.Bytes.Length, AbsoluteExpirationRelativeToNow = good });
    }

    async Task<TiandituTile> AskAsync(string address, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(address, cancellation);
            return response.StatusCode != HttpStatusCode.OK ? throw TiandituException.Refused((int)response.StatusCode)
                : TiandituTile.Of(await response.Content.ReadAsByteArrayAsync(cancellation)) ?? throw TiandituException.NoImage();
        }
        catch (HttpRequestException cause) when (cause.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw TiandituException.NoImage();
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw TiandituException.Silent(); // not the cause: its words may hold the address
        }
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
