namespace GeoZones.Data.Postgres;

/// <summary>Every reason why there is no database server, in words for the person who started GeoZones.</summary>
internal static class ClusterFault
{
    public static ClusterException NoBinaries() => new("GZ-901",
        "No PostgreSQL with PostGIS was found on this machine and no Docker engine answers; run `apt-get install postgresql-15-postgis-3` as root, or name a server in GEOZONES_DB.");

    public static ClusterException OtherVersion(string directory, string major) => new("GZ-902",
        $"The data in {directory} were written by PostgreSQL {major}, which is not installed here with PostGIS; run `apt-get install postgresql-{major}-postgis-3` as root, or choose another directory with --data.");

    public static ClusterException NotWritable(string directory, string account, Exception? cause = null) => new("GZ-903",
        $"User {account} cannot write in {directory}; choose a directory it can enter and write with --data, not one under a closed home directory.", cause);

    public static ClusterException NotOurs(string directory) => new("GZ-904",
        $"{directory} holds files that are not GeoZones data; choose a new or empty directory with --data.");

    public static ClusterException InUse(string directory, string pid) => new("GZ-905",
        $"Another GeoZones (process {pid}) already uses {directory}; stop it, or choose another directory with --data.");

    public static ClusterException DiskFull(string directory) => new("GZ-906",
        $"The disk that holds {directory} is full; free at least 1 GB, or choose a directory on another disk with --data.");

    public static ClusterException NoAccount() => new("GZ-907",
        "PostgreSQL refuses to run as root and this machine has no user postgres; run `apt-get install postgresql-common`, or start GeoZones as an ordinary user.");

    public static ClusterException Failed(string step, string reason, string log) => new("GZ-908",
        $"PostgreSQL failed to {step}: {reason.TrimEnd('.')}; the whole story is in {log}.");

    public static ClusterException NoPassword(string file, Exception? cause = null) => new("GZ-909",
        $"The password of the private database in {file} cannot be read; restore the file, or start over with another directory in --data.", cause);

    public static ClusterException NoProgram(string program, Exception cause) => new("GZ-910",
        $"The program {program} could not be started ({cause.Message}); install it, on Debian and Ubuntu it comes with util-linux.", cause);

    public static ClusterException BadConnectionString(Exception cause) => new("GZ-911",
        $"GEOZONES_DB is not a PostgreSQL connection string ({cause.Message}); write it like \"Host=db;Database=geozones;Username=geozones;Password=...\".", cause);

    public static ClusterException NoContainer(string reason) => new("GZ-912",
        $"Docker answers but the PostGIS container did not start: {reason.TrimEnd('.')}; look at `docker logs {DockerPostgis.Container}`, or name a server in GEOZONES_DB.");

    /// <summary>The fault behind what initdb or postgres wrote before it gave up.</summary>
    public static ClusterException From(string step, string output, DataDirectory directory) =>
        output.Contains("No space left on device", StringComparison.Ordinal)
            ? DiskFull(directory.Path)
            : Failed(step, Reason(output), directory.Log);

    static string Reason(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var told = lines.FirstOrDefault(IsFault) ?? lines.LastOrDefault() ?? "it said nothing";
        var mark = told.IndexOf(": ", StringComparison.Ordinal);
        return mark < 0 ? told : told[(mark + 2)..].Trim();
    }

    static bool IsFault(string line) =>
        line.Contains("FATAL:", StringComparison.Ordinal) || line.Contains("PANIC:", StringComparison.Ordinal) || line.Contains("error:", StringComparison.Ordinal);
}
