using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GeoZones.Spatial.Validity;

/// <summary>A boundary that may be stored, from one that may not: proposed, with every step told.</summary>
/// <remarks>
/// First the rings by themselves (grid, repeated vertices, closing, what has no area), then all together: <c>GeometryFixer</c> keeps every lobe of a ring that
/// crosses itself, joins parts that overlap or lie in each other, and makes a part of a hole outside its shell. SRID 4490, planar in degrees, result on the grid of 1e-7°.
/// </remarks>
public static class AreaRepair
{
    /// <summary>Lines that cross more often than this are drawn again, not repaired.</summary>
    public const int MostCrossings = 2_000;

    /// <summary>Fixing makes new vertices, rounding them may make a new fault; a third time was never needed.</summary>
    const int Rounds = 5;

    /// <param name="shape">Polygon or multipolygon, as it was written down.</param>
    public static Repair Propose(RawShape shape)
    {
        var found = GeometryFaults.Find(shape);
        if (found.Any(fault => fault.Reason == FaultReason.OutOfRange))
            return Refuse(RepairRefusal.OutOfRange, found);
        var (rings, done) = RingRepair.Clean(shape);
        if (rings.Parts.Count == 0)
            return Refuse(RepairRefusal.NothingLeft, found);
        if (Crossings.Exceed(rings, MostCrossings))
            return Refuse(RepairRefusal.TooManyCrossings, found);
        var faults = GeometryFaults.Find(rings);
        IReadOnlyList<RepairStep> steps = [.. done, .. faults.Select(fault => RepairStep.Of(RepairAction.Rebuilt, fault))];
        var drawn = AsDrawn.Of(rings);
        return Storable(rings, faults) is { } boundary
            ? new(boundary, steps, null, Area.SquareMetres(drawn), Area.SquareMetres(OverlayNGRobust.Overlay(drawn, boundary, SpatialFunction.SymDifference)))
            : new(null, steps, RepairRefusal.NothingLeft, Area.SquareMetres(drawn), 0);
    }

    static Repair Refuse(RepairRefusal refusal, IReadOnlyList<GeometryFault> found) => new(null, [.. found.Select(fault => RepairStep.Of(RepairAction.Dropped, fault))], refusal, 0, 0);

    static MultiPolygon? Storable(RawShape rings, IReadOnlyList<GeometryFault> faults)
    {
        var whole = rings with { Kind = ShapeKind.MultiPolygon };
        for (var round = 0; faults.Count > 0 && round < Rounds; round++)
        {
            whole = Raw(Grid.Quantise(GeometryFixer.Fix(whole.ToGeometry())));
            whole = RingRepair.Clean(whole).Shape;
            faults = GeometryFaults.Find(whole);
        }
        return faults.Count == 0 ? (MultiPolygon)whole.ToGeometry() : null;
    }

    static RawShape Raw(Geometry fixedShape) => new(ShapeKind.MultiPolygon, [.. Enumerable.Range(0, fixedShape.NumGeometries).Select(fixedShape.GetGeometryN).OfType<Polygon>().Where(part => !part.IsEmpty).Select(Rings)]);

    static IReadOnlyList<Coordinate[]> Rings(Polygon part) => [part.Shell.Coordinates, .. part.Holes.Select(hole => hole.Coordinates)];
}
