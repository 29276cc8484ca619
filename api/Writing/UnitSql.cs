namespace GeoZones.Api.Writing;

/// <summary>Where a transaction may write, and what became of one whose connection died while it was committed.</summary>
static class UnitSql
{
    /// <summary>The divisions that keep_place holds every row against; gone with the transaction.</summary>
    public const string Within = "SELECT set_config('geozones.divisions', {0}, true)";

    /// <summary>Null of a transaction that wrote nothing.</summary>
    public const string Name = "SELECT pg_current_xact_id_if_assigned()::text";

    public const string Fate = "SELECT pg_xact_status($1::xid8)";
}
