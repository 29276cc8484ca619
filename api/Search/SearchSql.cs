namespace GeoZones.Api.Search;

/// <summary>$1 the text, $2 how many. Codes match from their start, names anywhere; whole names come first, larger places before smaller ones.</summary>
static class SearchSql
{
    /// <param name="zones">The table, or the view without drafts.</param>
    public static string Find(string zones) => $$"""
        WITH asked AS (SELECT $1::text AS text, fold_name($1) AS folded),
        pattern AS (SELECT text, folded, '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%' AS inside FROM asked),
        found AS (
          (SELECT 1 AS rank, 'division' AS kind, d.code, NULL::bigint AS id, d.name, d.parent_code AS above, d.boundary AS place
           FROM divisions d, pattern p WHERE fold_name(d.name) LIKE p.inside OR (p.text ~ '^[0-9]{2,12}$' AND starts_with(d.code, p.text)) ORDER BY d.code LIMIT $2)
          UNION ALL
          (SELECT 2, 'zone', NULL, z.id, z.name, z.township_code, z.boundary
           FROM {{zones}} z, pattern p WHERE fold_name(z.name) LIKE p.inside ORDER BY z.id LIMIT $2)
          UNION ALL
          (SELECT 3, 'village', v.code, NULL, v.name, v.township_code, v.boundary
           FROM villages v, pattern p WHERE fold_name(v.name) LIKE p.inside OR (p.text ~ '^[0-9]{2,12}$' AND starts_with(v.code, p.text)) ORDER BY fold_name(v.name) NOT LIKE p.folded || '%', v.code LIMIT $2)
          UNION ALL
          (SELECT 4, 'project', NULL, s.id, s.name, v.township_code, s.footprint
           FROM project_sites s JOIN villages v ON v.code = s.village_code, pattern p WHERE fold_name(s.name) LIKE p.inside ORDER BY s.id LIMIT $2)
          UNION ALL
          (SELECT 5, 'facility', NULL, f.id, f.name, v.township_code, f.footprint
           FROM facilities f JOIN villages v ON v.code = f.village_code, pattern p WHERE fold_name(f.name) LIKE p.inside ORDER BY f.id LIMIT $2))
        SELECT kind, code, id, name,
          coalesce((WITH RECURSIVE up AS (
            SELECT code, name, parent_code, 1 AS step FROM divisions WHERE code = found.above
            UNION ALL SELECT d.code, d.name, d.parent_code, up.step + 1 FROM divisions d JOIN up ON d.code = up.parent_code)
            SELECT string_agg(name, ' ' ORDER BY step DESC) FROM up), '') AS context,
          ARRAY[ST_XMin(place), ST_YMin(place), ST_XMax(place), ST_YMax(place)]::double precision[] AS bbox
        FROM found, pattern
        WHERE place IS NOT NULL
        ORDER BY fold_name(name) <> pattern.folded, rank, code, id
        LIMIT $2
        """;
}
