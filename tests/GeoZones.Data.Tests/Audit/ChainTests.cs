using GeoZones.Data.Tests.Schema;
using Npgsql;

namespace GeoZones.Data.Tests.Audit;

/// <summary>Whatever is done to the audit behind its back shows. Each damage is done as the superuser of the server, who can, and taken back.</summary>
public sealed class ChainTests(ChainTests.Database database) : IClassFixture<ChainTests.Database>
{
    const string Add = "INSERT INTO audit_entries (author, role, action, method, question, entity_key, request_id) SELECT 'li', 'planner', 'Write', 'PATCH', '/odata/Zones(1)', n::text, 'r' || n FROM generate_series(1, 5) n";
    const string Open = "ALTER TABLE audit_entries DISABLE TRIGGER refuse_rewriting; ALTER TABLE audit_seals DISABLE TRIGGER refuse_rewriting; ";
    const string Check = "SELECT coalesce(first_broken::text, '-') || '|' || coalesce(reason, 'whole') FROM audit_check(NULL)";

    public sealed class Database() : DatabaseClone(Templates.Migrated)
    {
        protected override async Task FillAsync()
        {
            await Sql.RunAsync(ConnectionString, Add);
            await Sql.RunAsync(ConnectionString, "SELECT seal_audit()");
        }
    }

    [Theory]
    [InlineData("SELECT 1", "-|whole")]
    [InlineData("DELETE FROM audit_entries WHERE id = 3", "3|entry 3 of seal 3 is missing")]
    [InlineData("UPDATE audit_entries SET author = 'wang' WHERE id = 2", "2|entry 2 is not what was sealed as number 2")]
    [InlineData("UPDATE audit_entries SET at = at + interval '1 microsecond' WHERE id = 2", "2|entry 2 is not what was sealed as number 2")]
    [InlineData("UPDATE audit_entries a SET entity_key = b.entity_key FROM audit_entries b WHERE a.id + b.id = 7 AND a.id IN (3, 4)", "3|entry 3 is not what was sealed as number 3")]
    [InlineData("UPDATE audit_seals SET entry_id = -entry_id WHERE number IN (3, 4); UPDATE audit_seals SET entry_id = 7 + entry_id WHERE entry_id < 0", "4|entry 4 is not what was sealed as number 3")]
    [InlineData("DELETE FROM audit_seals WHERE number = 3; DELETE FROM audit_entries WHERE id = 3", "4|seals 3 to 3 are missing")]
    [InlineData("DELETE FROM audit_seals WHERE number > 3; DELETE FROM audit_entries WHERE id > 3", "-|the newest seals are missing: there are 3 of 5")]
    [InlineData("UPDATE audit_entries SET author = 'wang' WHERE id = 5; UPDATE audit_seals SET hash = audit_seal((SELECT hash FROM audit_seals WHERE number = 4), 5, (SELECT e FROM audit_entries e WHERE id = 5)) WHERE number = 5", "-|the newest seal, 5, was changed")]
    [InlineData("DELETE FROM audit_seals", "-|the newest seals are missing: there are 0 of 5")]
    [InlineData("INSERT INTO audit_entries (author, role, action, method, question, request_id, at) VALUES ('x', 'x', 'Write', 'POST', '', '', now() - interval '2 minutes')", "N|entry N has no seal")]
    public async Task A_removed_changed_swapped_or_added_row_and_a_shortened_end_show(string damage, string answer)
    {
        await using var connection = await OpenAsync(database);
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, Open + damage);
        var newest = await AskAsync(connection, "SELECT coalesce(max(id), 0)::text FROM audit_entries");
        (await AskAsync(connection, Check)).ShouldBe(answer.Replace("N", newest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_head_that_was_kept_proves_the_end_against_whoever_rewrites_everything()
    {
        await using var connection = await OpenAsync(database);
        var kept = await AskAsync(connection, "SELECT head FROM audit_check(NULL)");
        await using var transaction = await connection.BeginTransactionAsync();
        (await AskAsync(connection, $"SELECT is_whole::text FROM audit_check('{kept}')")).ShouldBe("true");
        await RunAsync(connection, Open + "DELETE FROM audit_seals WHERE number = 5; DELETE FROM audit_entries WHERE id = 5; UPDATE audit_head SET (number, hash) = (SELECT number, hash FROM audit_seals WHERE number = 4)");
        (await AskAsync(connection, Check)).ShouldBe("-|whole");
        (await AskAsync(connection, $"SELECT reason FROM audit_check('{kept}')")).ShouldBe($"the head that was kept, {kept}, is not in the chain");
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET author = 'wang'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    [InlineData("UPDATE audit_seals SET hash = ''")]
    [InlineData("DELETE FROM audit_seals WHERE number = 5")]
    [InlineData("TRUNCATE audit_seals, audit_head")]
    [InlineData("DELETE FROM audit_head")]
    [InlineData("SET session_replication_role = replica; DELETE FROM audit_entries")]
    public async Task Nobody_changes_it_by_the_way_not_even_its_owner(string statement) =>
        (await Should.ThrowAsync<PostgresException>(() => Sql.RunAsync(database.ConnectionString, statement))).MessageText.ShouldEndWith("is refused: the audit is only added to");

    [Fact]
    public async Task Entries_of_a_transaction_that_ends_late_are_sealed_once_it_has_ended_and_those_of_one_that_fails_leave_no_gap()
    {
        await using var clone = new Other();
        await clone.InitializeAsync();
        await using var late = await OpenAsync(clone);
        await using var ending = await late.BeginTransactionAsync();
        await RunAsync(late, Add);
        await using (var failed = await OpenAsync(clone))
        await using (var undone = await failed.BeginTransactionAsync())
            await RunAsync(failed, Add);
        await Sql.RunAsync(clone.ConnectionString, Add);
        (await Sql.AskAsync<long>(clone.ConnectionString, "SELECT seal_audit(3)")).ShouldBe(3);
        (await Sql.AskAsync<long>(clone.ConnectionString, "SELECT seal_audit(3)")).ShouldBe(2);
        await ending.CommitAsync();
        (await Sql.AskAsync<long>(clone.ConnectionString, "SELECT seal_audit()")).ShouldBe(5);
        (await Sql.AskAsync<long>(clone.ConnectionString, "SELECT seal_audit()")).ShouldBe(0);
        (await Sql.AskAsync<string>(clone.ConnectionString, Check)).ShouldBe("-|whole");
    }

    sealed class Other() : DatabaseClone(Templates.Migrated), IAsyncDisposable
    {
        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
    }

    static async Task<NpgsqlConnection> OpenAsync(DatabaseClone database)
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    static async Task<string> AskAsync(NpgsqlConnection connection, string question)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
