namespace GeoZones.Api.Writing.Violations;

/// <summary>What is asked after the database refused a row.</summary>
static class ViolationSql
{
    public const string BrokenChecks = "SELECT place, rule::text FROM broken_checks($1::text::regclass, $2::text::jsonb)";
}
