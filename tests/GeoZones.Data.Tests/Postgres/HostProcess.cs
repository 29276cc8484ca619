using System.Diagnostics;
using System.Globalization;
using GeoZones.Data.Postgres;
using Npgsql;

namespace GeoZones.Data.Tests.Postgres;

/// <summary>Another process that holds a cluster, to be stopped or killed.</summary>
public sealed class HostProcess : IDisposable
{
    readonly Process process;

    HostProcess(Process process, string said)
    {
        this.process = process;
        (Server, ConnectionString) = said.Split(' ', 2) is [var pid, var to]
            ? (int.Parse(pid, CultureInfo.InvariantCulture), to)
            : throw new InvalidOperationException($"The host said \"{said}\" and {process.StandardError.ReadToEnd()}");
    }

    public int Pid => process.Id;

    /// <summary>The pid of the postmaster.</summary>
    public int Server { get; }

    public string ConnectionString { get; }

    /// <param name="where">A directory, or throwaway.</param>
    public static async Task<HostProcess> StartAsync(string where)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "GeoZones.ClusterHost.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [dll, where])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return new(process, await process.StandardOutput.ReadLineAsync() ?? "");
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>As `kill` or the end of a terminal session does.</summary>
    public async Task TerminateAsync()
    {
        Unix.Kill(process.Id, "TERM");
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>The shell that would stop the server in our place.</summary>
    public static int WatchdogOf(DataDirectory directory) => Unix.Processes("geozones-watchdog").Single(p => p.Command.Contains(directory.Cluster, StringComparison.Ordinal)).Pid;

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        NpgsqlConnection.ClearAllPools();
    }
}
