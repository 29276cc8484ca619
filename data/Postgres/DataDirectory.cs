namespace GeoZones.Data.Postgres;

/// <summary>The directory that holds one private cluster: closed to others, owned by the account the server runs as.</summary>
public sealed record DataDirectory(string Path)
{
    const string LockName = "geozones.lock", ThrowawayName = "throwaway";

    /// <summary>What postgres calls its data directory.</summary>
    public string Cluster => System.IO.Path.Combine(Path, "cluster");

    /// <summary>Where initdb works; it becomes <see cref="Cluster"/> when complete.</summary>
    public string Unfinished => System.IO.Path.Combine(Path, "cluster.new");

    public string Password => System.IO.Path.Combine(Path, "password");

    public string Lock => System.IO.Path.Combine(Path, LockName);

    /// <summary>The process id of who holds <see cref="Lock"/>, for the sentence that refuses the next one.</summary>
    public string Holder => System.IO.Path.Combine(Path, "geozones.pid");

    public string Log => System.IO.Path.Combine(Path, "postgres.log");

    /// <summary>The major version that wrote the cluster; null when there is none yet.</summary>
    public string? Version => File.Exists(VersionFile) ? File.ReadAllText(VersionFile).Trim() : null;

    string VersionFile => System.IO.Path.Combine(Cluster, "PG_VERSION");

    public static DataDirectory At(string path) => new(System.IO.Path.GetFullPath(path));

    /// <summary>/var/lib/geozones for root, where the postgres user can enter; else $XDG_DATA_HOME/geozones or ~/.local/share/geozones.</summary>
    public static DataDirectory Default() => new(Environment.IsPrivilegedProcess
        ? "/var/lib/geozones"
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "geozones"));

    /// <summary>A new name for a cluster that is deleted when it stops.</summary>
    public static DataDirectory Throwaway() =>
        new(System.IO.Path.Combine(Default().Path, ThrowawayName, System.IO.Path.GetRandomFileName()));

    /// <summary>Makes the directory ours to use, or says why not.</summary>
    public async Task PrepareAsync(ServerAccount account, CancellationToken cancel)
    {
        var parent = System.IO.Path.GetDirectoryName(Path)!;
        if (System.IO.Path.GetFileName(parent) == ThrowawayName)
            await TakeAsync(parent, account, cancel);
        if (Directory.Exists(Path) && !IsOurs())
            throw ClusterFault.NotOurs(Path);
        await TakeAsync(Path, account, cancel);
        var entered = await Command.RunAsync(account.Command("/bin/sh", "-c", "[ -w \"$0\" ]", Path), cancel);
        if (entered.Succeeded)
            return;
        if (!Directory.EnumerateFileSystemEntries(Path).Any())
            Directory.Delete(Path);
        throw ClusterFault.NotWritable(Path, account.Name);
    }

    /// <exception cref="ClusterException">GZ-909: the file is missing or closed to us.</exception>
    public string ReadPassword()
    {
        try
        {
            return File.ReadAllText(Password);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw ClusterFault.NoPassword(Password, cause);
        }
    }

    bool IsOurs()
    {
        var names = Directory.EnumerateFileSystemEntries(Path).Select(System.IO.Path.GetFileName).ToList();
        return names.Count == 0 || names.Contains(LockName) || names.Contains(ThrowawayName);
    }

    static async Task TakeAsync(string path, ServerAccount account, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(path);
            Private.Close(path);
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or IOException)
        {
            throw ClusterFault.NotWritable(path, account.Name, cause);
        }
        await account.OwnAsync(path, cancel);
    }
}
