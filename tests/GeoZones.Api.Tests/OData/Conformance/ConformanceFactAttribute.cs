using System.Runtime.CompilerServices;

namespace GeoZones.Api.Tests.OData.Conformance;

/// <summary>A fact about the cases that OASIS publishes beside the grammar of OData; skipped, and said so, where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConformanceFactAttribute : FactAttribute
{
    public static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../../../shared/conformance/odata"));

    public ConformanceFactAttribute() => Skip = Directory.Exists(Folder) ? null : $"The cases of the OData grammar are not at {Folder}.";

    static string Here([CallerFilePath] string file = "") => file;
}
