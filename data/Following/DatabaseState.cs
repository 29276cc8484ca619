using Npgsql;

namespace GeoZones.Data.Following;

/// <summary>Where the database stands at the snapshot of this transaction, and what happened since an older one.</summary>
/// <param name="Snapshot">Every commit up to here is seen, and no other.</param>
/// <param name="Origin">Which server, database and tables these are.</param>
/// <param name="Written">How far the log was written; all that is seen lies before.</param>
/// <param name="Unseen">Changes of the versioned tables that the older snapshot does not see.</param>
/// <param name="Changed">The tables that they are about, and others.</param>
/// <param name="IsOlder">The database is behind the older snapshot: it was set back.</param>
/// <param name="AreChangesPruned">Changes may be gone that the older snapshot does not see.</param>
/// <param name="AreHouseholdsPruned">Changes of households may be gone that it does not see.</param>
sealed record DatabaseState(string Snapshot, string Origin, string Written, long DataVersion, long Unseen, IReadOnlySet<string> Changed,
    bool IsOlder, bool AreChangesPruned, bool AreHouseholdsPruned)
{
    /// <summary>A snapshot from before the first transaction: it sees nothing.</summary>
    public const string Nothing = "3:3:";

    public static async Task<DatabaseState> ReadAsync(NpgsqlConnection connection, string since, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(FollowingSql.State, connection) { Parameters = { new() { Value = since } } };
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4),
            row.GetFieldValue<string[]>(5).ToHashSet(), row.GetBoolean(6), row.GetBoolean(7), row.GetBoolean(8));
    }

    public bool IsChanged(params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
            if (AreChangesPruned || Changed.Contains(table))
                return true;
        return false;
    }
}
