using GeoZones.Data.Postgres;
using GeoZones.Data.Tests.Schema;
using Npgsql;

namespace GeoZones.Data.Tests.Audit;

/// <summary>What the service may do in the database, as the login it really uses.</summary>
public sealed class WorkingRoleTests(MigratedDatabase database) : IClassFixture<MigratedDatabase>
{
    const string Add = "INSERT INTO audit_entries (author, role, action, method, question, request_id) VALUES ('li', 'planner', 'Write', 'PATCH', '', '')";

    [Theory]
    [InlineData("UPDATE audit_entries SET author = 'wang'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    [InlineData("DROP TABLE audit_entries")]
    [InlineData("ALTER TABLE audit_entries DISABLE TRIGGER ALL")]
    [InlineData("DROP TRIGGER refuse_rewriting ON audit_entries")]
    [InlineData("CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'")]
    [InlineData("INSERT INTO audit_entries (author, role, action, method, question, request_id, at) VALUES ('li', '', 'Write', '', '', '', '2020-01-01Z')")]
    [InlineData("INSERT INTO audit_entries (id, author, role, action, method, question, request_id) OVERRIDING SYSTEM VALUE VALUES (1, 'li', '', 'Write', '', '', '')")]
    [InlineData("INSERT INTO audit_seals VALUES (1, 1, '')")]
    [InlineData("UPDATE audit_head SET number = 0")]
    [InlineData("SELECT setval('audit_entries_id_seq', 1)")]
    [InlineData("SET session_replication_role = replica")]
    [InlineData("SET ROLE pg_write_all_data")]
    [InlineData("SET SESSION AUTHORIZATION geozones")]
    [InlineData("GRANT UPDATE ON audit_entries TO geozones_service; UPDATE audit_entries SET author = 'wang'")]
    [InlineData("UPDATE briefings SET title = 'x'")]
    [InlineData("DELETE FROM briefings")]
    [InlineData("INSERT INTO briefings (at, title, author, role, divisions, data_version, content, tiles, hash) VALUES ('2020-01-01Z', 'x', '', 'Public', '', 1, '', '', '')")]
    [InlineData("UPDATE changes SET table_name = ''")]
    [InlineData("INSERT INTO household_changes DEFAULT VALUES")]
    [InlineData("UPDATE pruned_changes SET changes = 0")]
    [InlineData("SELECT forget_changes('900000000', 0, 'infinity')")]
    [InlineData("TRUNCATE zones")]
    [InlineData("CREATE TABLE t (a int)")]
    [InlineData("COPY zones TO PROGRAM 'cat'")]
    [InlineData("SELECT pg_read_file('PG_VERSION')")]
    [InlineData("CREATE ROLE other SUPERUSER")]
    public async Task The_service_is_refused(string statement)
    {
        var service = await ServiceAsync();
        var refusal = await Should.ThrowAsync<PostgresException>(() => Sql.RunAsync(service, $"RESET ROLE; RESET SESSION AUTHORIZATION; {statement}"));
        refusal.SqlState.ShouldBeOneOf(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.InvalidParameterValue);
    }

    [Fact]
    public async Task The_service_does_its_work()
    {
        var service = await ServiceAsync();
        await Sql.RunAsync(service, Place.Rows);
        await Sql.RunAsync(service, Place.Zone("SRID=4490;MULTIPOLYGON(((117 34,118 34,118 35,117 34)))"));
        await Sql.RunAsync(service, "UPDATE zones SET brand = 'x'; DELETE FROM zones; LISTEN geozones_changes");
        await Sql.RunAsync(service, Place.Household("370406106204", "Well", 3));
        (await Sql.AskAsync<long>(service, "SELECT count(*) + prune_changes() FROM household_changes")).ShouldBe(1);
        await Sql.RunAsync(service, Add);
        (await Sql.AskAsync<long>(service, "SELECT seal_audit()")).ShouldBeGreaterThan(0);
        (await Sql.AskAsync<string>(service, "SELECT system_identifier || '-' || timeline_id || data_version('zones') FROM pg_control_system(), pg_control_checkpoint()")).ShouldNotBeEmpty();
        (await Sql.AskAsync<bool>(service, "SELECT is_whole FROM audit_check(NULL)")).ShouldBeTrue();
    }

    [Fact]
    public async Task An_owner_who_may_make_no_role_works_on_as_itself_and_is_told()
    {
        var plain = $"plain_{Guid.NewGuid():n}";
        await Sql.RunAsync(database.ConnectionString, $"CREATE ROLE {plain} LOGIN PASSWORD 'p'");
        try
        {
            var owner = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = plain, Password = "p" }.ConnectionString;
            var (connectionString, fault) = await WorkingRole.PrepareAsync(owner);
            connectionString.ShouldBe(owner);
            fault.ShouldNotBeNullOrEmpty();
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await Sql.RunAsync(database.ConnectionString, $"DROP ROLE {plain}");
        }
    }

    async Task<string> ServiceAsync()
    {
        var (connectionString, fault) = await WorkingRole.PrepareAsync(database.ConnectionString);
        fault.ShouldBeNull();
        return connectionString;
    }
}
