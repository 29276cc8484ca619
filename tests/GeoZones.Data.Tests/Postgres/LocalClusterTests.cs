using System.Net;
using System.Net.NetworkInformation;
using GeoZones.Data.Postgres;
using Npgsql;

namespace GeoZones.Data.Tests.Postgres;

public sealed class LocalClusterTests : IDisposable
{
    readonly ScratchDirectory scratch = new();

    [Fact]
    public async Task It_listens_on_the_loopback_address_only()
    {
        await using var cluster = await scratch.StartAsync();
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(e => e.Port == cluster.Port);
        listening.ShouldAllBe(e => e.Address.Equals(IPAddress.Loopback));
        (await AskAsync(cluster.ConnectionString, "SHOW fsync")).ShouldBe("on");
    }

    [Fact]
    public async Task Data_survive_a_stop_and_a_start()
    {
        await using (var first = await scratch.StartAsync())
            await AskAsync(first.ConnectionString, "CREATE TABLE village AS SELECT '西辛庄' AS name; SELECT 1::text");
        await using var second = await scratch.StartAsync();
        (await AskAsync(second.ConnectionString, "SELECT name FROM village")).ShouldBe("西辛庄");
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password()
    {
        await using var cluster = await scratch.StartAsync();
        var guess = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "geozones" }.ConnectionString;
        (await Should.ThrowAsync<PostgresException>(AskAsync(guess, "SELECT ''"))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task Password_and_directory_are_closed_to_others()
    {
        await using var cluster = await scratch.StartAsync();
        Unix.Mode(cluster.Directory.Password).ShouldBe("600");
        Unix.Mode(cluster.Directory.Path).ShouldBe("700");
    }

    [Fact]
    public async Task The_server_never_runs_as_root()
    {
        await using var cluster = await scratch.StartAsync();
        Unix.User(cluster.Pid).ShouldNotBe("0");
    }

    [Fact]
    public async Task A_stop_leaves_no_process_behind()
    {
        var cluster = await scratch.StartAsync();
        await cluster.DisposeAsync();
        (await Unix.UntilAsync(() => !Unix.Processes(scratch.Data.Path).Any())).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_throwaway_server_is_fast_and_takes_its_directory_with_it()
    {
        var cluster = await LocalCluster.StartAsync(scratch.Data, ClusterProfile.Throwaway);
        (await AskAsync(cluster.ConnectionString, "SHOW fsync")).ShouldBe("off");
        await cluster.DisposeAsync();
        Directory.Exists(scratch.Data.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task An_initdb_that_was_interrupted_is_begun_again()
    {
        scratch.Put("geozones.lock", "");
        scratch.Put("password", "half");
        scratch.Put("cluster.new/PG_VERSION", "15");
        await using var cluster = await scratch.StartAsync();
        (await AskAsync(cluster.ConnectionString, "SHOW server_encoding")).ShouldBe("UTF8");
    }

    public void Dispose() => scratch.Dispose();

    static async Task<string?> AskAsync(string connectionString, string question)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(question);
        return await command.ExecuteScalarAsync() as string;
    }
}
