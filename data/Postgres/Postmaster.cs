using System.Globalization;
using System.Runtime.InteropServices;

namespace GeoZones.Data.Postgres;

/// <summary>A running server as its postmaster.pid describes it.</summary>
/// <param name="Status">starting, ready or stopping.</param>
internal sealed record Postmaster(int Pid, int Port, string Status)
{
    public bool IsReady => Status == "ready";

    /// <summary>The server that runs on this directory now; null when none does, whatever a stale file says.</summary>
    public static Postmaster? Of(DataDirectory directory) =>
        Lines(PidFile(directory)) is [var pid, var cluster, var started, var port, ..] lines
        && cluster == directory.Cluster
        && Lines($"/proc/{pid}/cwd/postmaster.pid") is [var runningPid, var runningCluster, var runningStart, ..]
        && (runningPid, runningCluster, runningStart) == (pid, cluster, started)
            ? new(Number(pid), Number(port), lines.ElementAtOrDefault(7) ?? "starting")
            : null;

    /// <summary>Removes a stale pid file whose number now belongs to another program; postgres would refuse to start.</summary>
    public static void ForgetRecycledPid(DataDirectory directory)
    {
        if (Of(directory) is null && Lines(PidFile(directory)) is [var pid, ..] && Directory.Exists($"/proc/{pid}"))
            File.Delete(PidFile(directory));
    }

    public void Signal(Signal signal) => _ = Kill(Pid, (int)signal);

    /// <summary>False when it still runs after that time.</summary>
    public async Task<bool> IsGoneWithinAsync(TimeSpan time)
    {
        for (var end = DateTime.UtcNow + time; Directory.Exists($"/proc/{Pid}"); await Task.Delay(10))
            if (DateTime.UtcNow > end)
                return false;
        return true;
    }

    static string PidFile(DataDirectory directory) => Path.Combine(directory.Cluster, "postmaster.pid");

    static string[] Lines(string path)
    {
        try
        {
            return [.. File.ReadAllLines(path).Select(l => l.Trim())];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static int Number(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Kill(int pid, int signal);
}

/// <summary>How postgres is asked to stop: Interrupt is a fast stop with a checkpoint, Quit drops everything at once.</summary>
internal enum Signal
{
    Interrupt = 2,
    Quit = 3,
}
