using System.Text.RegularExpressions;

namespace GeoZones.Api.Callers;

/// <summary>Where a caller works: everywhere, or within some divisions. Equal where they are the same ones.</summary>
public sealed partial record Divisions
{
    public static readonly Divisions Everywhere = new([]);

    /// <summary>The digits that all codes within them begin with, in order: 370406 of a county, 370406106 of a town; joined by commas, as the database is told.</summary>
    public string Prefixes { get; }

    Divisions(IEnumerable<string> prefixes) => Prefixes = string.Join(',', prefixes.Distinct().Order(StringComparer.Ordinal));

    public bool AreAll => Prefixes.Length == 0;

    /// <param name="codes">12-digit codes of prefectures, counties and towns; none is everywhere.</param>
    /// <exception cref="FormatException">One of them is no such code.</exception>
    public static Divisions Of(IReadOnlyCollection<string> codes) => codes.Count == 0 ? Everywhere : new(codes.Select(Prefix));

    /// <param name="codes">As <see cref="Of"/> takes them, with commas between.</param>
    /// <exception cref="FormatException">One of them is no such code.</exception>
    public static Divisions Parse(string codes) => Of(codes.Split(',', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Is it the 12-digit code of a prefecture, county or town? A province is none: whoever works for all of it works everywhere.</summary>
    public static bool IsCode(string text) => Code().IsMatch(text);

    /// <summary>Their 12-digit codes.</summary>
    public string[] Codes => [.. Each.Select(prefix => prefix.PadRight(12, '0'))];

    /// <summary>The prefixes one by one.</summary>
    public IReadOnlyList<string> Each => AreAll ? [] : Prefixes.Split(',');

    static string Prefix(string code) => Code().Match(code) is { Success: true } match
        ? match.Groups["prefix"].Value : throw new FormatException($"'{code}' is not the 12-digit code of a prefecture, county or town.");

    [GeneratedRegex("^(?:(?<prefix>[0-9]{2}(?!00)[0-9]{2})0{8}|(?<prefix>[0-9]{2}(?!00)[0-9]{2}(?!00)[0-9]{2})0{6}|(?<prefix>[0-9]{2}(?!00)[0-9]{2}(?!00)[0-9]{2}(?!000)[0-9]{3})0{3})$")]
    private static partial Regex Code();
}
