using System.Collections.Frozen;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tiles;

/// <summary>Every tile layer: its lowest zoom, the tables it is made of, and who sees what of it.</summary>
public static class TileLayers
{
    public static readonly IReadOnlyList<TileLayer> All =
    [
        new("divisions", 4, ["divisions"], ("all", Anyone, DivisionTileSql.Contents)),
        new("villages", 8, ["villages", "village_totals", "declared_villages", "zones"],
            ("exact", caller => caller.MaySeeEveryHousehold, VillageTileSql.Exact),
            ("within", caller => caller.MaySeeHouseholds, VillageTileSql.Within),
            ("counts", caller => caller.MaySeeVillageCounts, VillageTileSql.Counts),
            ("rates", Anyone, VillageTileSql.Rates)),
        new("zones", 6, ["zones", "divisions", "declared_villages"], 
            ("all", caller => caller.MaySeeDrafts, ZoneTileSql.Of("zones")),
            ("announced", Anyone, ZoneTileSql.Of("zones_announced"))),
        new("households", 12, ["households"], ("all", caller => caller.MaySeeHouseholds, HouseholdTileSql.Contents)),
        new("water", 10, ["water_pipes", "water_nodes", "cisterns"], ("all", caller => caller.MaySeeNetwork, WaterTileSql.Contents)),
        new("projects", 7, ["projects", "project_sites", "project_funds", "zones"],
            ("all", caller => caller.MaySeeDrafts, ProjectTileSql.Of("zones")),
            ("announced", Anyone, ProjectTileSql.Of("zones_announced"))),
        new("facilities", 10, ["facilities"], ("all", Anyone, FacilityTileSql.Contents)),
    ];

    static readonly FrozenDictionary<string, TileLayer> ByName = All.ToFrozenDictionary(layer => layer.Name);

    public static string Names => string.Join(", ", All.Select(layer => layer.Name));

    /// <exception cref="UnknownTileLayerException">There is none of that name.</exception>
    /// <exception cref="TileLayerForbiddenException">The caller may not see it.</exception>
    public static TileView ViewOf(string layer, Caller caller) =>
        (ByName.GetValueOrDefault(layer) ?? throw new UnknownTileLayerException(layer)).ViewFor(caller)
            ?? throw new TileLayerForbiddenException(layer);

    static bool Anyone(Caller caller) => true;
}
