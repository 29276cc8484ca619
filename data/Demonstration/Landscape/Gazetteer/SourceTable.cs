using System.Globalization;
using System.Reflection;

namespace GeoZones.Data.Demonstration.Landscape.Gazetteer;

/// <summary>The embedded source files. Their tables are plain: commas, no quotes, one header line.</summary>
internal static class SourceTable
{
    public static Stream? Open(string path) => Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sources/{path}");

    /// <summary>The rows below the header; none when the city has no such table.</summary>
    public static IEnumerable<string[]> Rows(string path)
    {
        using var stream = Open(path);
        if (stream is null) yield break;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line) yield return line.Split(',');
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
