using System.Reflection;
using System.Text.RegularExpressions;
using GeoZones.Api.Callers;
using GeoZones.Data.Model;
using GeoZones.Spatial.Measures;

namespace GeoZones.Api.Tests;

/// <summary>Who may use whom, and where SQL may stand.</summary>
public sealed partial class ArchitectureTests
{
    internal static readonly string Root = FindRoot();

    [Fact]
    public void Spatial_knows_geometry_and_nothing_else() =>
        References(typeof(Area)).ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "NetTopologySuite" || name == "ProjNET");

    [Fact]
    public void Spatial_opens_no_connection_reads_no_configuration_and_looks_at_no_clock() =>
        Offences("spatial", @"\b(using (Npgsql|System\.(Net|Data|Text\.Json)|Microsoft)|Environment\.Get|File\.|DateTime(Offset)?\.(Utc)?Now|TimeProvider|Stopwatch)").ShouldBeEmpty();

    [Fact]
    public void Data_does_not_know_HTTP()
    {
        References(typeof(Village)).Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name is "System.Net.Http" or "GeoZones.Api").ShouldBeEmpty();
        References(typeof(Village)).ShouldContain("GeoZones.Spatial");
    }

    [Fact]
    public void The_API_does_no_geometry() =>
        Offences("api", @"\busing NetTopologySuite\.(Algorithm|Operation|Triangulate|Index|Noding)").ShouldBeEmpty();

    [Fact]
    public void SQL_stands_in_files_that_say_so() =>
        Offences("api", "\"[^\"]*\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\\b [a-z_*$(]")
            .Concat(Offences("data", "\"[^\"]*\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\\b [a-z_*$(]"))
            .Where(offence => !SqlFile().IsMatch(offence)).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_called_by_a_word_that_says_nothing() =>
        Sources("spatial", "data", "api", "web/src", "tests")
            .Where(file => Empty().IsMatch(Path.GetFileName(file))).ShouldBeEmpty();

    [Fact]
    public void The_caller_is_in_one_place() =>
        Sources("api").Count(file => File.ReadAllText(file).Contains(nameof(Caller.FromConfiguration) + "(IConfiguration", StringComparison.Ordinal)).ShouldBe(1);

    [Fact]
    public void Every_error_code_is_used_once_and_stands_in_the_docs()
    {
        var used = Sources("api", "data").SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)).Order().ToList();
        used.ShouldBeUnique();
        File.ReadLines(Path.Combine(Root, "docs", "errors.md")).Where(line => line.StartsWith("| GZ-", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim()).ShouldBe(used);
    }

    static IEnumerable<string> References(Type type) => type.Assembly.GetReferencedAssemblies().Select((AssemblyName name) => name.Name!);

    static IEnumerable<string> Offences(string folder, string pattern) =>
        from file in Sources(folder)
        from line in File.ReadLines(file)
        where Regex.IsMatch(line, pattern)
        select $"{Path.GetRelativePath(Root, file)}: {line.Trim()}";

    static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".js" && !Generated().IsMatch(file));

    static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "GeoZones.sln")))
            at = at.Parent;
        return at.FullName;
    }

    [GeneratedRegex(@"^[^:]*(Sql\.cs|Migrations/[^:]*):")]
    private static partial Regex SqlFile();

    [GeneratedRegex("\"(GZ-[0-9]{3})\"")]
    private static partial Regex Code();

    [GeneratedRegex("[/\\\\](obj|bin|node_modules|dist|Migrations|tools)[/\\\\]")]
    private static partial Regex Generated();

    [GeneratedRegex("(Helper|Manager|Util|Utils|Dto|Impl|Common|Misc)s?\\.(cs|js)$", RegexOptions.IgnoreCase)]
    private static partial Regex Empty();
}
