using GeoZones.Spatial.Coverage.Indexed;
using Npgsql;

namespace GeoZones.Data.Following;

/// <summary>Households that came and went between two snapshots, in no order.</summary>
sealed class HouseholdChanges
{
    public PointColumns Added { get; } = new();

    public PointColumns Removed { get; } = new();

    /// <summary>What the older snapshot does not see and this transaction does.</summary>
    /// <returns>Null where there were so many that they were not written down: all households are to be read again.</returns>
    public static async Task<HouseholdChanges?> ReadAsync(NpgsqlConnection connection, string since, VillageOrdinals villages, CancellationToken cancel)
    {
        var changes = new HouseholdChanges();
        await using var command = new NpgsqlCommand(FollowingSql.HouseholdChanges, connection) { Parameters = { new() { Value = since } } };
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            if (row.IsDBNull(0))
                return null;
            changes.Add(row, villages);
        }
        return changes;
    }

    void Add(NpgsqlDataReader row, VillageOrdinals villages)
    {
        var (x, y, persons) = (row.GetFieldValue<int[]>(0), row.GetFieldValue<int[]>(1), row.GetFieldValue<short[]>(2));
        var (supplies, codes, counts) = (row.GetFieldValue<string[]>(3), row.GetFieldValue<string[]>(4), row.GetFieldValue<int[]>(5));
        for (var i = 0; i < counts.Length; i++)
        {
            var (columns, supply, village) = (counts[i] > 0 ? Added : Removed, SupplyNames.Of(supplies[i]), villages.Of(codes[i]));
            for (var times = Math.Abs(counts[i]); times > 0; times--)
                columns.Add(x[i], y[i], supply, persons[i], village);
        }
    }
}
