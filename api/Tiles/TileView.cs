using System.Security.Cryptography;
using System.Text;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tiles;

/// <summary>A layer as one group of callers may see it: the unit that is cached, so that tiles never cross callers.</summary>
public sealed class TileView
{
    readonly string[] statements;
    TileRevision? latest;

    internal TileView(TileLayer layer, string name, Func<Caller, bool> maySee, TileContent[] contents, Divisions divisions)
    {
        (Layer, Name, MaySee, Contents) = (layer, name, maySee, contents);
        statements = [.. Enumerable.Range(0, TileAddress.MaxZoom + 1).Select(zoom => TileSql.Tile(layer, contents, zoom, divisions))];
        Key = $"{layer.Name}/{name}/{Fingerprint(statements)}";
    }

    public TileLayer Layer { get; }

    public string Name { get; }

    public Func<Caller, bool> MaySee { get; }

    public IReadOnlyList<TileContent> Contents { get; }

    /// <summary>Layer, view and a fingerprint of its SQL: another release of GeoZones never serves this one's tiles.</summary>
    public string Key { get; }

    /// <summary>One statement for the tile and the data version it was made from.</summary>
    public string Statement(int zoom) => statements[zoom];

    /// <summary>This view of the data at a version.</summary>
    public TileRevision At(string version) =>
        latest is { } known && known.Version == version ? known : latest = new(this, version);

    static string Fingerprint(string[] statements) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', statements))))[..12];
}
