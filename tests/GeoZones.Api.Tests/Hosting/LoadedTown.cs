using System.Text.RegularExpressions;
using GeoZones.Data.Postgres;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.Hosting;

/// <summary>A data directory into which a host has loaded the town, as the first ./run does.</summary>
public sealed partial class LoadedTown : IAsyncLifetime
{
    readonly DataDirectory directory = DataDirectory.At(Path.Combine(Path.GetTempPath(), $"geozones-{Guid.NewGuid():n}"));

    /// <summary>What the first host said while it loaded.</summary>
    public string FirstWords { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await using var first = Start();
        await first.ServedAsync();
        FirstWords = first.Output;
    }

    public HostProcess Start() =>
        HostProcess.Start($"--data {directory.Path} --scale town --role admin --port {HostProcess.FreePort()}", new Dictionary<string, string>());

    /// <summary>The private database of a host that runs here.</summary>
    public NpgsqlDataSource Open(HostProcess host) => NpgsqlDataSource.Create(
        $"Host=127.0.0.1;Port={Port().Match(host.Output).Groups[1].Value};Username=geozones;Password={directory.ReadPassword()};Database=geozones;Pooling=false");

    /// <summary>The servers of this directory that run now, by their process ids.</summary>
    public IReadOnlyList<int> Servers() =>
        [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Select(name => int.TryParse(name, out var pid) ? pid : 0).Where(IsServer)];

    public Task DisposeAsync()
    {
        Directory.Delete(directory.Path, recursive: true);
        return Task.CompletedTask;
    }

    bool IsServer(int pid)
    {
        try
        {
            return pid > 0 && File.ReadAllText($"/proc/{pid}/cmdline").Split('\0') is [var program, .. var words]
                && program.EndsWith("/postgres", StringComparison.Ordinal) && words.Contains(directory.Cluster);
        }
        catch (IOException)
        {
            return false; // it has just gone
        }
    }

    [GeneratedRegex(@"private server on port (\d+)")]
    private static partial Regex Port();
}
