using System.Diagnostics;
using GeoZones.Data.Postgres;

namespace GeoZones.Data.Tests.Postgres;

/// <summary>What is left of a cluster when its host or its server dies without a word.</summary>
public sealed class AbandonedClusterTests : IDisposable
{
    static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    readonly ScratchDirectory scratch = new();

    [Fact]
    public async Task After_kill_9_of_the_host_no_postgres_is_left_within_5_seconds()
    {
        using var host = await HostProcess.StartAsync(scratch.Data.Path);
        Unix.Processes(scratch.Data.Cluster).ShouldContain(p => p.Pid == host.Server);
        await host.KillAsync();
        (await Unix.UntilAsync(() => !Unix.Processes(scratch.Data.Path).Any())).ShouldNotBeNull().ShouldBeLessThan(Promised);
    }

    [Fact]
    public async Task After_kill_9_of_the_host_a_throwaway_directory_is_gone_too()
    {
        using var host = await HostProcess.StartAsync("throwaway");
        var cluster = Unix.Processes("postgres -D").Single(p => p.Pid == host.Server).Command.Split(' ')[2];
        await host.KillAsync();
        (await Unix.UntilAsync(() => !Directory.Exists(Path.GetDirectoryName(cluster)))).ShouldNotBeNull().ShouldBeLessThan(Promised);
    }

    [Fact]
    public async Task A_terminated_host_stops_its_server()
    {
        using var host = await HostProcess.StartAsync(scratch.Data.Path);
        await host.TerminateAsync();
        Unix.Processes(scratch.Data.Cluster + " ").ShouldNotContain(p => p.Pid == host.Server);
        File.Exists(Path.Combine(scratch.Data.Cluster, "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_lost_both_host_and_watchdog_is_adopted()
    {
        using var host = await HostProcess.StartAsync(scratch.Data.Path);
        Unix.Kill(HostProcess.WatchdogOf(scratch.Data), "KILL");
        await host.KillAsync();
        await using var adopted = await scratch.StartAsync();
        adopted.Pid.ShouldBe(host.Server);
        adopted.ConnectionString.ShouldBe(host.ConnectionString);
    }

    [Fact]
    public async Task A_server_that_was_killed_recovers_at_the_next_start()
    {
        await using (var first = await scratch.StartAsync())
            Unix.Kill(first.Pid, "KILL");
        File.Exists(Path.Combine(scratch.Data.Cluster, "postmaster.pid")).ShouldBeTrue();
        await using var second = await scratch.StartAsync();
        (await new Databases(second.ConnectionString).ExistsAsync(new("postgres"))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_pid_file_whose_number_another_program_got_is_no_server()
    {
        await using (await scratch.StartAsync())
        {
        }
        using var stranger = Process.Start(ServerAccount.Current().Command("sleep", "60"))!;
        scratch.Put("cluster/postmaster.pid", $"{stranger.Id}\n{scratch.Data.Cluster}\n1700000000\n5432\n\n127.0.0.1\n\nready\n");
        await using var cluster = await scratch.StartAsync();
        cluster.Pid.ShouldNotBe(stranger.Id);
        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
    }

    public void Dispose() => scratch.Dispose();
}
