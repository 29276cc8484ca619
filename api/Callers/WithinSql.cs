namespace GeoZones.Api.Callers;

/// <summary>Tables as a caller within divisions has them: common table expressions that bear the tables' own names, so that a statement behind them reads nothing else.</summary>
static class WithinSql
{
    /// <summary>Rows that tell of households, or show how to cut a town off, and the code that says where; # stands before a column.</summary>
    static readonly (string Table, string Place)[] Kept =
        [("households", "#village_code"), ("cisterns", "#village_code"), ("water_nodes", "coalesce(#village_code, #county_code)"), ("water_pipes", "coalesce(#village_code, #county_code)")];

    /// <summary>To stand between WITH and the statement's own first expression; each ends with a comma. Empty for who works everywhere.</summary>
    public static string Tables(Divisions divisions) => divisions.AreAll ? "" : string.Concat(
        [.. Kept.Select(kept => $"{kept.Table} AS NOT MATERIALIZED (SELECT * FROM {kept.Table} WHERE {Lies(kept.Place, "", divisions)}), "), Totals(divisions)]);

    /// <summary>Is the row of a function that gives rows of this table within the divisions?</summary>
    public static string Condition(string table, string row, Divisions divisions) =>
        Lies(Kept.Single(kept => kept.Table == table).Place, $"{row}.", divisions);

    /// <summary>Is what stands in this table another thing to who works within divisions?</summary>
    public static bool Reads(string table) => IsKept(table) || table == "village_totals";

    public static bool IsKept(string table) => Kept.Any(kept => kept.Table == table);

    /// <summary>Exact within, as published elsewhere.</summary>
    static string Totals(Divisions divisions) =>
        $"village_totals AS NOT MATERIALIZED (SELECT *, false AS is_suppressed FROM village_totals WHERE {Lies("#village_code", "", divisions)} UNION ALL SELECT * FROM published_village_totals WHERE NOT {Lies("#village_code", "", divisions)}), ";

    /// <summary>Prefixes are digits, so they stand in the text, where an index serves them.</summary>
    static string Lies(string place, string row, Divisions divisions) =>
        $"({string.Join(" OR ", divisions.Each.Select(prefix => $"starts_with({place.Replace("#", row, StringComparison.Ordinal)}, '{prefix}')"))})";
}
