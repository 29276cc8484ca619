namespace GeoZones.Api.Search;

/// <summary>
/// $1 the text, $2 how many. Codes match from their start, names anywhere, initials and syllables of pinyin from the start of a name, two letters or more;
/// whole names come first, larger places before smaller ones.
/// </summary>
static class SearchSql
{
    /// <summary>What is found: its word, <c>code, id, above, place</c> of a row <c>n</c>, where the rows lie, which codes match, and the order of equals.</summary>
    sealed record Kind(int Rank, string Word, string Columns, string From, string Coded, string Order);

    const string CodeBegins = "(p.text ~ '^[0-9]{2,12}$' AND starts_with(n.code, p.text))";
    const string InVillage = "JOIN villages v ON v.code = n.village_code";

    /// <param name="zones">The table, or the view without drafts.</param>
    public static string Find(string zones) => $$"""
        WITH asked AS MATERIALIZED (
          SELECT $1::text AS text, fold_name($1) AS folded, substring(translate(lower($1), 'ü '' ', 'v') FROM '^(?=.*[a-z])[a-z0-9]{2,}$') AS spelled),
        pattern AS MATERIALIZED (
          SELECT text, folded, '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%' AS inside,
            '% ' || spelled || '%' AS initials, '%=' || spelled || '%' AS syllables, '[ =]' || spelled || '[ =]' AS complete
          FROM asked),
        found AS (
        {{string.Join(" UNION ALL\n", Kinds(zones).SelectMany(kind => new[] { Named(kind), Spelled(kind) }))}})
        SELECT kind, code, id, name,
          coalesce((WITH RECURSIVE up AS (
            SELECT code, name, parent_code, 1 AS step FROM divisions WHERE code = found.above
            UNION ALL SELECT d.code, d.name, d.parent_code, up.step + 1 FROM divisions d JOIN up ON d.code = up.parent_code)
            SELECT string_agg(name, ' ' ORDER BY step DESC) FROM up), '') AS context,
          ARRAY[ST_XMin(place), ST_YMin(place), ST_XMax(place), ST_YMax(place)]::double precision[] AS bbox, found_by
        FROM found
        WHERE place IS NOT NULL
        ORDER BY NOT is_whole, rank, code, id
        LIMIT $2
        """;

    static Kind[] Kinds(string zones) =>
    [
        new(1, "division", "n.code AS code, NULL::bigint AS id, n.parent_code AS above, n.boundary AS place", "divisions n", CodeBegins, "n.code"),
        new(2, "zone", "NULL, n.id, n.township_code, n.boundary", $"{zones} n", "false", "n.id"),
        new(3, "village", "n.code, NULL, n.township_code, n.boundary", "villages n", CodeBegins, "n.code"),
        new(4, "project", "NULL, n.id, v.township_code, n.footprint", $"project_sites n {InVillage}", "false", "n.id"),
        new(5, "facility", "NULL, n.id, v.township_code, n.footprint", $"facilities n {InVillage}", "false", "n.id"),
    ];

    static string Named(Kind kind) => $"""
        (SELECT {kind.Rank} AS rank, '{kind.Word}' AS kind, {kind.Columns}, n.name, fold_name(n.name) = p.folded AS is_whole, CASE WHEN fold_name(n.name) LIKE p.inside THEN 'name' ELSE 'code' END AS found_by
         FROM {kind.From}, pattern p WHERE fold_name(n.name) LIKE p.inside OR {kind.Coded} ORDER BY NOT starts_with(fold_name(n.name), p.folded), {kind.Order} LIMIT $2)
        """;

    static string Spelled(Kind kind) => $"""
        (SELECT {kind.Rank}, '{kind.Word}', {kind.Columns}, n.name, name_initials(n.name) ~ p.complete AS is_whole, CASE WHEN name_initials(n.name) LIKE p.initials THEN 'initials' ELSE 'pinyin' END
         FROM {kind.From}, pattern p WHERE (name_initials(n.name) LIKE p.initials OR name_initials(n.name) LIKE p.syllables) AND fold_name(n.name) NOT LIKE p.inside ORDER BY is_whole DESC, {kind.Order} LIMIT $2)
        """;
}
