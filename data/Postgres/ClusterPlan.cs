namespace GeoZones.Data.Postgres;

/// <summary>What is run, where, as whom and for what.</summary>
internal sealed record ClusterPlan(DataDirectory Directory, ClusterProfile Profile, ServerAccount Account, PostgresBinaries Binaries)
{
    /// <summary>The binaries that wrote the data when there are data, else the newest.</summary>
    public static async Task<ClusterPlan> MakeAsync(DataDirectory directory, ClusterProfile profile, CancellationToken cancel)
    {
        var installed = await PostgresBinaries.InstalledAsync(cancel);
        if (installed is not [var newest, ..])
            throw ClusterFault.NoBinaries();
        var account = ServerAccount.Current();
        await directory.PrepareAsync(account, cancel);
        var binaries = directory.Version is { } major
            ? installed.FirstOrDefault(b => b.Major == major) ?? throw ClusterFault.OtherVersion(directory.Path, major)
            : newest;
        return new(directory, profile, account, binaries);
    }
}
