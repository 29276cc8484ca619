using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace GeoZones.Data.Demonstration.Landscape.Gazetteer;

/// <summary>The embedded source files. Their tables: one header line, commas, quotes only round a cell that holds commas.</summary>
internal static partial class SourceTable
{
    public static Stream? Open(string path) => Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sources/{path}");

    /// <summary>The rows below the header; none when the city has no such table.</summary>
    public static IEnumerable<string[]> Rows(string path)
    {
        using var stream = Open(path);
        if (stream is null) yield break;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line) yield return Cells(line);
    }

    private static string[] Cells(string line) =>
        line.Contains('"') ? [.. CommaOutsideQuotes().Split(line).Select(cell => cell.Trim('"'))] : line.Split(',');

    [GeneratedRegex(@",(?=(?:[^""]*""[^""]*"")*[^""]*$)")]
    private static partial Regex CommaOutsideQuotes();

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
