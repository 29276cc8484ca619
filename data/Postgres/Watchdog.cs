using System.Diagnostics;

namespace GeoZones.Data.Postgres;

/// <summary>A shell that stops the server when we die, even by kill -9: it reads a pipe that only we hold.</summary>
internal sealed class Watchdog : IDisposable
{
    // $1 data directory, $2 first signal, $3 directory to delete afterwards or nothing. Gone within 4 seconds.
    const string Script = """
        trap '' INT TERM HUP
        exec >/dev/null 2>&1
        read -r word && exit 0
        pidfile="$1/postmaster.pid"
        tries=0
        until read -r pid <"$pidfile" || [ $tries -ge 10 ]; do sleep 0.1; tries=$((tries + 1)); done
        running() { [ "$pidfile" -ef "/proc/$pid/cwd/postmaster.pid" ]; }
        stop() {
          running && kill "-$1" "$pid"
          left=$2
          while running && [ $left -gt 0 ]; do sleep 0.1; left=$((left - 1)); done
        }
        stop "$2" 25
        stop QUIT 10
        stop KILL 1
        [ -n "$3" ] && rm -rf "$3"
        """;

    readonly Process shell;

    Watchdog(Process shell) => this.shell = shell;

    public static Watchdog Start(ClusterPlan plan)
    {
        var (signal, leftover) = plan.Profile == ClusterProfile.Throwaway ? ("QUIT", plan.Directory.Path) : ("INT", "");
        var start = plan.Account.Detached("/bin/sh", "-c", Script, "geozones-watchdog", plan.Directory.Cluster, signal, leftover);
        start.RedirectStandardInput = true;
        return new(Command.Start(start));
    }

    /// <summary>Tells it that the server has been stopped in order.</summary>
    public void Dispose()
    {
        try
        {
            shell.StandardInput.WriteLine("stopped");
            shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already, and so is its purpose.
        }
        shell.Dispose();
    }
}
