namespace GeoZones.Api.Tiles;

/// <summary>Keeps the tile files within a number of bytes: over it, the oldest go until three quarters are left.</summary>
sealed class TileDiskBudget(long limit)
{
    readonly Lock gate = new();
    long? used;

    public void Spend(string root, long bytes)
    {
        lock (gate)
        {
            used = used is { } known ? known + bytes : Files(root).Sum(file => file.Length);
            if (used > limit)
                used = Prune(root);
        }
    }

    long Prune(string root)
    {
        var files = Files(root).OrderBy(file => file.LastWriteTimeUtc).ToList();
        var left = files.Sum(file => file.Length);
        foreach (var file in files.TakeWhile(_ => left > limit * 3 / 4))
        {
            left -= file.Length;
            file.Delete();
        }
        foreach (var folder in Directory.EnumerateDirectories(root).Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
            Directory.Delete(folder);
        return left;
    }

    static IEnumerable<FileInfo> Files(string root) => new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories);
}
