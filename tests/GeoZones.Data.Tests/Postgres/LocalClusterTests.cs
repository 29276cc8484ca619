using GeoZones.Data.Postgres;

namespace GeoZones.Data.Tests.Postgres;

public sealed class LocalClusterTests : IDisposable
{
    readonly ScratchDirectory scratch = new();

    [Fact]
    public async Task Data_survive_a_stop_and_a_start()
    {
        await using (var first = await scratch.StartAsync())
            await Question.AskAsync(first.ConnectionString, "CREATE TABLE village AS SELECT '西辛庄' AS name");
        await using var second = await scratch.StartAsync();
        (await Question.AskAsync(second.ConnectionString, "SELECT name FROM village")).ShouldBe("西辛庄");
    }

    [Fact]
    public async Task A_server_comes_back_on_its_port()
    {
        var first = await scratch.StartAsync();
        await first.DisposeAsync();
        await using var second = await scratch.StartAsync();
        second.Port.ShouldBe(first.Port);
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
        (await Question.AskAsync(cluster.ConnectionString, "SHOW fsync")).ShouldBe("off");
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
        (await Question.AskAsync(cluster.ConnectionString, "SHOW server_encoding")).ShouldBe("UTF8");
    }

    public void Dispose() => scratch.Dispose();
}
