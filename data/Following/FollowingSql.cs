using GeoZones.Data.Model;

namespace GeoZones.Data.Following;

/// <summary>What the index in memory asks the database. Every reading of one step is in one transaction, after <see cref="Begin"/>.</summary>
static class FollowingSql
{
    /// <summary>The tables whose changes make up the data version of an answer about coverage.</summary>
    public static readonly string[] Versioned = ["villages", "households", "zones", "declared_villages", "project_sites", "project_funds", "water_pipes", "facilities"];

    /// <summary>The tables that are held, and heard of; village_totals change with households, and by hand.</summary>
    public static readonly string[] Heard = [.. Versioned, "village_totals"];

    public const string Listen = "LISTEN geozones_changes; SET lock_timeout = '5s'";
    public const string IsStandby = "SELECT pg_is_in_recovery()";
    public const string Adopt = "SELECT adopt_changes()";
    public const string Prune = "SELECT prune_changes()";
    public const string IsFlushed = "SELECT pg_current_wal_flush_lsn() >= $1::text::pg_lsn";

    /// <summary>The tables are locked before the snapshot is taken: a table that is truncated looks empty to every older snapshot.</summary>
    public const string Begin = """
        SET TRANSACTION READ ONLY;
        LOCK TABLE households, villages, village_totals, project_sites, project_funds, water_pipes, facilities, changes, household_changes, pruned_changes IN ACCESS SHARE MODE
        """;

    /// <summary>Where the database stands, and what was changed that a snapshot ($1) does not see. Snapshots of one server are nested, so nothing is missed and nothing comes twice.</summary>
    public static readonly string State = $"""
        WITH held(seen) AS (SELECT $1::text::pg_snapshot),
          unseen AS (SELECT table_name FROM held, changes WHERE xid >= pg_snapshot_xmin(seen) AND NOT pg_visible_in_snapshot(xid, seen))
        SELECT pg_current_snapshot()::text, database_origin(), pg_current_wal_insert_lsn()::text, data_version({Listed}),
          (SELECT count(*) FROM unseen WHERE table_name IN ({Listed})), ARRAY(SELECT DISTINCT table_name FROM unseen),
          pg_snapshot_xmax(seen) > pg_snapshot_xmax(pg_current_snapshot()),
          coalesce((SELECT max(newest) FROM pruned_changes WHERE table_name <> 'household_changes'), '0') >= pg_snapshot_xmin(seen),
          coalesce((SELECT newest FROM pruned_changes WHERE table_name = 'household_changes'), '0') >= pg_snapshot_xmin(seen)
        FROM held
        """;

    public const string HouseholdChanges = """
        SELECT longitudes, latitudes, persons, supply_types, village_codes, counts FROM household_changes
        WHERE xid >= pg_snapshot_xmin($1::text::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $1::text::pg_snapshot)
        """;

    public const string CopyHouseholds = "COPY (SELECT location, persons, supply_type, village_code FROM households) TO STDOUT (FORMAT binary)";

    public const string Villages = "SELECT code, township_code, ST_AsEWKB(boundary), ST_AsEWKB(seat) FROM villages ORDER BY code";

    /// <summary>Counts by supply type in the order of the enumeration.</summary>
    public static readonly string Totals = $"SELECT village_code, {Counts} FROM village_totals";

    /// <summary>The same as they are published; no counts where they are withheld.</summary>
    public static readonly string Published = $"SELECT village_code, {Counts}, is_suppressed FROM published_village_totals";

    public const string Sites = "SELECT project_id, round(ST_X(anchor) * 1e7)::integer, round(ST_Y(anchor) * 1e7)::integer FROM project_sites";

    public const string Funds = "SELECT project_id, source, (budget_yuan * 100)::bigint, (allotted_yuan * 100)::bigint, (paid_yuan * 100)::bigint FROM project_funds";

    public const string Facilities = "SELECT kind, round(ST_X(anchor) * 1e7)::integer, round(ST_Y(anchor) * 1e7)::integer FROM facilities";

    public const string Pipes = "SELECT ST_AsEWKB(route), piece_millimetres, role FROM water_pipes WHERE status = 'InService'";

    static string Listed => string.Join(", ", Versioned.Select(table => $"'{table}'"));

    static string Counts => $"{BySupply("households")}, {BySupply("persons")}";

    static string BySupply(string what) => $"ARRAY[{string.Join(", ", Enum.GetNames<SupplyType>().Select(supply => $"{SnakeCase.Of(supply)}_{what}"))}]";
}
