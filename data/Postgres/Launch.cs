namespace GeoZones.Data.Postgres;

/// <summary>From a plan to a server that accepts connections.</summary>
internal static class Launch
{
    const int PortAttempts = 3, LongestSocketPath = 107;

    public static async Task<Postmaster> RunAsync(ClusterPlan plan, CancellationToken cancel) =>
        await AdoptAsync(plan.Directory, cancel) ?? await StartAsync(plan, cancel);

    /// <summary>The server that still runs there, once it is ready; null when there is none or it was on its way out.</summary>
    static async Task<Postmaster?> AdoptAsync(DataDirectory directory, CancellationToken cancel)
    {
        var found = Postmaster.Of(directory);
        while (found is { IsReady: false })
        {
            await Task.Delay(20, cancel);
            found = Postmaster.Of(directory);
        }
        return found;
    }

    static async Task<Postmaster> StartAsync(ClusterPlan plan, CancellationToken cancel)
    {
        if (plan.Directory.Version is null)
            await NewCluster.CreateAsync(plan, cancel);
        Postmaster.ForgetRecycledPid(plan.Directory);
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(plan, attempt == 1 ? FreePort.Again(plan.Directory) : FreePort.Next(), cancel) is { } ready)
                return ready;
            var log = await File.ReadAllTextAsync(plan.Directory.Log, cancel);
            if (attempt == PortAttempts || !log.Contains("Address already in use", StringComparison.Ordinal))
                throw ClusterFault.From("start", log, plan.Directory);
        }
    }

    // Recovery after a crash may take minutes: waits as long as the process lives.
    static async Task<Postmaster?> TryAsync(ClusterPlan plan, int port, CancellationToken cancel)
    {
        using var process = Command.Start(plan.Account.Detached(["/bin/sh", "-c", "exec \"$@\" </dev/null >\"$0\" 2>&1", plan.Directory.Log, .. Postgres(plan, port)]));
        while (!process.HasExited)
        {
            if (Postmaster.Of(plan.Directory) is { IsReady: true } ready && ready.Pid == process.Id)
                return ready;
            await Task.Delay(10, cancel);
        }
        return null;
    }

    static string[] Postgres(ClusterPlan plan, int port) =>
    [
        plan.Binaries.Postgres, "-D", plan.Directory.Cluster, "-p", $"{port}", "-k", SocketDirectory(plan.Directory, port),
        .. ClusterSettings.Of(plan.Profile, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes).SelectMany(s => new[] { "-c", s }),
    ];

    // Our own directory is closed to others; where its path is too long for a socket there is TCP only.
    static string SocketDirectory(DataDirectory directory, int port) =>
        $"{directory.Path}/.s.PGSQL.{port}".Length <= LongestSocketPath ? directory.Path : "";
}
