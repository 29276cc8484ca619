using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Validity;

/// <summary>What is wrong with a shape: every fault with its place, as against the first one that <c>ST_IsValidDetail</c> tells.</summary>
/// <remarks>
/// In three steps, a later one only when the earlier found nothing: the vertices of each ring; each ring by itself; rings and parts
/// against each other. A shape without faults is valid for PostGIS (OGC) and may be stored. Nothing is repaired.
/// </remarks>
public static class GeometryFaults
{
    /// <summary>A shape with more faults than this is told these.</summary>
    public const int Most = 200;

    const double West = 73, East = 136, South = 3, North = 54;

    /// <summary>Which faults does this shape have, in the order of its vertices?</summary>
    /// <remarks>Any kind of shape; SRID 4490, planar in degrees; a ring that touches another in single points is none.</remarks>
    /// <returns>Empty when it may be stored.</returns>
    public static IReadOnlyList<GeometryFault> Find(RawShape shape)
    {
        if (shape.Parts.Count == 0)
            return [new(FaultReason.Empty, 0)];
        var structure = shape.Parts.SelectMany((rings, part) => OfPart(shape, rings, part)).Take(Most).ToList();
        if (structure.Count > 0 || !shape.IsAreal)
            return structure;
        var rings = shape.Parts.SelectMany((rings, part) => rings.SelectMany((ring, at) => RingFaults.Find(ring, part, at))).Take(Most).ToList();
        return rings.Count > 0 ? rings : [.. PolygonFaults.Find(shape).Take(Most)];
    }

    static IEnumerable<GeometryFault> OfPart(RawShape shape, IReadOnlyList<Coordinate[]> rings, int part) => rings.Count == 0
        ? [new(FaultReason.Empty, part)]
        : rings.SelectMany((ring, at) => OfVertices(shape, ring, part, at));

    static IEnumerable<GeometryFault> OfVertices(RawShape shape, Coordinate[] vertices, int part, int ring)
    {
        if (vertices.Length == 0)
            yield return new(FaultReason.Empty, part, ring);
        for (var i = 0; i < vertices.Length; i++)
        {
            if (!IsInRange(vertices[i]))
                yield return new(FaultReason.OutOfRange, part, ring, i, vertices[i]);
        }
        var isClosed = vertices.Length > 0 && vertices[0].Equals2D(vertices[^1]);
        if (shape.IsAreal && vertices.Length > 0 && !isClosed)
            yield return new(FaultReason.Unclosed, part, ring, vertices.Length - 1, vertices[^1]);
        if (vertices.Length > 0 && Places(vertices) < Fewest(shape))
            yield return new(FaultReason.TooFewPoints, part, ring, 0, vertices[0]);
    }

    internal static bool IsInRange(Coordinate at) => at is { X: >= West and <= East, Y: >= South and <= North };

    static int Places(Coordinate[] vertices) => vertices.Select(v => (v.X, v.Y)).Distinct().Take(3).Count();

    static int Fewest(RawShape shape) => shape.Kind switch
    {
        ShapeKind.Point or ShapeKind.MultiPoint => 1,
        ShapeKind.LineString or ShapeKind.MultiLineString => 2,
        _ => 3,
    };
}
