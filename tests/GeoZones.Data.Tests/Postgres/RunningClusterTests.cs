using System.Net;
using System.Net.NetworkInformation;
using GeoZones.Data.Postgres;
using Npgsql;

namespace GeoZones.Data.Tests.Postgres;

/// <summary>What holds while a durable cluster runs.</summary>
public sealed class RunningClusterTests(RunningClusterTests.Running running) : IClassFixture<RunningClusterTests.Running>
{
    readonly LocalCluster cluster = running.Cluster;

    [Fact]
    public async Task It_listens_on_the_loopback_address_only()
    {
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(e => e.Port == cluster.Port);
        listening.ShouldHaveSingleItem().Address.ShouldBe(IPAddress.Loopback);
        (await Question.AskAsync(cluster.ConnectionString, "SHOW fsync")).ShouldBe("on");
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password()
    {
        var guess = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "geozones" }.ConnectionString;
        (await Should.ThrowAsync<PostgresException>(Question.AskAsync(guess, "SELECT ''"))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public void Password_and_directory_are_closed_to_others()
    {
        Unix.Mode(cluster.Directory.Password).ShouldBe("600");
        Unix.Mode(cluster.Directory.Path).ShouldBe("700");
    }

    [Fact]
    public void The_server_never_runs_as_root() => Unix.User(cluster.Pid).ShouldNotBe("0");

    [Fact]
    public async Task Its_directory_is_refused_to_the_next_GeoZones()
    {
        var fault = await Should.ThrowAsync<ClusterException>(LocalCluster.StartAsync(cluster.Directory, ClusterProfile.Durable));
        fault.Message.ShouldBe($"GZ-905: Another GeoZones (process {Environment.ProcessId}) already uses {cluster.Directory.Path}; stop it, or choose another directory with --data.");
        (await Question.AskAsync(cluster.ConnectionString, "SELECT 'still here'")).ShouldBe("still here");
    }

    public sealed class Running : IAsyncLifetime, IDisposable
    {
        readonly ScratchDirectory scratch = new();

        public LocalCluster Cluster { get; private set; } = null!;

        public async Task InitializeAsync() => Cluster = await scratch.StartAsync();

        public async Task DisposeAsync() => await Cluster.DisposeAsync();

        public void Dispose() => scratch.Dispose();
    }
}
