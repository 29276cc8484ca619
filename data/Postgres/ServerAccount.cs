using System.Diagnostics;

namespace GeoZones.Data.Postgres;

/// <summary>The account that the server runs as: ours, or postgres when we are root, because postgres refuses root.</summary>
/// <remarks>Programs are named by their full path: .NET would look in the current directory before PATH.</remarks>
/// <param name="Switch">The words in front of a command that make it run as this account; setpriv execs, so the pid stays.</param>
public sealed record ServerAccount(string Name, string Home, IReadOnlyList<string> Switch)
{
    public static ServerAccount Current() => Environment.IsPrivilegedProcess
        ? new("postgres", PostgresHome(), ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"])
        : new(Environment.UserName, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), []);

    /// <summary>A command as this account, in `/`, without the PG* variables of the caller.</summary>
    public ProcessStartInfo Command(params IReadOnlyList<string> words)
    {
        string[] all = [.. Switch, .. words];
        var start = new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = "/" };
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = Home;
        return start;
    }

    /// <summary>A command in a session of its own: a Ctrl-C in our terminal does not reach it, the pid stays.</summary>
    public ProcessStartInfo Detached(params IReadOnlyList<string> words)
    {
        var start = Command(words);
        start.ArgumentList.Insert(0, start.FileName);
        start.FileName = "/usr/bin/setsid";
        return start;
    }

    /// <summary>Gives a file or directory that we made to this account.</summary>
    internal async Task OwnAsync(string path, CancellationToken cancel)
    {
        if (Switch.Count > 0)
            await Postgres.Command.RunAsync(new("/usr/bin/chown", [$"{Name}:", path]), cancel);
    }

    static string PostgresHome() =>
        File.ReadLines("/etc/passwd").FirstOrDefault(l => l.StartsWith("postgres:", StringComparison.Ordinal))?.Split(':')[5]
        ?? throw ClusterFault.NoAccount();
}
