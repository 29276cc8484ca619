using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

/// <summary>What a shape decides about its row, computed when the shape is written and never said by a caller.</summary>
/// <remarks>Areas in square metres on the ellipsoid; lengths geodesic, pieces in whole millimetres; an anchor lies in its footprint, on the grid of 1e-7°.</remarks>
public static class FixedOnWrite
{
    /// <summary>The properties, by entity, and the shape that decides them.</summary>
    public static IReadOnlyDictionary<Type, (string Shape, IReadOnlyList<string> Properties)> Of { get; } = new Dictionary<Type, (string, IReadOnlyList<string>)>
    {
        [typeof(Zone)] = (nameof(Zone.Boundary), [nameof(Zone.AreaSquareMetres)]),
        [typeof(ConstraintArea)] = (nameof(ConstraintArea.Boundary), [nameof(ConstraintArea.AreaSquareMetres)]),
        [typeof(Village)] = (nameof(Village.Boundary), [nameof(Village.AreaSquareMetres)]),
        [typeof(Division)] = (nameof(Division.Boundary), [nameof(Division.AreaSquareMetres)]),
        [typeof(WaterPipe)] = (nameof(WaterPipe.Route), [nameof(WaterPipe.PieceMillimetres)]),
        [typeof(ProjectSite)] = (nameof(ProjectSite.Footprint), [nameof(ProjectSite.Anchor)]),
        [typeof(Facility)] = (nameof(Facility.Footprint), [nameof(Facility.Anchor), nameof(Facility.LengthMetres), nameof(Facility.AreaSquareMetres)]),
    };

    public static bool Holds(Type entity, string property) => Of.TryGetValue(entity, out var decided) && decided.Properties.Contains(property);

    /// <summary>Computes them for a row whose shape was written.</summary>
    public static void Compute(object row)
    {
        switch (row)
        {
            case Zone zone: zone.AreaSquareMetres = Area.SquareMetres(zone.Boundary); break;
            case ConstraintArea area: area.AreaSquareMetres = Area.SquareMetres(area.Boundary); break;
            case Village village: village.AreaSquareMetres = Area.SquareMetres(village.Boundary); break;
            case Division division: division.AreaSquareMetres = division.Boundary is { } boundary ? Area.SquareMetres(boundary) : null; break;
            case WaterPipe pipe: pipe.PieceMillimetres = Pieces(pipe.Route); break;
            case ProjectSite site: site.Anchor = Anchor(site.Footprint); break;
            case Facility facility: Measure(facility); break;
        }
    }

    static void Measure(Facility facility)
    {
        facility.Anchor = Anchor(facility.Footprint);
        facility.LengthMetres = facility.Footprint is LineString or MultiLineString ? Lines(facility.Footprint).Sum(GeodesicLength.Millimetres) / 1000m : null;
        facility.AreaSquareMetres = facility.Footprint is Polygon or MultiPolygon ? Area.SquareMetres(facility.Footprint) : null;
    }

    static IEnumerable<LineString> Lines(Geometry shape) => Enumerable.Range(0, shape.NumGeometries).Select(i => (LineString)shape.GetGeometryN(i));

    static int[] Pieces(LineString route) =>
        [.. route.Coordinates.Zip(route.Coordinates.Skip(1), (from, to) => checked((int)GeodesicLength.PieceMillimetres(from, to)))];

    /// <summary>A point itself, the middle vertex of a line, a point inside a polygon.</summary>
    static Point Anchor(Geometry footprint) => footprint switch
    {
        Point point => (Point)point.Copy(),
        LineString line => line.Factory.CreatePoint(line.GetCoordinateN(line.NumPoints / 2).Copy()),
        _ => Grid.Quantise(footprint.InteriorPoint),
    };
}
