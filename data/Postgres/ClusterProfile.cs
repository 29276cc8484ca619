namespace GeoZones.Data.Postgres;

/// <summary>What a private cluster is for.</summary>
public enum ClusterProfile
{
    /// <summary>Real data: nothing that was committed is lost, tuned for 2 cores and the memory that is there.</summary>
    Durable,

    /// <summary>Tests: loses everything on a crash, and is deleted when it stops.</summary>
    Throwaway,
}

internal static class ClusterSettings
{
    const long Megabyte = 1 << 20;

    static readonly string[] Common =
    [
        "listen_addresses=127.0.0.1", "timezone=UTC", "log_timezone=UTC", "jit=off",
        "random_page_cost=1.1", "wal_level=minimal", "max_wal_senders=0", "log_min_messages=warning",
    ];

    /// <summary>name=value pairs for postgres -c.</summary>
    /// <param name="memory">Bytes this machine or container has.</param>
    public static IReadOnlyList<string> Of(ClusterProfile profile, long memory) => profile switch
    {
        ClusterProfile.Throwaway => [.. Common, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "shared_buffers=128MB"],
        _ => [.. Common, .. Durable(memory)],
    };

    // 4 GB: 512 MB shared, 24 GB: 3 GB. work_mem is small enough for 50 connections that all sort at once.
    static string[] Durable(long memory) =>
    [
        $"shared_buffers={Share(memory, 8, 128, 4096)}", $"effective_cache_size={Share(memory, 2, 512, 65536)}",
        $"maintenance_work_mem={Share(memory, 24, 64, 1024)}", "work_mem=16MB", "max_connections=50",
        "max_wal_size=4GB", "wal_compression=on", "effective_io_concurrency=200", "max_parallel_workers_per_gather=1",
    ];

    static string Share(long memory, int part, long least, long most) => $"{Math.Clamp(memory / part / Megabyte, least, most)}MB";
}
