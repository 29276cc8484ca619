using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Validity;

/// <summary>What was done to a shape so that it may be stored.</summary>
public enum RepairAction
{
    /// <summary>Vertices moved to the grid of 1e-7°.</summary>
    Rounded,

    /// <summary>Vertices that repeat the one before were let go.</summary>
    RepeatsDropped,

    /// <summary>A ring got its first vertex as its last.</summary>
    Closed,

    /// <summary>A ring or part without an area was let go; with a shell go its holes.</summary>
    Dropped,

    /// <summary>Rings that cross, touch or lie wrongly were put together anew.</summary>
    Rebuilt,
}

/// <summary>One step of a repair, its place counted as in the shape that came.</summary>
/// <param name="Vertices">How many vertices were rounded or let go; 0 where it is not about these.</param>
public sealed record RepairStep(RepairAction Action, int Part, int? Ring, int Vertices = 0)
{
    /// <summary>What was wrong; null of vertices that were rounded or repeated, which is no fault.</summary>
    public GeometryFault? Fault { get; init; }

    internal static RepairStep Of(RepairAction action, GeometryFault fault) => new(action, fault.Part, fault.Ring) { Fault = fault };
}

/// <summary>Why nothing is proposed.</summary>
public enum RepairRefusal
{
    /// <summary>A vertex is no longitude 73..136 and latitude 3..54: nobody knows where it was meant to be.</summary>
    OutOfRange,

    /// <summary>Its lines cross so often that what is inside is anybody's guess.</summary>
    TooManyCrossings,

    /// <summary>It has no area that could be kept.</summary>
    NothingLeft,
}

/// <summary>A proposal: nothing is repaired without being shown.</summary>
/// <param name="Boundary">May be stored; null where <paramref name="Refusal"/> says why.</param>
/// <param name="Done">The steps in their order; empty when the shape was sound and on the grid.</param>
/// <param name="SquareMetresBefore">Ellipsoidal, of the shape as drawn: what an odd number of its rings encloses.</param>
/// <param name="SquareMetresMoved">Ellipsoidal, of the symmetric difference of the two.</param>
public sealed record Repair(MultiPolygon? Boundary, IReadOnlyList<RepairStep> Done, RepairRefusal? Refusal, double SquareMetresBefore, double SquareMetresMoved);
