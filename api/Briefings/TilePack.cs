using System.Text.Json;
using GeoZones.Api.Callers;
using GeoZones.Api.Tiles;
using Npgsql;

namespace GeoZones.Api.Briefings;

/// <summary>The tiles of the layers that slides draw, of an area, in one file: four bytes with the length of an index in JSON, the index, the tiles as gzip.</summary>
/// <remarks>The index: minzoom, maxzoom and, by <c>layer/z/x/y</c>, where a tile begins behind the index and how long it is. Empty tiles are not in it.</remarks>
static class TilePack
{
    /// <summary>As <c>web/src/briefing/sight.js</c> shows them.</summary>
    static readonly string[] Layers = ["divisions", "villages", "zones", "projects"];

    const int LowestZoom = 4;
    const int HighestZoom = 14;

    /// <summary>The highest zoom is the one at which the area has no more squares than this; above, its tiles are enlarged.</summary>
    const int MostSquares = 400;

    /// <summary>Around the area, as a part of it.</summary>
    const double Margin = 0.15;

    /// <param name="boxes">West, south, east, north in degrees.</param>
    /// <param name="read">The bytes of a tile as gzip; none where it is empty.</param>
    public static async Task<byte[]> MakeAsync(Caller caller, IReadOnlyCollection<double[]> boxes, Func<TileView, TileAddress, Task<byte[]>> read)
    {
        var highest = HighestZoom;
        while (highest > LowestZoom && Squares(boxes, highest).Count > MostSquares)
            highest--;
        var tiles = new Dictionary<string, long[]>();
        using var bodies = new MemoryStream();
        foreach (var view in Layers.Select(layer => TileLayers.ViewOf(layer, caller)))
        {
            foreach (var square in Enumerable.Range(LowestZoom, highest - LowestZoom + 1).Where(zoom => zoom >= view.Layer.MinZoom).SelectMany(zoom => Squares(boxes, zoom)))
            {
                if (await read(view, square) is not { Length: > 0 } body)
                    continue;
                tiles.Add($"{view.Layer.Name}/{square.Z}/{square.X}/{square.Y}", [bodies.Length, body.Length]);
                bodies.Write(body);
            }
        }
        var index = JsonSerializer.SerializeToUtf8Bytes(new { minzoom = LowestZoom, maxzoom = highest, layers = Layers, tiles });
        return [.. BitConverter.GetBytes(index.Length), .. index, .. bodies.ToArray()];
    }

    /// <summary>A tile as a connection sees the data, in the snapshot that it has open.</summary>
    public static async Task<byte[]> ReadAsync(NpgsqlConnection connection, TileView view, TileAddress square, CancellationToken gone)
    {
        await using var command = new NpgsqlCommand(view.Statement(square.Z), connection);
        foreach (var number in (ReadOnlySpan<int>)[square.Z, square.X, square.Y])
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = number });
        await using var reader = await command.ExecuteReaderAsync(gone);
        await reader.ReadAsync(gone);
        var tile = reader.GetFieldValue<byte[]>(1);
        return tile.Length == 0 ? tile : TileEncoding.Gzip.Compress(tile);
    }

    static HashSet<TileAddress> Squares(IEnumerable<double[]> boxes, int zoom)
    {
        var squares = new HashSet<TileAddress>();
        foreach (var box in boxes)
        {
            var (dx, dy) = ((box[2] - box[0]) * Margin, (box[3] - box[1]) * Margin);
            var (west, north, east, south) = (Column(box[0] - dx, zoom), Row(box[3] + dy, zoom), Column(box[2] + dx, zoom), Row(box[1] - dy, zoom));
            if ((long)(east - west + 1) * (south - north + 1) > 100 * MostSquares)
                return [.. Enumerable.Range(0, MostSquares + 1).Select(i => new TileAddress(zoom, i, 0))]; // far too many to be listed
            for (var x = west; x <= east; x++)
                for (var y = north; y <= south; y++)
                    squares.Add(new(zoom, x, y));
        }
        return squares;
    }

    static int Column(double longitude, int zoom) => Within((longitude + 180) / 360, zoom);

    static int Row(double latitude, int zoom) => Within((1 - (Math.Asinh(Math.Tan(Math.Clamp(latitude, -85, 85) * Math.PI / 180)) / Math.PI)) / 2, zoom);

    static int Within(double share, int zoom) => Math.Clamp((int)Math.Floor(share * (1 << zoom)), 0, (1 << zoom) - 1);
}
