namespace GeoZones.Api.Writing;

/// <summary>What became of a transaction whose connection died while it was committed.</summary>
static class UnitSql
{
    /// <summary>Null of a transaction that wrote nothing.</summary>
    public const string Name = "SELECT pg_current_xact_id_if_assigned()::text";

    public const string Fate = "SELECT pg_xact_status($1::xid8)";
}
