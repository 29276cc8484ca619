using System.Globalization;
using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Postgres;

namespace GeoZones.Api.Hosting;

/// <summary>What ./run was asked for.</summary>
public sealed record RunOptions
{
    public const int UsualPort = 5080;

    public int Port { get; init; } = UsualPort;

    /// <summary>Where a private cluster keeps its data.</summary>
    public DataDirectory Data { get; init; } = DataDirectory.Default();

    /// <summary>Throw the data away and begin again.</summary>
    public bool Reset { get; init; }

    public DemonstrationScale Scale { get; init; } = DemonstrationScale.City;

    /// <summary>Null: GEOZONES_ROLE decides.</summary>
    public string? Role { get; init; }

    /// <summary>The office that maps name as their producer; null: GEOZONES_PRODUCER decides.</summary>
    public string? Producer { get; init; }

    /// <summary>The file that holds the key of 天地图; null: GEOZONES_TIANDITU_KEY, or no such background.</summary>
    public string? TiandituKey { get; init; }

    /// <summary>--key=value words that are not ours: configuration of ASP.NET Core.</summary>
    public IReadOnlyList<string> Configuration { get; init; } = [];

    /// <summary>Either the options or the sentence that says which word is wrong.</summary>
    public static (RunOptions? Options, string? Fault) Parse(IReadOnlyList<string> args) =>
        Read(new(), args.SelectMany(Split).ToArray());

    static (RunOptions?, string?) Read(RunOptions so, ReadOnlySpan<string> args) => args switch
    {
        [] => (so, null),
        ["--reset", .. var rest] => Read(so with { Reset = true }, rest),
        ["--port", var text, .. var rest] => Number(text) is { } port ? Read(so with { Port = port }, rest)
            : Fault($"--port got \"{text}\"; a port is a number from 1 to 65535, such as {UsualPort}."),
        ["--data", { Length: > 0 } path, .. var rest] => Read(so with { Data = DataDirectory.At(path) }, rest),
        ["--scale", var text, .. var rest] => Named(text) is { } scale ? Read(so with { Scale = scale }, rest)
            : Fault($"--scale got \"{text}\"; it is one of town, city, cities."),
        ["--role", var role, .. var rest] => Roles.Contains(role) ? Read(so with { Role = role }, rest)
            : Fault($"--role got \"{role}\"; it is one of {string.Join(", ", Roles)}."),
        ["--producer", { Length: > 0 } name, .. var rest] => Read(so with { Producer = name }, rest),
        ["--tianditu-key", { Length: > 0 } file, .. var rest] => Read(so with { TiandituKey = file }, rest),
        ["--port" or "--data" or "--scale" or "--role" or "--producer" or "--tianditu-key", ..] => Fault($"{args[0]} needs a value; `./run --help` shows them."),
        [var word, .. var rest] => word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=')
            ? Read(so with { Configuration = [.. so.Configuration, word] }, rest)
            : Fault($"\"{word}\" is not an option; `./run --help` shows them."),
    };

    static readonly string[] Roles = ["public", "viewer", "planner", "water", "clerk", "admin"];

    static readonly string[] Ours = ["--port", "--data", "--scale", "--role", "--producer", "--tianditu-key"];

    // --port=5080 is --port 5080
    static string[] Split(string word) => Ours.Contains(word.Split('=')[0]) ? word.Split('=', 2) : [word];

    static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;

    static DemonstrationScale? Named(string text) => text switch
    {
        "town" => DemonstrationScale.Town,
        "city" => DemonstrationScale.City,
        "cities" => DemonstrationScale.Cities,
        _ => null,
    };

    static (RunOptions?, string?) Fault(string sentence) => (null, sentence);
}
