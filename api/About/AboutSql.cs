namespace GeoZones.Api.About;

static class AboutSql
{
    public const string Data = """
        SELECT coalesce(sum(changes), 0)::bigint, (max(at) AT TIME ZONE 'Asia/Shanghai')::date, (SELECT lower(scale) FROM loads ORDER BY id DESC LIMIT 1),
          EXISTS (SELECT FROM villages WHERE synthetic),
          (SELECT CASE WHEN ST_Extent(boundary) IS NOT NULL THEN ARRAY[ST_XMin(ST_Extent(boundary)), ST_YMin(ST_Extent(boundary)), ST_XMax(ST_Extent(boundary)), ST_YMax(ST_Extent(boundary))]::double precision[] END
           FROM divisions WHERE level = 'Prefecture')
        FROM (SELECT 1 AS changes, at FROM changes UNION ALL SELECT changes, at FROM pruned_changes WHERE table_name <> 'household_changes') AS written
        """;

    /// <summary>Households from their totals: nobody scans a million rows to be told their number, and nobody sees a household.</summary>
    /// <param name="announced">Nothing, or what the names of the tables end with for who may not see drafts.</param>
    public static string Counts(string announced) => $"""
        SELECT 'Divisions', count(*) FROM divisions UNION ALL
        SELECT 'Villages', count(*) FROM villages UNION ALL
        SELECT 'Households', coalesce(sum(households), 0)::bigint FROM village_totals UNION ALL
        SELECT 'Persons', coalesce(sum(persons), 0)::bigint FROM village_totals UNION ALL
        SELECT 'Zones', count(*) FROM zones{announced} UNION ALL
        SELECT 'DeclaredVillages', count(*) FROM declared_villages{announced} UNION ALL
        SELECT 'WaterSchemes', count(*) FROM water_schemes UNION ALL
        SELECT 'Projects', count(*) FROM projects UNION ALL
        SELECT 'ProjectSites', count(*) FROM project_sites UNION ALL
        SELECT 'Facilities', count(*) FROM facilities
        """;

    /// <inheritdoc cref="Counts"/>
    public static string Zones(string announced) => $"""
        SELECT z.id, z.name, z.level, d.name, z.town_evidence, (SELECT count(*) FROM declared_villages v WHERE v.zone_id = z.id),
          ARRAY[ST_XMin(z.boundary), ST_YMin(z.boundary), ST_XMax(z.boundary), ST_YMax(z.boundary)]::double precision[]
        FROM zones{announced} z JOIN divisions d ON d.code = z.township_code
        ORDER BY z.level = 'Municipal', z.id
        """;
}
