using GeoZones.Data.Postgres;

namespace GeoZones.Testing;

/// <summary>The one server of this test process: GEOZONES_TEST_DB when set, else a throwaway that is started at first use.</summary>
public static class TestServer
{
    public const string Variable = "GEOZONES_TEST_DB";

    static readonly Lazy<Task<Databases>> Shared = new(OpenAsync);
    static readonly List<Func<Task>> Endings = [];

    static TestServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAsync().Wait();

    public static Task<Databases> DatabasesAsync() => Shared.Value;

    /// <summary>A name that no other test process uses on the same server.</summary>
    public static DatabaseName UniqueName(string purpose) => new($"{purpose}_{Guid.NewGuid():n}"[..Math.Min(purpose.Length + 13, 63)]);

    /// <summary>Work for the end of the process, last registered first.</summary>
    internal static void AtEnd(Func<Task> work)
    {
        lock (Endings)
            Endings.Insert(0, work);
    }

    static async Task<Databases> OpenAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return new(given);
        var cluster = await LocalCluster.StartAsync(DataDirectory.Throwaway(), ClusterProfile.Throwaway);
        AtEnd(async () => await cluster.DisposeAsync());
        return new(cluster.ConnectionString);
    }

    static async Task EndAsync()
    {
        foreach (var work in Endings)
            await work();
    }
}
