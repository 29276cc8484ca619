using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Parse;

/// <summary>The row that a path takes its last step from: without it nothing found is not nothing there.</summary>
static class Origin
{
    /// <param name="text">The path as it came.</param>
    /// <returns>The path up to that row; null when it does not end in a navigation.</returns>
    public static string? Of(ODataPath path, string text)
    {
        var segments = path.ToList();
        var isNarrowed = segments[^1] is CountSegment or ReferenceSegment;
        var step = isNarrowed ? segments[^2] : segments[^1];
        if (step is not (NavigationPropertySegment or NavigationPropertyLinkSegment))
            return null;
        var row = WithoutLast(text.TrimEnd('/'));
        return isNarrowed || step is NavigationPropertyLinkSegment ? WithoutLast(row) : row;
    }

    static string WithoutLast(string path) => path[..Math.Max(0, path.LastIndexOf('/'))].TrimEnd('/');
}
