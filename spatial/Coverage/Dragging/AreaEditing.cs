using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Indexed;
using GeoZones.Spatial.Validity;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Applies edits to an area and notes what they touch.</summary>
sealed class AreaEditing(EdgedArea area, int vertexLimit)
{
    /// <summary>Edges that cross or touch.</summary>
    internal AreaContacts Contacts { get; } = new(area);

    /// <summary>Pieces of pipe that edges touch or touched since this was last emptied.</summary>
    internal HashSet<int> Pieces { get; } = [];

    /// <summary>Are the pieces near all edges still to be found, row by row?</summary>
    internal bool IsAnew { get; set; }

    /// <summary>Around all edges that came or went since this was last null.</summary>
    internal Edge? Changed { get; set; }

    internal required PipeLayer Pipes { get; set; }

    /// <summary>Applies an edit; what undoes it comes back.</summary>
    internal EditRefusal Apply(AreaEdit edit, out AreaEdit inverse)
    {
        inverse = default;
        if (Refusal(edit) is var refusal and not EditRefusal.None) return refusal;
        inverse = edit.Kind switch
        {
            EditKind.MoveVertex => MoveVertex(edit),
            EditKind.AddVertex => AddVertex(edit),
            EditKind.DeleteVertex => DeleteVertex(edit),
            _ => MoveRing(edit),
        };
        return EditRefusal.None;
    }

    private EditRefusal Refusal(AreaEdit edit)
    {
        if ((uint)edit.Ring >= (uint)area.Rings.Count) return EditRefusal.NoSuchRing;
        var ring = area.Rings[edit.Ring];
        if (edit.Kind == EditKind.MoveRing) return IsInRange(ring, edit.X, edit.Y) ? EditRefusal.None : EditRefusal.OutOfRange;
        if ((uint)edit.Vertex >= (uint)(ring.Count + (edit.Kind == EditKind.AddVertex ? 1 : 0))) return EditRefusal.NoSuchVertex;
        if (edit.Kind == EditKind.DeleteVertex) return ring.Count > 3 ? EditRefusal.None : EditRefusal.TooFewVertices;
        if (!GeometryFaults.IsInRange(Grid.At(edit.X, edit.Y))) return EditRefusal.OutOfRange;
        return edit.Kind == EditKind.AddVertex && area.Vertices >= vertexLimit ? EditRefusal.TooManyVertices : EditRefusal.None;
    }

    private bool IsInRange(AreaRing ring, int east, int north)
    {
        for (var i = 0; i < ring.Count; i++)
        {
            var (x, y) = area.Vertex(ring[i]);
            if (!GeometryFaults.IsInRange(new(((long)x + east) / Grid.StepsPerDegree, ((long)y + north) / Grid.StepsPerDegree))) return false;
        }
        return true;
    }

    private AreaEdit MoveVertex(AreaEdit edit)
    {
        var ring = area.Rings[edit.Ring];
        var (slot, before) = (ring[edit.Vertex], ring.Before(edit.Vertex));
        var (x, y) = area.Vertex(slot);
        Unlink(before);
        Unlink(slot);
        area.Move(slot, edit.X, edit.Y);
        Link(before);
        Link(slot);
        return edit with { X = x, Y = y };
    }

    private AreaEdit AddVertex(AreaEdit edit)
    {
        var before = area.Rings[edit.Ring].Before(edit.Vertex % area.Rings[edit.Ring].Count);
        Unlink(before);
        var slot = area.Insert(edit.Ring, edit.Vertex, edit.X, edit.Y);
        Link(before);
        Link(slot);
        return edit with { Kind = EditKind.DeleteVertex };
    }

    private AreaEdit DeleteVertex(AreaEdit edit)
    {
        var ring = area.Rings[edit.Ring];
        var (slot, before) = (ring[edit.Vertex], ring.Before(edit.Vertex));
        var (x, y) = area.Vertex(slot);
        Unlink(before);
        Unlink(slot);
        area.Delete(edit.Ring, edit.Vertex);
        Link(before);
        return edit with { Kind = EditKind.AddVertex, X = x, Y = y };
    }

    private AreaEdit MoveRing(AreaEdit edit)
    {
        var ring = area.Rings[edit.Ring];
        for (var i = 0; i < ring.Count; i++) Unlink(ring[i]);
        for (var i = 0; i < ring.Count; i++)
        {
            var (x, y) = area.Vertex(ring[i]);
            area.Move(ring[i], x + edit.X, y + edit.Y);
        }
        for (var i = 0; i < ring.Count; i++) Link(ring[i]);
        return edit with { X = -edit.X, Y = -edit.Y };
    }

    private void Unlink(int edge)
    {
        Note(area[edge]);
        Contacts.Remove(edge);
        area.UnlinkEdge(edge);
    }

    private void Link(int edge)
    {
        area.LinkEdge(edge);
        Contacts.Add(edge);
        Note(area[edge]);
    }

    /// <summary>Remembers what lies near an edge that comes or goes.</summary>
    private void Note(Edge edge)
    {
        if (!IsAnew) Pipes.AddNear(edge, Pieces);
        Reach(edge);
    }

    /// <summary>Widens <see cref="Changed"/>.</summary>
    internal void Reach(Edge edge) =>
        Changed = Changed is { } box
            ? new(Math.Min(box.West, edge.West), Math.Min(box.South, edge.South), Math.Max(box.East, edge.East), Math.Max(box.North, edge.North))
            : new(edge.West, edge.South, edge.East, edge.North);
}
