using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>Unions of areas that share borders exactly; vertices on the remaining border all stay.</summary>
internal static class Areas
{
    public static MultiPolygon Dissolve(IReadOnlyCollection<Geometry> areas) =>
        DegreeGrid.ToMultiPolygon(areas.Count == 1
            ? areas.First()
            : CoverageUnion.Union(DegreeGrid.Factory.BuildGeometry(areas)));
}
