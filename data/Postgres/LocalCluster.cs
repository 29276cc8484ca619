using Npgsql;

namespace GeoZones.Data.Postgres;

/// <summary>A PostgreSQL server of our own, from the binaries on this machine: loopback only, one password, ours to stop.</summary>
/// <remarks>If this process dies, even by kill -9, the server is gone within 5 seconds. Linux only.</remarks>
public sealed class LocalCluster : IAsyncDisposable
{
    readonly ClusterPlan plan;
    readonly Postmaster postmaster;
    readonly FileStream owner;
    readonly Watchdog watchdog;

    LocalCluster(ClusterPlan plan, Postmaster postmaster, FileStream owner, Watchdog watchdog) =>
        (this.plan, this.postmaster, this.owner, this.watchdog, ConnectionString) = (plan, postmaster, owner, watchdog, Connect(plan, postmaster));

    public int Pid => postmaster.Pid;

    public int Port => postmaster.Port;

    public DataDirectory Directory => plan.Directory;

    /// <summary>As the superuser, to the database postgres.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the server, or takes over one that still runs there although nobody holds it.</summary>
    /// <exception cref="ClusterException">GZ-9nn: there are no binaries, the directory is taken, closed or full, or the server gave up.</exception>
    public static async Task<LocalCluster> StartAsync(DataDirectory directory, ClusterProfile profile, CancellationToken cancel = default)
    {
        var plan = await ClusterPlan.MakeAsync(directory, profile, cancel);
        var owner = OwnerLock.Take(directory);
        var watchdog = Watchdog.Start(plan);
        try
        {
            return new(plan, await Launch.RunAsync(plan, cancel), owner, watchdog);
        }
        catch
        {
            await StopAsync(plan);
            watchdog.Dispose();
            await owner.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server: with a checkpoint when durable, at once and with its directory when throwaway.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(plan);
        watchdog.Dispose();
        await owner.DisposeAsync();
    }

    static async Task StopAsync(ClusterPlan plan)
    {
        if (Postmaster.Of(plan.Directory) is { } running)
            await StopAsync(running, plan.Profile);
        if (plan.Profile == ClusterProfile.Throwaway && System.IO.Directory.Exists(plan.Directory.Path))
            System.IO.Directory.Delete(plan.Directory.Path, recursive: true);
    }

    static async Task StopAsync(Postmaster running, ClusterProfile profile)
    {
        running.Signal(profile == ClusterProfile.Durable ? Signal.Interrupt : Signal.Quit);
        if (await running.IsGoneWithinAsync(TimeSpan.FromSeconds(30)))
            return;
        running.Signal(Signal.Quit);
        await running.IsGoneWithinAsync(TimeSpan.FromSeconds(10));
    }

    static string Connect(ClusterPlan plan, Postmaster postmaster) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = postmaster.Port,
        Username = NewCluster.Superuser,
        Password = plan.Directory.ReadPassword(),
        Database = "postgres",
    }.ConnectionString;
}
