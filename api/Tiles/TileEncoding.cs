using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace GeoZones.Api.Tiles;

/// <summary>How the bytes of a tile travel.</summary>
public enum TileEncoding { Identity, Gzip, Brotli }

static class TileEncodings
{
    public static string Token(this TileEncoding encoding) => encoding switch
    {
        TileEncoding.Gzip => "gzip",
        TileEncoding.Brotli => "br",
        _ => "identity",
    };

    /// <summary>Brotli before gzip before none, of those that Accept-Encoding does not refuse.</summary>
    public static TileEncoding Accepted(StringValues header)
    {
        var best = TileEncoding.Identity;
        foreach (var line in header)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                if (Named(line.AsSpan()[range]) is var encoding && encoding > best)
                    best = encoding;
            }
        }
        return best;
    }

    public static byte[] Compress(this TileEncoding encoding, byte[] tile)
    {
        using var bytes = new MemoryStream(tile.Length / 2 + 64);
        using (Stream stream = encoding == TileEncoding.Gzip
            ? new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)
            : new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(tile);
        return bytes.ToArray();
    }

    static TileEncoding Named(ReadOnlySpan<char> item)
    {
        var semicolon = item.IndexOf(';');
        var token = (semicolon < 0 ? item : item[..semicolon]).Trim();
        if (semicolon >= 0 && IsZero(item[(semicolon + 1)..].Trim()))
            return TileEncoding.Identity;
        return token.Equals("br", StringComparison.OrdinalIgnoreCase) ? TileEncoding.Brotli
            : token.Equals("gzip", StringComparison.OrdinalIgnoreCase) || token is "*" ? TileEncoding.Gzip
            : TileEncoding.Identity;
    }

    /// <summary>q=0, q=0.0, q=0.00, q=0.000: not acceptable.</summary>
    static bool IsZero(ReadOnlySpan<char> quality) =>
        quality.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && quality[3..].Trim("0.").IsEmpty;
}
