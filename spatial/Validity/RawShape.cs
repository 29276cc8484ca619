using GeoZones.Spatial.Coordinates;
using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Validity;

/// <summary>The kinds of shape that have vertices of their own, as GeoJSON names them.</summary>
public enum ShapeKind { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon }

/// <summary>A shape as it was written down, before anybody knows whether it is one: a ring need not be closed, a part may be empty.</summary>
/// <param name="Parts">Rings of each part, the shell first; a line is a part of one ring, a point a part of one ring with one vertex. Degrees, SRID 4490.</param>
public sealed record RawShape(ShapeKind Kind, IReadOnlyList<IReadOnlyList<Coordinate[]>> Parts)
{
    const int Srid = 4490;

    static readonly GeometryFactory Factory = new(new PrecisionModel(), Srid);

    /// <summary>Areas, as against lines and points.</summary>
    public bool IsAreal => Kind is ShapeKind.Polygon or ShapeKind.MultiPolygon;

    /// <summary>What does it become when every vertex moves to its nearest grid point of 1e-7°?</summary>
    public RawShape Quantised() => this with { Parts = [.. Parts.Select(IReadOnlyList<Coordinate[]> (rings) => [.. rings.Select(ring => Array.ConvertAll(ring, Grid.Quantise))])] };

    /// <summary>The shape, SRID 4490, vertices and their order as they are.</summary>
    /// <exception cref="ArgumentException">It has faults of structure; ask <see cref="GeometryFaults.Find"/> first.</exception>
    public Geometry ToGeometry() => Kind switch
    {
        ShapeKind.Point => Point(Parts[0]),
        ShapeKind.LineString => Line(Parts[0]),
        ShapeKind.Polygon => Polygon(Parts[0]),
        ShapeKind.MultiPoint => Factory.CreateMultiPoint([.. Parts.Select(Point)]),
        ShapeKind.MultiLineString => Factory.CreateMultiLineString([.. Parts.Select(Line)]),
        _ => Factory.CreateMultiPolygon([.. Parts.Select(Polygon)]),
    };

    internal static Polygon Polygon(IReadOnlyList<Coordinate[]> rings) =>
        Factory.CreatePolygon(Factory.CreateLinearRing(rings[0]), [.. rings.Skip(1).Select(Factory.CreateLinearRing)]);

    static Point Point(IReadOnlyList<Coordinate[]> rings) => Factory.CreatePoint(rings[0][0]);

    static LineString Line(IReadOnlyList<Coordinate[]> rings) => Factory.CreateLineString(rings[0]);
}
