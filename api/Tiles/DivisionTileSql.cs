namespace GeoZones.Api.Tiles;

/// <summary>City, counties, and towns from zoom 7.</summary>
static class DivisionTileSql
{
    static readonly string[] Fields = ["code", "name", "level"];

    public static readonly TileContent[] Contents =
    [
        new("divisions", 4, Fields, $"""
            SELECT d.code, d.name, d.level, {TileSql.Shape("d.boundary")}
            FROM tile JOIN divisions d ON d.boundary && tile.envelope
            WHERE {Drawn} ORDER BY d.code
            """),
        new("division_labels", 4, Fields, $"""
            SELECT d.code, d.name, d.level, {TileSql.Point("at")}
            FROM tile JOIN divisions d ON d.boundary && tile.envelope, coalesce(d.seat, ST_PointOnSurface(d.boundary)) AS at
            WHERE {Drawn} AND at && tile.envelope ORDER BY d.code
            """),
    ];

    const string Drawn = "(d.level IN ('Prefecture', 'County') OR d.level = 'Township' AND $1 >= 7)";
}
