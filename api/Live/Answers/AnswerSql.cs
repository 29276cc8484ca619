using System.Globalization;

namespace GeoZones.Api.Live.Answers;

/// <summary>What the database is asked beside the index, or in its place.</summary>
static class AnswerSql
{
    const string Version = "data_version('villages', 'households', 'zones', 'declared_villages', 'project_sites', 'project_funds', 'water_pipes', 'facilities')";

    /// <summary>The data version, and the audience of a caller who works everywhere, $1.</summary>
    public const string Area = $"SELECT {Version}, $1::text";

    /// <summary>The data version, and the audience in the area $1 of a caller who works in the divisions $2.</summary>
    public const string BoundedArea = $"SELECT {Version}, audience_within($1::geometry, string_to_array($2, ','))";

    /// <summary>A zone $1 by the rule $2, metres of pipe seen or not $3, with the audience $4 of a caller who works everywhere.</summary>
    public static string Zone(string zones) => ZoneFor(zones, "$4::text");

    /// <summary>The same for a caller who works in the divisions $4.</summary>
    public static string BoundedZone(string zones) => ZoneFor(zones, "audience_within(z.id, string_to_array($4, ','))");

    /// <summary>The boundary of a zone $1.</summary>
    public static string Boundary(string zones) => $"SELECT boundary FROM {zones} WHERE id = $1";

    public const string Names = "SELECT code, name FROM villages";

    /// <summary>The divisions $1 as one shape.</summary>
    public const string Territory = "SELECT ST_Union(boundary) FROM divisions WHERE code = ANY ($1)";

    /// <summary>Totals of the area $1 by the rule $2 for the audience $3 of who sees metres of pipe or not $4.</summary>
    public static string Totals(IEnumerable<string> columns) => string.Create(CultureInfo.InvariantCulture, $"SELECT {string.Join(", ", columns)} FROM coverage_of($1, $2, $3, $4)");

    /// <summary>Villages that the area $1 covers by the rule $2.</summary>
    public const string Covered = "SELECT code, name FROM villages WHERE code IN (SELECT village_code FROM covered_villages($1, $2))";

    static string ZoneFor(string zones, string audience) => $"""
        SELECT {Version}, a.audience, b.boundary, rows_behind_zone(z.id, $2, NULL, a.audience, $3)::text, b.number, b.recorded_at, b.author
        FROM {zones} AS z, zone_boundary(z.id, NULL, NULL) AS b, LATERAL (SELECT {audience}) AS a(audience) WHERE z.id = $1
        """;
}
