namespace GeoZones.Api.Tiles;

static class ZoneTileSql
{
    /// <param name="zones">The table, or the view without drafts.</param>
    public static TileContent[] Of(string zones) =>
    [
        new("zones", 6, ["id", "name", "level", "status", "town", "evidence", "declared_villages"], $"""
            SELECT z.id AS feature_id, z.id, z.name, {TileSql.Known("z.level")} AS level, {TileSql.Known("z.status")} AS status, t.name AS town,
              nullif(lower(z.town_evidence), 'unknown') AS evidence,
              (SELECT count(*) FROM declared_villages d WHERE d.zone_id = z.id) AS declared_villages, {TileSql.Shape("z.boundary")}
            FROM tile JOIN {zones} z ON z.boundary && tile.envelope LEFT JOIN divisions t ON t.code = z.township_code
            ORDER BY z.id
            """),
        new("zone_labels", 6, ["id", "name", "level"], $"""
            SELECT z.id AS feature_id, z.id, z.name, {TileSql.Known("z.level")} AS level, {TileSql.Point("at")}
            FROM tile JOIN {zones} z ON z.boundary && tile.envelope, ST_PointOnSurface(z.boundary) AS at
            WHERE at && tile.envelope ORDER BY z.id
            """),
    ];
}
