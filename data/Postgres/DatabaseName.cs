using System.Text.RegularExpressions;

namespace GeoZones.Data.Postgres;

/// <summary>A database name that needs no quotes in SQL: lower-case letters, digits and _, a letter first, at most 63.</summary>
public sealed partial record DatabaseName
{
    public static readonly DatabaseName GeoZones = new("geozones");

    public DatabaseName(string text) => Text = Shape().IsMatch(text)
        ? text
        : throw new ArgumentException($"\"{text}\" is not a database name; use at most 63 lower-case letters, digits and _, a letter first.", nameof(text));

    public string Text { get; }

    public override string ToString() => Text;

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}\\z")]
    private static partial Regex Shape();
}
