namespace GeoZones.Api.Tiles;

/// <summary>Villages with their rate of centralized supply, and for some roles their counts.</summary>
/// <remarks>
/// Below the household role the totals are those that are published: of a withheld village neither rate nor counts (data/Supply/1-withheld.sql).
/// Where the supply of half the persons or more is unknown, so is the rate. A rate is cut, not rounded, to four places: 1 means that nobody of known supply is left out.
/// </remarks>
static class VillageTileSql
{
    static readonly string[] Plain = ["code", "name", "kind", "is_rural", "township_code", "rate_state", "rate", "evidence"];
    static readonly string[] WithCounts = [.. Plain, "households", "persons", "unserved_households", "unknown_households"];

    const string Shown = "t.households, t.persons, t.unserved_households, t.unknown_households,";

    public static readonly TileContent[] Rates = Contents(Plain, Published, "");

    public static readonly TileContent[] Counts = Contents(WithCounts, Published, Shown);

    public static readonly TileContent[] Exact = Contents(WithCounts, "(SELECT *, false AS is_suppressed FROM village_totals)", Shown);

    /// <summary>The totals as a caller within divisions has them.</summary>
    public static readonly TileContent[] Within = Contents(WithCounts, "village_totals", Shown);

    const string Published = "published_village_totals";

    static TileContent[] Contents(string[] fields, string totals, string counts) =>
    [
        new("villages", 8, fields, $"""
            SELECT v.code, v.name, {TileSql.Known("v.kind")} AS kind, v.is_rural, v.township_code, r.rate_state,
              CASE WHEN r.rate_state = 'known' THEN trunc(t.centralized_persons / (t.persons - t.unknown_persons)::numeric, 4)::float8 END AS rate,
              e.evidence, {counts}
              {TileSql.Shape("v.boundary")}
            FROM tile JOIN villages v ON v.boundary && tile.envelope
            LEFT JOIN {totals} t ON t.village_code = v.code
            LEFT JOIN ({Strongest}) e ON e.village_code = v.code
            CROSS JOIN LATERAL (SELECT CASE
              WHEN NOT v.is_rural THEN 'not_rural'
              WHEN t.is_suppressed THEN 'suppressed'
              WHEN t.persons > 2 * t.unknown_persons THEN 'known'
              ELSE 'unknown' END AS rate_state) r
            ORDER BY v.code
            """),
        new("village_labels", 12, ["code", "name", "evidence"], $"""
            SELECT v.code, v.name, e.evidence, {TileSql.Point("v.seat")}
            FROM tile JOIN villages v ON v.seat && tile.envelope
            LEFT JOIN ({Strongest}) e ON e.village_code = v.code
            ORDER BY v.code
            """),
    ];

    /// <summary>The best evidence of a village in the published list of any zone; that of a draft is not published.</summary>
    const string Strongest = """
        SELECT DISTINCT ON (village_code) village_code, nullif(lower(evidence), 'unknown') AS evidence FROM declared_villages_announced
        ORDER BY village_code, array_position(ARRAY['Named', 'Inferred', 'External', 'Weak', 'Chosen', 'Unknown'], evidence)
        """;
}
