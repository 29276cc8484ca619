namespace GeoZones.Api.Tiles;

/// <summary>Project sites as points, with the budget of the whole project; from zoom 13 the lines and areas they cover.</summary>
static class ProjectTileSql
{
    /// <param name="zones">The zones that are named: all, or those that are no drafts.</param>
    public static TileContent[] Of(string zones) =>
    [
        new("sites", 7, ["id", "project_id", "name", "project", "category", "stage", "budget_yuan", "zone_id"], $"""
            SELECT s.id AS feature_id, s.id, s.project_id, s.name, p.name AS project, {TileSql.Known("p.category")} AS category, {TileSql.Known("p.stage")} AS stage,
              (SELECT sum(f.budget_yuan) FROM project_funds f WHERE f.project_id = p.id)::float8 AS budget_yuan,
              (SELECT z.id FROM {zones} z WHERE z.id = p.zone_id) AS zone_id, {TileSql.Point("s.anchor")}
            FROM tile JOIN project_sites s ON s.anchor && tile.envelope JOIN projects p ON p.id = s.project_id
            ORDER BY s.id
            """),
        new("footprints", 13, ["id"], $"""
            SELECT s.id AS feature_id, s.id, {TileSql.Shape("s.footprint")}
            FROM tile JOIN project_sites s ON s.footprint && tile.envelope
            WHERE ST_Dimension(s.footprint) > 0 ORDER BY s.id
            """),
    ];
}
