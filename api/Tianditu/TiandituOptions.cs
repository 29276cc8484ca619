using System.Text.RegularExpressions;
using GeoZones.Api.Hosting;

namespace GeoZones.Api.Tianditu;

/// <summary>The national map service 天地图 as a background: configuration section <c>Tianditu</c>, and the key, which never leaves this process but to that service.</summary>
public sealed partial class TiandituOptions
{
    public const string Section = "Tianditu";

    /// <summary>The key itself; a file of it is <c>--tianditu-key FILE</c>.</summary>
    public const string KeyVariable = "GEOZONES_TIANDITU_KEY";

    public const string KeyFile = $"{Section}:KeyFile";

    /// <summary>Scheme and host of the service; nothing is asked there without a key.</summary>
    public Uri Address { get; init; } = new("https://t0.tianditu.gov.cn");

    /// <summary>How long one tile may take.</summary>
    public double TimeoutSeconds { get; init; } = 8;

    /// <summary>How long nothing is asked after it refused or did not answer.</summary>
    public double PauseSeconds { get; init; } = 5;

    /// <summary>Bytes of tiles in memory.</summary>
    public long MemoryBytes { get; init; } = 64L << 20;

    /// <summary>How long a tile is good for.</summary>
    public int KeptHours { get; init; } = 24;

    /// <summary>Null where the operator has given none: there is no such background then.</summary>
    /// <exception cref="LaunchException">A key that cannot be read or be one; the sentence does not repeat it.</exception>
    public static string? KeyOf(IConfiguration configuration)
    {
        var given = configuration[KeyFile] is { Length: > 0 } file ? Read(file) : configuration[KeyVariable];
        return string.IsNullOrWhiteSpace(given) ? null
            : Key().IsMatch(given.Trim()) ? given.Trim()
            : throw new LaunchException($"The key of 天地图 is none: it has 8 to 64 letters and digits. Look into the file of --tianditu-key, or {KeyVariable}.");
    }

    static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LaunchException($"--tianditu-key: the file {file} cannot be read ({cause.GetType().Name}).");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9]{8,64}$")]
    private static partial Regex Key();
}
