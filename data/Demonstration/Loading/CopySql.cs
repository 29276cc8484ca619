using Npgsql;

namespace GeoZones.Data.Demonstration.Loading;

/// <summary>The statements of a bulk load: everything in one transaction, indexes and references last.</summary>
static class CopySql
{
    public static string Import(string table, IEnumerable<string> columns) =>
        $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT binary)";

    /// <summary>Takes indexes, references and row counting off a table that is about to be filled.</summary>
    /// <returns>The statements that put them back exactly as they were.</returns>
    public static async Task<IReadOnlyList<string>> StripAsync(NpgsqlConnection connection, string table)
    {
        var (drop, restore) = (new List<string>(), new List<string>());
        await using (var command = new NpgsqlCommand(Definitions, connection) { Parameters = { new() { Value = table } } })
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                drop.Add(reader.GetString(0));
                restore.Add(reader.GetString(1));
            }
        }
        foreach (var statement in drop.Append($"ALTER TABLE {table} DISABLE TRIGGER USER"))
            await ExecuteAsync(connection, statement);
        restore.Add($"ALTER TABLE {table} ENABLE TRIGGER USER");
        return restore;
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    public const string Settings = "SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL synchronous_commit = off; SET LOCAL geozones.author = 'GeoZones'; SET LOCAL geozones.reason = '示范数据 / demonstration data'";
    public const string ResetTotals = "SELECT reset_village_totals()";
    public const string Vacuum = "VACUUM (ANALYZE)";
    public const string LoadedScale = "SELECT scale FROM loads ORDER BY id DESC LIMIT 1";
    public const string RecordLoad = "INSERT INTO loads (scale, rows, seconds) VALUES ($1, $2, $3)";

    /// <summary>The number that follows the highest id, for every table with an identity.</summary>
    public const string AdvanceIdentities = """
        DO $$
        DECLARE c record;
        BEGIN
          FOR c IN SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND is_identity = 'YES' LOOP
            EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, ''id''), coalesce(max(id), 0) + 1, false) FROM %I', c.table_name, c.table_name);
          END LOOP;
        END $$
        """;

    /// <summary>A bulk load runs with the triggers of its table off, so it writes its change itself.</summary>
    public const string RecordChange = "INSERT INTO changes (table_name) VALUES ($1)";

    /// <summary>So does the index in memory hear of it.</summary>
    public const string ReadHouseholdsAgain = "SELECT read_households_again()";

    const string Definitions = """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
               format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)), 1 AS step
        FROM pg_constraint WHERE contype = 'f' AND conrelid = $1::regclass
        UNION ALL
        SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 0
        FROM pg_index WHERE indrelid = $1::regclass AND NOT indisunique
        ORDER BY step
        """;
}
