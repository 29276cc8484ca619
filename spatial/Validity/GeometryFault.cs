using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Validity;

/// <summary>Why a shape is not one that can be stored.</summary>
public enum FaultReason
{
    /// <summary>A shape, part or ring without a vertex.</summary>
    Empty,

    /// <summary>A vertex that is no longitude 73..136 and latitude 3..54 in degrees.</summary>
    OutOfRange,

    /// <summary>A line of one place, or a ring of fewer than three different places.</summary>
    TooFewPoints,

    /// <summary>The last vertex of a ring is not its first one.</summary>
    Unclosed,

    /// <summary>A ring crosses, touches or runs along itself.</summary>
    SelfIntersection,

    /// <summary>Two rings are the same.</summary>
    DuplicateRing,

    /// <summary>A hole is not inside its shell.</summary>
    HoleOutside,

    /// <summary>A hole lies in another hole.</summary>
    NestedHole,

    /// <summary>A part lies in another part.</summary>
    NestedShell,

    /// <summary>Two rings cross or run along each other.</summary>
    RingsCross,

    /// <summary>Holes cut the inside of a part in two.</summary>
    InteriorCut,
}

/// <summary>One fault of a shape and its place, counted from 0 as in the coordinates of GeoJSON.</summary>
/// <param name="Part">Of a multi-geometry; 0 of a simple one.</param>
/// <param name="Ring">0 is the shell; null where the fault is not of one ring.</param>
/// <param name="Vertex">The vertex, or the one at which the edge begins; null where none is to blame.</param>
/// <param name="At">Degrees of SRID 4490; null where there is no place.</param>
public sealed record GeometryFault(FaultReason Reason, int Part, int? Ring = null, int? Vertex = null, Coordinate? At = null);
