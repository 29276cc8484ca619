namespace GeoZones.Api.Tiles;

/// <summary>The network: mains and works from zoom 10, branches and cisterns from 13, valves from 14, the ends from 15.</summary>
static class WaterTileSql
{
    public static readonly TileContent[] Contents =
    [
        new("pipes", 10, ["id", "role", "status", "diameter_mm", "material", "year"], $"""
            SELECT p.id AS feature_id, p.id, {TileSql.Known("p.role")} AS role, {TileSql.Known("p.status")} AS status, p.diameter_millimetres AS diameter_mm,
              {TileSql.Known("p.material")} AS material, p.built_year AS year, {TileSql.Shape("p.route")}
            FROM tile JOIN water_pipes p ON p.route && tile.envelope
            WHERE $1 >= 13 OR p.role = 'Main' ORDER BY p.id
            """),
        new("nodes", 10, ["id", "kind", "name", "status", "is_open"], $"""
            SELECT n.id AS feature_id, n.id, n.kind, n.name, {TileSql.Known("n.status")} AS status, n.is_open, {TileSql.Point("n.location")}
            FROM tile JOIN water_nodes n ON n.location && tile.envelope
            WHERE n.kind IN ('Source', 'BackupSource', 'Plant', 'BoosterStation', 'ClearWaterTank', 'HighLevelTank')
              OR n.kind = 'Valve' AND $1 >= 14 OR n.kind IN ('ServiceConnection', 'Standpipe') AND $1 >= 15
            ORDER BY n.id
            """),
        new("cisterns", 13, ["id", "is_drinking", "status"], $"""
            SELECT c.id AS feature_id, c.id, c.is_untreated_drinking AS is_drinking, {TileSql.Known("c.status")} AS status, {TileSql.Point("c.location")}
            FROM tile JOIN cisterns c ON c.location && tile.envelope ORDER BY c.id
            """),
    ];
}
