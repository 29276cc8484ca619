using GeoZones.Api.Live.Answers;
using GeoZones.Spatial.Coverage.Indexed;
using Npgsql;

namespace GeoZones.Api.Live.Sessions;

/// <summary>Names of villages by their codes, read again when the villages of the index are.</summary>
public sealed class VillageNames(NpgsqlDataSource database)
{
    readonly Lock gate = new();
    (VillageLayer Villages, Task<Dictionary<string, string>> Names)? known;

    public Task<Dictionary<string, string>> OfAsync(VillageLayer villages)
    {
        lock (gate)
        {
            if (known is not var (of, names) || of != villages || names.IsFaulted || names.IsCanceled)
                known = (villages, names = ReadAsync());
            return names;
        }
    }

    async Task<Dictionary<string, string>> ReadAsync()
    {
        await using var command = database.CreateCommand(AnswerSql.Names);
        await using var row = await command.ExecuteReaderAsync();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await row.ReadAsync())
            names[row.GetString(0)] = row.GetString(1);
        return names;
    }
}
