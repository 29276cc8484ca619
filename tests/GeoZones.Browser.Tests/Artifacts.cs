namespace GeoZones.Browser.Tests;

/// <summary>Where screenshots are kept: tests/artifacts/browser.</summary>
static class Artifacts
{
    public static readonly string Directory = Make();

    static string Make()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "GeoZones.sln")))
            at = at.Parent;
        return System.IO.Directory.CreateDirectory(Path.Combine(at.FullName, "tests", "artifacts", "browser")).FullName;
    }
}
