using GeoZones.Spatial.Coverage.Indexed;
using Npgsql;

namespace GeoZones.Data.Following;

/// <summary>All households at the snapshot of this transaction, straight from the bytes of COPY into their columns.</summary>
static class HouseholdCopy
{
    const int Block = 1 << 18;

    /// <param name="read">Told from time to time how many there are so far.</param>
    public static async Task<PointColumns> ReadAsync(NpgsqlConnection connection, VillageOrdinals villages, Action<int> read, CancellationToken cancel)
    {
        var rows = new HouseholdCopyRows(villages);
        await using var stream = await connection.BeginRawBinaryCopyAsync(FollowingSql.CopyHouseholds, cancel);
        var (buffer, filled, told) = (new byte[Block], 0, 0);
        for (int came; (came = await stream.ReadAsync(buffer.AsMemory(filled), cancel)) > 0;)
        {
            filled += came;
            var taken = rows.Take(buffer.AsSpan(0, filled));
            buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
            filled -= taken;
            if (rows.Columns.Count - told > 1 << 16)
                read(told = rows.Columns.Count);
        }
        return rows.Columns;
    }
}
