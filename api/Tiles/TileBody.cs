namespace GeoZones.Api.Tiles;

/// <summary>What identifies the bytes of a tile: the revision, the square and the encoding.</summary>
public sealed record TileKey(TileRevision Revision, TileAddress Address, TileEncoding Encoding);

/// <summary>Finished bytes; none where the tile is empty. Its revision is never older than the one that was asked for.</summary>
public sealed record TileBody(TileKey Key, byte[] Bytes)
{
    public string Tag => Key.Revision.Tag(Key.Encoding);
}
