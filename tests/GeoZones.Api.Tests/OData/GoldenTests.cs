using System.Runtime.CompilerServices;
using System.Text;

namespace GeoZones.Api.Tests.OData;

/// <summary>Golden/*.odata is a question, the .sql beside it the statement. GEOZONES_GOLDEN=write makes the statements anew; review the difference.</summary>
public sealed class GoldenTests
{
    const string Variable = "GEOZONES_GOLDEN";

    static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Golden");

    public static TheoryData<string> Questions() => [.. Names];

    static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.odata").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Urls => Names.Select(Url);

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_has_one_statement(string name)
    {
        var made = Written(Asking.Compile(Url(name)));
        var golden = Path.Combine(Folder, $"{name}.sql");
        if (Environment.GetEnvironmentVariable(Variable) == "write")
            File.WriteAllText(golden, made);
        made.ShouldBe(File.ReadAllText(golden));
    }

    public static string Url(string name) => string.Concat(File.ReadAllLines(Path.Combine(Folder, $"{name}.odata")).Select(line => line.Trim()));

    static string Written(GeoZones.Api.OData.Plan.Reading reading)
    {
        var text = new StringBuilder(reading.Text).Append(";\n-- ").Append(reading.ContextFragment).Append('\n');
        for (var i = 0; i < reading.Parameters.Count; i++)
            text.Append($"-- ${i + 1} {reading.Parameters[i].GetType().Name} {Value(reading.Parameters[i])}\n");
        return text.ToString();
    }

    static string Value(object value) => value is Array items && value is not byte[] ? string.Join(", ", items.Cast<object>().Select(Asking.Text)) : Asking.Text(value);

    static string Here([CallerFilePath] string file = "") => file;
}
