using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Makes published county outlines fit each other.</summary>
/// <remarks>
/// Slivers between outlines (gaps enclosed by counties, overlaps and detached crumbs below <see cref="SliverArea"/>) go to the
/// neighbour with the longest common border; a crumb that touches no county is dropped.
/// </remarks>
internal static class CountyOutlines
{
    /// <summary>Square degrees: about 0.5 km².</summary>
    private const double SliverArea = 5e-5;

    public static MultiPolygon[] Fit(IReadOnlyList<CountyOutline> counties)
    {
        var mosaic = Mosaic.Between(counties.Select(county => county.Outline.Boundary));
        var locators = counties.Select(county => new IndexedPointInAreaLocator(county.Outline)).ToArray();
        var owners = mosaic.Faces.Select(face => CountyOf(face, locators)).ToArray();
        mosaic.AdoptStrays(owners, static (_, _) => true);
        return mosaic.Dissolve(owners, counties.Count);
    }

    private static int CountyOf(Polygon face, IndexedPointInAreaLocator[] counties) =>
        face.Area < SliverArea ? -1 : Array.FindIndex(counties, county => county.Locate(face.InteriorPoint.Coordinate) == Location.Interior);
}
