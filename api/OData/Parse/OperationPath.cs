using GeoZones.Api.OData.Catalog;

namespace GeoZones.Api.OData.Parse;

/// <summary>A path cut at its function.</summary>
/// <param name="Bound">The path to the row it is bound to, percent-encoded; empty for a function of the service.</param>
/// <param name="Call">The function with its arguments, decoded.</param>
/// <param name="Rest">The segments after it, decoded.</param>
sealed record OperationPath(OperationShape Operation, string Bound, string Call, IReadOnlyList<string> Rest)
{
    /// <returns>Null when no segment is a function.</returns>
    public static OperationPath? Find(EntityCatalog catalog, string path)
    {
        var segments = path.Trim('/').Split('/');
        for (var at = 0; at < segments.Length; at++)
        {
            var call = Uri.UnescapeDataString(segments[at]);
            if (catalog.FindOperation(Pipeline.Name(call)) is { } operation)
                return new(operation, string.Join('/', segments[..at]), call, [.. segments[(at + 1)..].Select(Uri.UnescapeDataString)]);
        }
        return null;
    }
}
