namespace GeoZones.Api.Tiles;

/// <summary>Villages with their rate of centralized supply, and for some roles their counts.</summary>
/// <remarks>
/// Below the household role a number that stands for 1 to 4 households is withheld: a rate when the households of known supply, or those
/// unserved among them, are so few; all counts when the village is; the break-down when any part of it is, since the others would give it away.
/// Where the supply of half the persons or more is unknown, so is the rate. A rate is cut, not rounded, to four places: 1 means that nobody of known supply is left out.
/// </remarks>
static class VillageTileSql
{
    static readonly string[] Plain = ["code", "name", "kind", "is_rural", "township_code", "rate_state", "rate", "evidence"];
    static readonly string[] WithCounts = [.. Plain, "households", "persons", "unserved_households", "unknown_households"];

    public static readonly TileContent[] Rates = Contents(Plain, SmallRate, "");

    public static readonly TileContent[] Counts = Contents(WithCounts, SmallRate, $"""
        CASE WHEN NOT {Few("t.households")} THEN t.households END AS households,
        CASE WHEN NOT {Few("t.households")} THEN t.persons END AS persons,
        CASE WHEN NOT {SmallPart} THEN t.unserved_households END AS unserved_households,
        CASE WHEN NOT {SmallPart} THEN t.unknown_households END AS unknown_households,
        """);

    public static readonly TileContent[] Exact = Contents(WithCounts, "false", "t.households, t.persons, t.unserved_households, t.unknown_households,");

    static string SmallRate => $"({Few("t.households - t.unknown_households")} OR {Few("t.unserved_households")})";

    static string SmallPart => $"({Few("t.households")} OR {Few("t.centralized_households")} OR {Few("t.unserved_households")} OR {Few("t.unknown_households")})";

    static string Few(string households) => $"({households}) BETWEEN 1 AND 4";

    static TileContent[] Contents(string[] fields, string withheld, string counts) =>
    [
        new("villages", 8, fields, $"""
            SELECT v.code, v.name, {TileSql.Known("v.kind")} AS kind, v.is_rural, v.township_code, r.rate_state,
              CASE WHEN r.rate_state = 'known' THEN trunc(t.centralized_persons / (t.persons - t.unknown_persons)::numeric, 4)::float8 END AS rate,
              e.evidence, {counts}
              {TileSql.Shape("v.boundary")}
            FROM tile JOIN villages v ON v.boundary && tile.envelope
            LEFT JOIN village_totals t ON t.village_code = v.code
            LEFT JOIN ({Strongest}) e ON e.village_code = v.code
            CROSS JOIN LATERAL (SELECT CASE
              WHEN NOT v.is_rural THEN 'not_rural'
              WHEN t.persons > 2 * t.unknown_persons THEN CASE WHEN {withheld} THEN 'suppressed' ELSE 'known' END
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

    /// <summary>The best evidence of a village in the published list of any zone.</summary>
    const string Strongest = """
        SELECT DISTINCT ON (village_code) village_code, nullif(lower(evidence), 'unknown') AS evidence FROM declared_villages
        ORDER BY village_code, array_position(ARRAY['Named', 'Inferred', 'External', 'Weak', 'Chosen', 'Unknown'], evidence)
        """;
}
