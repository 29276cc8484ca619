using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;

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
    OutsideDegrees,
    NothingToUndo,
}

/// <summary>Where the area is not valid: edges cross or run upon one another, or a ring lies where it may not. Steps of 1e-7°.</summary>
public readonly record struct AreaFault(int X, int Y);

/// <summary>An area under somebody's hand: after each edit all totals are there. For one thread at a time; allocates nothing in the steady state.</summary>
/// <remarks>
/// Rings are numbered as in GeoJSON: shell and holes of the first polygon, of the second, and so on; vertices from 0 without the closing one. Edits are remembered for <see cref="Undo"/>, the last <see cref="UndoLimit"/> of them.
/// The numbers are a function of the shape and the index alone, never of the way there: a frame equals <see cref="CoverageIndex.Totals"/> to the last unit.
/// </remarks>
public sealed class DragSession(CoverageIndex index, CoverageGrain grain, int vertexLimit)
{
    public const int UndoLimit = 1000;

    public CoverageIndex Index { get; private set; } = index;

    /// <summary>May change from frame to frame, as where a caller may see households ends at a border.</summary>
    public CoverageGrain Grain { get; set; } = grain;

    /// <summary>Vertices of all rings together, at most.</summary>
    public int VertexLimit { get; } = vertexLimit;

    /// <summary>Decides the villages; not Declared. Setting it shows in the next <see cref="Totals"/>.</summary>
    public CoverageRule Rule { get; set; } = CoverageRule.MajorityOfArea;

    /// <summary>Takes an area up, valid and on the grid of SRID 4490, and forgets what was before.</summary>
    public void Open(Geometry area) => throw new NotImplementedException();

    /// <summary>The area as it stands, valid or not, SRID 4490.</summary>
    public Geometry Area() => throw new NotImplementedException();

    /// <summary>Goes on with newer data.</summary>
    public void Follow(CoverageIndex newer) => throw new NotImplementedException();

    public EditRefusal MoveVertex(int ring, int vertex, int x, int y) => throw new NotImplementedException();

    /// <summary>Puts a vertex before this one; at the number of vertices, behind the last.</summary>
    public EditRefusal AddVertex(int ring, int vertex, int x, int y) => throw new NotImplementedException();

    public EditRefusal DeleteVertex(int ring, int vertex) => throw new NotImplementedException();

    public EditRefusal MoveRing(int ring, int east, int north) => throw new NotImplementedException();

    public EditRefusal Undo() => throw new NotImplementedException();

    /// <summary>Is the area as it stands valid, and if not, where not?</summary>
    public AreaFault? Fault => throw new NotImplementedException();

    /// <summary>All totals of the area as it stands.</summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Fault"/>.</exception>
    public CoverageSums Totals() => throw new NotImplementedException();

    /// <summary>Ordinals of villages that the last <see cref="Totals"/> covers and the one before did not.</summary>
    public IReadOnlyList<int> Gained => throw new NotImplementedException();

    /// <summary>Ordinals of villages that the last <see cref="Totals"/> covers no more.</summary>
    public IReadOnlyList<int> Lost => throw new NotImplementedException();
}
