using System.Globalization;

namespace GeoZones.Data.Postgres;

/// <summary>One GeoZones for one data directory: an advisory file lock, which the kernel drops with the process.</summary>
internal static class OwnerLock
{
    public static FileStream Take(DataDirectory directory)
    {
        try
        {
            var held = new FileStream(directory.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(directory.Holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return held;
        }
        catch (IOException) when (File.Exists(directory.Holder))
        {
            throw ClusterFault.InUse(directory.Path, File.ReadAllText(directory.Holder));
        }
    }
}
