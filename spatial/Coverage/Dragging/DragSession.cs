using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>An area under somebody's hand: after each edit all totals are there. For one thread at a time; allocates nothing in the steady state.</summary>
/// <remarks>
/// Rings are numbered as in GeoJSON: shell and holes of the first polygon, of the second, and so on; vertices from 0 without the closing one. Edits are remembered for <see cref="Undo"/>, the last <see cref="UndoLimit"/> of them.
/// The numbers are a function of the shape and the index alone, never of the way there: a frame equals <see cref="AreaCoverage.Totals"/> to the last unit.
/// </remarks>
public sealed class DragSession
{
    /// <summary>So many edits can be undone.</summary>
    public const int UndoLimit = 1000;

    private readonly EdgedArea area = new();
    private readonly AreaEditing editing;
    private readonly RowCut cut = new();
    private readonly List<AreaEdit> inverses = [];
    private AreaTally tally;
    private AreaFault? fault;
    private bool isJudged;
    private CoverageGrain grain;
    private CoverageRule rule = CoverageRule.MajorityOfArea;

    /// <summary>A session without an area: <see cref="Open"/> gives it one.</summary>
    /// <param name="vertexLimit">Vertices of all rings together, at most.</param>
    public DragSession(CoverageIndex index, CoverageGrain grain, int vertexLimit)
    {
        (this.grain, tally) = (grain, new(index));
        editing = new(area, vertexLimit) { Pipes = index.Pipes };
    }

    /// <summary>What the numbers are counted in.</summary>
    public CoverageIndex Index => tally.Index;

    /// <summary>May change from frame to frame, as where a caller may see households ends at a border.</summary>
    public CoverageGrain Grain
    {
        get => grain;
        set
        {
            if (grain == value) return;
            grain = value;
            CountAnew();
        }
    }

    /// <summary>Decides the villages; not Declared. Setting it shows in the next <see cref="Totals"/>.</summary>
    public CoverageRule Rule
    {
        get => rule;
        set
        {
            ArgumentOutOfRangeException.ThrowIfEqual(value, CoverageRule.Declared);
            if (rule == value) return;
            rule = value;
            CountAnew();
        }
    }

    /// <summary>Is the area as it stands valid, and if not, where not?</summary>
    public AreaFault? Fault
    {
        get
        {
            if (!isJudged) (fault, isJudged) = (AreaValidity.Fault(area, editing.Contacts), true);
            return fault;
        }
    }

    /// <summary>Ordinals of villages that the last <see cref="Totals"/> covers and the one before did not.</summary>
    public IReadOnlyList<int> Gained => tally.Villages.Gained;

    /// <summary>Ordinals of villages that the last <see cref="Totals"/> covers no more.</summary>
    public IReadOnlyList<int> Lost => tally.Villages.Lost;

    /// <summary>Vertices of all rings.</summary>
    public int Vertices => area.Vertices;

    /// <summary>Takes an area up, valid and on the grid of SRID 4490; what could be undone is forgotten, what was shown is not.</summary>
    public void Open(Geometry opened)
    {
        Load(opened, rule, grain);
        editing.Contacts.FindAll();
        isJudged = false;
    }

    /// <summary>The area as it stands, valid or not, SRID 4490.</summary>
    public Geometry Area() => AreaValidity.Shape(area);

    /// <summary>Goes on with newer data.</summary>
    public void Follow(CoverageIndex newer)
    {
        tally = tally.Follow(newer);
        editing.Pipes = newer.Pipes;
        CountAnew();
    }

    /// <summary>Puts a vertex elsewhere: steps of 1e-7° of SRID 4490.</summary>
    /// <returns>Why not, and then nothing has changed.</returns>
    public EditRefusal MoveVertex(int ring, int vertex, int x, int y) => Edit(new(EditKind.MoveVertex, ring, vertex, x, y));

    /// <summary>Puts a vertex before this one; at the number of vertices, behind the last.</summary>
    public EditRefusal AddVertex(int ring, int vertex, int x, int y) => Edit(new(EditKind.AddVertex, ring, vertex, x, y));

    /// <summary>Takes a vertex out; a ring keeps three.</summary>
    public EditRefusal DeleteVertex(int ring, int vertex) => Edit(new(EditKind.DeleteVertex, ring, vertex, 0, 0));

    /// <summary>Moves a ring as a whole, by steps of 1e-7°.</summary>
    public EditRefusal MoveRing(int ring, int east, int north) => Edit(new(EditKind.MoveRing, ring, 0, east, north));

    /// <summary>Takes the last edit back.</summary>
    public EditRefusal Undo()
    {
        if (inverses.Count == 0) return EditRefusal.NothingToUndo;
        var inverse = inverses[^1];
        inverses.RemoveAt(inverses.Count - 1);
        isJudged = false;
        return editing.Apply(inverse, out _);
    }

    /// <summary>All totals of the area as it stands; the same object each time.</summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Fault"/>.</exception>
    public CoverageSums Totals()
    {
        if (Fault is { } where) throw new InvalidOperationException($"The area is not valid at {where}.");
        return Count();
    }

    /// <summary>Takes up an area that is known to be valid and not edited.</summary>
    internal void Load(Geometry loaded, CoverageRule by, CoverageGrain to)
    {
        (rule, grain) = (by, to);
        area.Load(loaded);
        inverses.Clear();
        CountAnew();
    }

    internal CoverageSums Count()
    {
        tally.Count(area, cut, editing, rule, grain);
        return tally.Sums;
    }

    /// <summary>Nothing that was counted holds any more.</summary>
    private void CountAnew()
    {
        tally.Clear();
        editing.IsAnew = true;
        area.Rows.MarkAllDirty();
        editing.Pieces.Clear();
        editing.Changed = null;
        foreach (var ring in area.Rings)
        {
            for (var i = 0; i < ring.Count; i++) editing.Reach(area[ring[i]]);
        }
    }

    private EditRefusal Edit(AreaEdit edit)
    {
        if (editing.Apply(edit, out var inverse) is var refusal and not EditRefusal.None) return refusal;
        isJudged = false;
        if (inverses.Count == UndoLimit) inverses.RemoveAt(0);
        inverses.Add(inverse);
        return EditRefusal.None;
    }
}
