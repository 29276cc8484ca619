using Npgsql;

namespace GeoZones.Data.Postgres;

/// <summary>Where the database comes from: GEOZONES_DB, else a private cluster, else a container.</summary>
public sealed class DatabaseSource : IAsyncDisposable
{
    readonly IAsyncDisposable? server;

    DatabaseSource(string connectionString, string origin, IAsyncDisposable? server) =>
        (ConnectionString, Origin, this.server) = (connectionString, origin, server);

    public const string Variable = "GEOZONES_DB";

    /// <summary>The database is somebody else's; no private cluster is started.</summary>
    public static bool IsGiven => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    public string ConnectionString { get; }

    /// <summary>For the log: which server this is, without its password.</summary>
    public string Origin { get; }

    /// <summary>A database with PostGIS; one of our own is created when it does not exist.</summary>
    /// <param name="directory">Where a private cluster keeps its data.</param>
    /// <exception cref="ClusterException">GZ-9nn: there is no database to be had.</exception>
    public static async Task<DatabaseSource> OpenAsync(DataDirectory directory, CancellationToken cancel = default)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return Named(named);
        if (OperatingSystem.IsLinux() && await PostgresBinaries.InstalledAsync(cancel) is [_, ..])
            return await PrivateAsync(directory, cancel);
        var container = await DockerPostgis.StartAsync(cancel) ?? throw ClusterFault.NoBinaries();
        return new(await EnsureAsync(container.ConnectionString, cancel), $"container {DockerPostgis.Container}", container);
    }

    /// <summary>Stops the server when it is one that we started.</summary>
    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    static DatabaseSource Named(string text)
    {
        try
        {
            var named = new NpgsqlConnectionStringBuilder(text);
            return new(text, $"database {named.Database} on {named.Host} ({Variable})", server: null);
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException)
        {
            throw ClusterFault.BadConnectionString(cause);
        }
    }

    static async Task<DatabaseSource> PrivateAsync(DataDirectory directory, CancellationToken cancel)
    {
        var cluster = await LocalCluster.StartAsync(directory, ClusterProfile.Durable, cancel);
        return new(await EnsureAsync(cluster.ConnectionString, cancel), $"private server on port {cluster.Port}, data and password in {directory.Path}", cluster);
    }

    static async Task<string> EnsureAsync(string server, CancellationToken cancel)
    {
        var databases = new Databases(server);
        if (!await databases.ExistsAsync(DatabaseName.GeoZones, cancel))
            await databases.CreateAsync(DatabaseName.GeoZones, cancel);
        return databases.ConnectionString(DatabaseName.GeoZones);
    }
}
