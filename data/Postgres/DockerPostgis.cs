using System.Security.Cryptography;
using Npgsql;

namespace GeoZones.Data.Postgres;

/// <summary>PostGIS in a container of its own, through the docker CLI; the container keeps the data between runs.</summary>
internal sealed class DockerPostgis : IAsyncDisposable
{
    public const string Container = "geozones-postgis";
    const string Image = "postgis/postgis:15-3.4", PasswordName = "POSTGRES_PASSWORD=";
    static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    DockerPostgis(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    /// <summary>Null when no Docker engine answers.</summary>
    public static async Task<DockerPostgis?> StartAsync(CancellationToken cancel)
    {
        if (await DockerAsync(cancel, "info") is not { Succeeded: true })
            return null;
        var started = await DockerAsync(cancel, "start", Container) is { Succeeded: true } again ? again : await CreateAsync(cancel);
        if (!started.Succeeded)
            throw ClusterFault.NoContainer(started.Output.Trim());
        var address = (await DockerAsync(cancel, "port", Container, "5432/tcp")).Output.Split('\n')[0].Trim();
        var container = new DockerPostgis(Connect(address, await PasswordAsync(cancel)));
        await container.ReadyAsync(cancel);
        return container;
    }

    public async ValueTask DisposeAsync() => await DockerAsync(CancellationToken.None, "stop", Container);

    static Task<Command> CreateAsync(CancellationToken cancel) => DockerAsync(cancel, "run", "--detach", "--name", Container,
        "--publish", "127.0.0.1::5432", "--env", "POSTGRES_USER=geozones", "--env", PasswordName + RandomNumberGenerator.GetHexString(32),
        "--env", "POSTGRES_INITDB_ARGS=-E UTF8 --locale=C.UTF-8", Image);

    static async Task<string> PasswordAsync(CancellationToken cancel)
    {
        var told = await DockerAsync(cancel, "inspect", "--format", "{{range .Config.Env}}{{println .}}{{end}}", Container);
        var line = told.Output.Split('\n').FirstOrDefault(l => l.StartsWith(PasswordName, StringComparison.Ordinal));
        return line?[PasswordName.Length..].Trim() ?? throw ClusterFault.NoContainer($"it has no {PasswordName.TrimEnd('=')}");
    }

    static string Connect(string address, string password) => address.Split(':') is [var host, var port]
        ? $"Host={host};Port={port};Username=geozones;Password={password};Database=postgres"
        : throw ClusterFault.NoContainer("it publishes no port");

    // The image starts a first server for its own set-up; that one listens on no port.
    async Task ReadyAsync(CancellationToken cancel)
    {
        for (var end = DateTime.UtcNow + StartTime; ; await Task.Delay(250, cancel))
        {
            try
            {
                await new Databases(ConnectionString).ExistsAsync(DatabaseName.GeoZones, cancel);
                return;
            }
            catch (NpgsqlException e) when (DateTime.UtcNow > end)
            {
                throw ClusterFault.NoContainer(e.Message);
            }
            catch (NpgsqlException)
            {
                // Not yet.
            }
        }
    }

    static Task<Command> DockerAsync(CancellationToken cancel, params string[] words) =>
        Command.OnPath("docker") is { } docker ? Command.RunAsync(new(docker, words), cancel) : Task.FromResult(new Command(127, "docker is not installed"));
}
