namespace GeoZones.Api.Tiles;

static class FacilityTileSql
{
    public static readonly TileContent[] Contents =
    [
        new("facilities", 10, ["id", "kind", "name", "village_code", "status"], $"""
            SELECT f.id AS feature_id, f.id, {TileSql.Known("f.kind")} AS kind, f.name, f.village_code, {TileSql.Known("f.status")} AS status, {TileSql.Shape("f.footprint")}
            FROM tile JOIN facilities f ON f.footprint && tile.envelope ORDER BY f.id
            """),
    ];
}
