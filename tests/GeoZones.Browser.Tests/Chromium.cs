namespace GeoZones.Browser.Tests;

/// <summary>The browser of this machine; nothing is downloaded.</summary>
static class Chromium
{
    /// <summary>Null when there is none.</summary>
    public static readonly string? Path = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Why specs are skipped; null when they are not.</summary>
    public static readonly string? Missing = Path is null ? "There is no Chromium on this machine; .ci/run installs it." : null;

    // WebGL 2 without a graphics card.
    static readonly string[] Words =
        ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--disable-background-networking"];

    /// <param name="environment">Variables for the browser alone, beside those of the tests.</param>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, params (string Name, string Value)[] environment) =>
        playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = Words,
            Env = environment.Length == 0 ? null : Mine().Concat(environment.Select(e => KeyValuePair.Create(e.Name, e.Value))).ToDictionary(),
        });

    static IEnumerable<KeyValuePair<string, string>> Mine() =>
        Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(e => KeyValuePair.Create((string)e.Key, (string)e.Value!));
}
