using GeoZones.Data.Postgres;

namespace GeoZones.Data.Tests.Postgres;

/// <summary>A data directory that the account of the server can enter, gone after the test.</summary>
public sealed class ScratchDirectory : IDisposable
{
    public DataDirectory Data { get; } = DataDirectory.Throwaway();

    /// <summary>A file in it, as if somebody had put it there.</summary>
    public void Put(string name, string text)
    {
        var path = Path.Combine(Data.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public Task<LocalCluster> StartAsync() => LocalCluster.StartAsync(Data, ClusterProfile.Durable);

    public void Dispose()
    {
        if (Directory.Exists(Data.Path))
            Directory.Delete(Data.Path, recursive: true);
    }
}
