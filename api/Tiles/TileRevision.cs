using System.Security.Cryptography;
using System.Text;

namespace GeoZones.Api.Tiles;

/// <summary>A view at one version of the data of one database: within it a tile never changes.</summary>
public sealed class TileRevision(TileView view, string version) : IEquatable<TileRevision>
{
    readonly string[] tags = [.. Enum.GetValues<TileEncoding>().Select(encoding => $"\"{Hash(view, version)}-{encoding.Token()}\"")];

    public TileView View { get; } = view;

    /// <summary>System identifier, timeline and oid of the database, and the number of changes: see <see cref="TileSql"/>.</summary>
    public string Version { get; } = version;

    /// <summary>Differs between databases, views, releases and versions, and tells nothing about them.</summary>
    public string Name { get; } = Hash(view, version);

    /// <summary>The strong ETag of any tile of this revision in an encoding.</summary>
    public string Tag(TileEncoding encoding) => tags[(int)encoding];

    public bool Equals(TileRevision? other) => other is not null && View == other.View && Version == other.Version;

    public override bool Equals(object? obj) => Equals(obj as TileRevision);

    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);

    static string Hash(TileView view, string version) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{view.Key} {version}")))[..24];
}
