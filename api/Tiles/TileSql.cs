using GeoZones.Api.Callers;

namespace GeoZones.Api.Tiles;

/// <summary>The frame around the rows of every tile layer. Parameters: $1 zoom, $2 column, $3 row.</summary>
/// <remarks>
/// The tile's envelope is transformed once and compared with the indexed column; only rows inside it are transformed.
/// EPSG:4490 is relabelled 4326 first: the result is the same to the last bit (GRS 80 and WGS 84 share the sphere of Web Mercator),
/// and a new connection spends 18 ms instead of 230 ms in PROJ's search for a way from 4490 to 3857.
/// </remarks>
static class TileSql
{
    public const int Extent = 4096;
    public const int Buffer = 64;

    public const string Listen = "LISTEN geozones_changes";
    public const string Pulse = "SELECT 1";

    /// <summary>West, south, east, north of all divisions in degrees; null without any.</summary>
    public const string Bounds = 
        "SELECT CASE WHEN b IS NOT NULL THEN ARRAY[ST_XMin(b), ST_YMin(b), ST_XMax(b), ST_YMax(b)] END FROM (SELECT ST_Extent(boundary) AS b FROM divisions) AS d";

    const string Pyramid = """
        tile AS MATERIALIZED (
          SELECT ST_TileEnvelope($1, $2, $3) AS bounds,
                 ST_SetSRID(ST_Transform(ST_TileEnvelope($1, $2, $3, margin => 0.015625), 4326), 4490) AS envelope,
                 CASE WHEN $1 < 12 THEN 360.0 / (1 << $1) / 2048 END AS tolerance
        )
        """;

    /// <summary>The database and the data version of a layer, as one opaque text.</summary>
    public static string Version(TileLayer layer) => $"SELECT {VersionOf(layer)}";

    /// <summary>A tile and the version of the data it shows, in one snapshot.</summary>
    public static string Tile(TileLayer layer, TileContent[] contents, int zoom, Divisions divisions) =>
        $"WITH {WithinSql.Tables(divisions)}{Pyramid}\nSELECT {VersionOf(layer)},\n{Concatenated([.. contents.Where(c => c.MinZoom <= zoom).Select(Encoded)])}";

    /// <summary>A line or area on the tile's grid, clipped; below zoom 12 without the detail that is smaller than a quarter of a screen pixel.</summary>
    /// <remarks>Neighbours are simplified apart, so they may miss each other by half a pixel. From zoom 12 tiles are enlarged on screen, where that would show.</remarks>
    public static string Shape(string column) => Grid($"CASE WHEN tile.tolerance > 0 THEN ST_Simplify({column}, tile.tolerance) ELSE {column} END");

    public static string Point(string column) => Grid(column);

    /// <summary>An enumeration's text; absent where it is Unknown.</summary>
    public static string Known(string column) => $"nullif({column}, 'Unknown')";

    static string Grid(string geometry) =>
        $"ST_AsMVTGeom(ST_Transform(ST_SetSRID({geometry}, 4326), 3857), tile.bounds, {Extent}, {Buffer}) AS geom";

    static string Encoded(TileContent content) =>
        $"""
        coalesce((SELECT ST_AsMVT(kept, '{content.Name}', {Extent}, 'geom'{(content.HasFeatureId ? ", 'feature_id'" : "")}) FROM (
        {content.Rows}
        ) AS kept WHERE geom IS NOT NULL), '')
        """;

    static string Concatenated(string[] parts) => parts.Length == 0 ? "''::bytea" : string.Join("\n||\n", parts);

    static string VersionOf(TileLayer layer) =>
        $"""
        (SELECT s.system_identifier || '-' || c.timeline_id || '-' || d.oid FROM pg_control_system() s, pg_control_checkpoint() c, pg_database d
         WHERE d.datname = current_database()) || '-' || data_version(VARIADIC ARRAY[{string.Join(", ", layer.Tables.Select(table => $"'{table}'"))}])
        """;
}
