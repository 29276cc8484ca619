namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>What stands in the way of an edit.</summary>
public enum EditRefusal
{
    None,
    NoSuchRing,
    NoSuchVertex,

    /// <summary>A ring keeps three vertices.</summary>
    TooFewVertices,

    /// <summary>The area has as many vertices as it may have.</summary>
    TooManyVertices,

    /// <summary>Not where an area may lie (GeometryFaults: 73 to 136 E, 3 to 54 N).</summary>
    OutOfRange,
    NothingToUndo,
}

/// <summary>Where the area is not valid: edges cross or run upon one another, or a ring lies where it may not. Steps of 1e-7°.</summary>
public readonly record struct AreaFault(int X, int Y);

enum EditKind { MoveVertex, AddVertex, DeleteVertex, MoveRing }

/// <summary>One edit of an area. Steps of 1e-7°: a place, or for a ring how far it goes.</summary>
readonly record struct AreaEdit(EditKind Kind, int Ring, int Vertex, int X, int Y);
