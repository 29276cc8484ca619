using Npgsql;

namespace GeoZones.Data.Tests.Following;

/// <summary>One of many who write households at the same time, each of villages of its own: transactions of several statements, some rolled back, in part or whole.</summary>
sealed class Writer(NpgsqlDataSource source, int number, Gate gate)
{
    public const int Writers = 16;

    readonly Random random = new(number);

    /// <summary>Every 17th village is this writer's.</summary>
    string Mine => $"(SELECT code FROM (SELECT code, row_number() OVER (ORDER BY code) AS n FROM villages) AS v WHERE n % {Writers + 1} = {number})";

    string Some => $"id IN (SELECT id FROM households WHERE village_code IN {Mine} ORDER BY md5(id || '{random.Next()}') LIMIT {random.Next(1, 9)})";

    public async Task WriteAsync(int transactions)
    {
        await using var connection = await source.OpenConnectionAsync();
        for (var i = 0; i < transactions; i++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var statements = random.Next(1, 5); statements > 0; statements--)
                await RunAsync(connection, Statement());
            using (await gate.PassAsync())
                await (random.Next(5) == 0 ? transaction.RollbackAsync() : transaction.CommitAsync());
        }
    }

    public async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        using var passed = await gate.PassAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    public string Statement() => random.Next(8) switch
    {
        0 => $"UPDATE households SET persons = persons % 9 + 1 WHERE {Some}",
        1 => $"UPDATE households SET supply_type = CASE supply_type WHEN 'Well' THEN 'Spring' ELSE 'Well' END, delivery = 'None' WHERE {Some}",
        2 => $"UPDATE households SET location = ST_SetSRID(ST_MakePoint({random.Next(1_172_000_000, 1_173_000_000)} / 1e7, {random.Next(346_000_000, 347_000_000)} / 1e7), 4490) WHERE {Some}",
        3 => $"UPDATE households AS h SET village_code = v.code, township_code = v.township_code, county_code = v.county_code FROM (SELECT * FROM villages WHERE code IN {Mine} ORDER BY md5(code || '{random.Next()}') LIMIT 1) AS v WHERE h.{Some}",
        4 => $"UPDATE households SET delivery = 'None' WHERE {Some}",
        5 => $"DELETE FROM households WHERE {Some}",
        6 => $"SAVEPOINT s; UPDATE households SET persons = 9 WHERE {Some}; ROLLBACK TO s; UPDATE households SET persons = 8 WHERE {Some}",
        _ => "INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location) "
            + $"SELECT code, township_code, county_code, 'Family', {random.Next(1, 9)}, 'Hauled', 'None', seat FROM villages WHERE code IN {Mine}",
    };
}

/// <summary>Lets statements through, or waits until none is under way and lets none begin.</summary>
sealed class Gate : IDisposable
{
    readonly SemaphoreSlim passes = new(Writer.Writers);

    public void Dispose() => passes.Dispose();

    public async Task<IDisposable> PassAsync()
    {
        await passes.WaitAsync();
        return new Passes(passes, 1);
    }

    /// <summary>Transactions may be open, no statement runs until this is disposed.</summary>
    public async Task<IDisposable> CloseAsync()
    {
        for (var i = 0; i < Writer.Writers; i++)
            await passes.WaitAsync();
        return new Passes(passes, Writer.Writers);
    }

    sealed class Passes(SemaphoreSlim semaphore, int count) : IDisposable
    {
        public void Dispose() => semaphore.Release(count);
    }
}
