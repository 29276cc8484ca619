using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace GeoZones.Spatial.Validity;

/// <summary>How sound rings lie to each other: holes to their shell and among themselves, parts among themselves.</summary>
static class PolygonFaults
{
    public static IEnumerable<GeometryFault> Find(RawShape shape)
    {
        var parts = shape.Parts.Select(RawShape.Polygon).ToList();
        var faults = parts.SelectMany(OfPart).ToList();
        return faults.Count > 0 ? faults : OfParts(parts);
    }

    /// <summary>Each hole against the shell; then holes in pairs; then all together.</summary>
    static IEnumerable<GeometryFault> OfPart(Polygon polygon, int part)
    {
        if (IsSound(polygon))
            return [];
        var rings = polygon.Holes.Prepend(polygon.Shell).ToList();
        var outside = rings.Skip(1).Select((hole, i) => Against(rings, part, [0, i + 1])).OfType<GeometryFault>().ToList();
        if (outside.Count > 0)
            return outside;
        var pairs = Pairs(rings, 1).Select(pair => Against(rings, part, [0, pair.One, pair.Other])).OfType<GeometryFault>().ToList();
        return pairs.Count > 0 ? pairs : [Against(rings, part, [.. Enumerable.Range(0, rings.Count)])!];
    }

    /// <summary>The fault of a shell (first) with some of its holes, told of the last ring named.</summary>
    static GeometryFault? Against(List<LinearRing> rings, int part, int[] named)
    {
        var last = named[^1];
        if (named[..^1].FirstOrDefault(other => IsSame(rings[other], rings[last]), -1) >= 0)
            return new(FaultReason.DuplicateRing, part, last, 0, rings[last].Coordinate);
        var polygon = rings[0].Factory.CreatePolygon(rings[0], [.. named[1..].Select(i => rings[i])]);
        return Error(polygon) is { } error ? new(Reason(error), part, last, Vertex(rings[last], error.Coordinate), error.Coordinate) : null;
    }

    static IEnumerable<GeometryFault> OfParts(List<Polygon> parts)
    {
        if (parts.Count == 1 || IsSound(parts[0].Factory.CreateMultiPolygon([.. parts])))
            yield break;
        foreach (var (one, other) in Pairs(parts, 0))
        {
            if (IsSame(parts[one].Shell, parts[other].Shell))
                yield return new(FaultReason.DuplicateRing, other, 0, 0, parts[other].Coordinate);
            else if (Error(parts[0].Factory.CreateMultiPolygon([parts[one], parts[other]])) is { } error)
                yield return new(Reason(error), other, 0, Vertex(parts[other].Shell, error.Coordinate), error.Coordinate);
        }
    }

    /// <summary>Pairs whose envelopes meet.</summary>
    static IEnumerable<(int One, int Other)> Pairs(IReadOnlyList<Geometry> shapes, int first) =>
        from one in Enumerable.Range(first, shapes.Count - first)
        from other in Enumerable.Range(one + 1, shapes.Count - one - 1)
        where shapes[one].EnvelopeInternal.Intersects(shapes[other].EnvelopeInternal)
        select (one, other);

    static bool IsSame(LinearRing one, LinearRing other) => one.EnvelopeInternal.Equals(other.EnvelopeInternal) && one.EqualsTopologically(other);

    static bool IsSound(Geometry shape) => Error(shape) is null;

    static TopologyValidationError? Error(Geometry shape) => new IsValidOp(shape).ValidationError;

    static FaultReason Reason(TopologyValidationError error) => error.ErrorType switch
    {
        TopologyValidationErrors.HoleOutsideShell => FaultReason.HoleOutside,
        TopologyValidationErrors.NestedHoles => FaultReason.NestedHole,
        TopologyValidationErrors.NestedShells => FaultReason.NestedShell,
        TopologyValidationErrors.DuplicateRings => FaultReason.DuplicateRing,
        TopologyValidationErrors.DisconnectedInteriors => FaultReason.InteriorCut,
        _ => FaultReason.RingsCross,
    };

    /// <summary>The vertex at the place, or the one whose edge passes nearest.</summary>
    static int Vertex(LinearRing ring, Coordinate at)
    {
        var vertices = ring.Coordinates;
        return Enumerable.Range(0, vertices.Length - 1).MinBy(i => NetTopologySuite.Algorithm.DistanceComputer.PointToSegment(at, vertices[i], vertices[i + 1]));
    }
}
