using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace GeoZones.Api.Tiles;

/// <summary>Finished tiles in files: a folder per revision, whole or not there at all (written aside, then renamed), with a checksum in front.</summary>
/// <remarks>Only the owner may read them. A failing disk costs the cache, never a tile.</remarks>
public sealed partial class TileDisk(IOptions<TileOptions> options, ILogger<TileDisk> log)
{
    const int ChecksumBytes = 8;
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    readonly string? root = options.Value is { MemoryBytes: > 0, CacheDirectory: { Length: > 0 } directory } ? Path.GetFullPath(directory) : null;
    readonly TileDiskBudget budget = new(options.Value.DiskBytes);

    public async Task<TileBody?> FindAsync(TileKey key)
    {
        if (root is null || !File.Exists(PathOf(root, key)))
            return null;
        try
        {
            var stored = await File.ReadAllBytesAsync(PathOf(root, key));
            return stored.Length >= ChecksumBytes && stored.AsSpan(0, ChecksumBytes).SequenceEqual(Checksum(stored.AsSpan(ChecksumBytes)))
                ? new(key, stored[ChecksumBytes..]) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Unusable(failure.Message);
            return null;
        }
    }

    public async Task KeepAsync(TileBody body)
    {
        if (root is null)
            return;
        try
        {
            var path = PathOf(root, body.Key);
            MakeFolder(Path.GetDirectoryName(path)!);
            var aside = $"{path}.{Guid.NewGuid():n}";
            await File.WriteAllBytesAsync(aside, [.. Checksum(body.Bytes), .. body.Bytes]);
            File.Move(aside, path, overwrite: true);
            budget.Spend(root, body.Bytes.Length + ChecksumBytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Unusable(failure.Message);
        }
    }

    static string PathOf(string root, TileKey key)
    {
        var (z, x, y) = key.Address;
        return Path.Combine(root, key.Revision.Name, string.Create(CultureInfo.InvariantCulture, $"{z}-{x}-{y}.{key.Encoding.Token()}"));
    }

    static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);
    }

    static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes).AsSpan(0, ChecksumBytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tile files cannot be used: {Reason}")]
    partial void Unusable(string reason);
}
