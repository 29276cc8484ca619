using System.Globalization;

namespace GeoZones.Data.Postgres;

/// <summary>An installed PostgreSQL that can run PostGIS.</summary>
/// <param name="Directory">Holds initdb and postgres.</param>
/// <param name="Major">The major version as it stands in PG_VERSION, such as 15.</param>
public sealed record PostgresBinaries(string Directory, string Major)
{
    public string Initdb => Path.Combine(Directory, "initdb");

    public string Postgres => Path.Combine(Directory, "postgres");

    /// <summary>All that are installed with PostGIS, newest first; empty when there is none.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> InstalledAsync(CancellationToken cancel)
    {
        var found = new List<PostgresBinaries>();
        foreach (var program in Candidates())
            if (await InspectAsync(program, cancel) is { } binaries)
                found.Add(binaries);
        return [.. found.DistinctBy(b => b.Directory).OrderByDescending(b => int.Parse(b.Major, CultureInfo.InvariantCulture))];
    }

    static IEnumerable<string> Candidates()
    {
        var debian = new DirectoryInfo("/usr/lib/postgresql");
        var versions = debian.Exists ? debian.GetDirectories().Select(d => Path.Combine(d.FullName, "bin")) : [];
        return versions.Select(d => Path.Combine(d, "pg_config")).Where(File.Exists).Concat(Command.OnPath("pg_config") is { } other ? [other] : []);
    }

    static async Task<PostgresBinaries?> InspectAsync(string pgConfig, CancellationToken cancel)
    {
        var told = await Command.RunAsync(new(pgConfig, ["--bindir", "--sharedir", "--version"]), cancel);
        if (told.Output.Split('\n', StringSplitOptions.TrimEntries) is not [var bin, var share, var version, ..])
            return null;
        var complete = File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(share, "extension", "postgis.control"));
        return complete ? new(bin, new([.. version.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)])) : null;
    }
}
