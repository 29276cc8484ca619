namespace GeoZones.Browser.Tests;

/// <summary>A theory of the map in a real browser; skipped, and said so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
