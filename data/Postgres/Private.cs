using System.Text;

namespace GeoZones.Data.Postgres;

/// <summary>Files and directories that only their owner can read.</summary>
internal static class Private
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Close(string directory)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(directory, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Writes a file that did not exist; nobody else can read it at any moment.</summary>
    public static void WriteNew(string path, string text)
    {
        using var file = OpenNew(path);
        file.Write(Encoding.ASCII.GetBytes(text));
    }

    public static FileStream OpenNew(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new(path, options);
    }
}
