namespace GeoZones.Api.Tiles;

/// <summary>Household points; up to zoom 14 only those without a centralized supply or of unknown supply.</summary>
static class HouseholdTileSql
{
    public static readonly TileContent[] Contents =
    [
        new("households", 12, ["id", "persons", "supply_type", "delivery", "is_centralized", "scheme_id"], $"""
            SELECT h.id AS feature_id, h.id, h.persons, {TileSql.Known("h.supply_type")} AS supply_type, {TileSql.Known("h.delivery")} AS delivery,
              h.is_centralized, h.scheme_id, {TileSql.Point("h.location")}
            FROM tile JOIN households h ON h.location && tile.envelope
            WHERE $1 >= 15 OR h.is_centralized IS NOT TRUE ORDER BY h.id
            """),
    ];
}
