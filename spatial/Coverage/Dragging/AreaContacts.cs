using GeoZones.Spatial.Coverage.Cells;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Where edges of an area meet that should not: kept edge by edge, so that an edit costs the edges near it.</summary>
/// <remarks>Edges that cross, and edges that run upon one another, make an area invalid. Edges that only touch may or may not: then the whole area has to be looked at.</remarks>
sealed class AreaContacts(EdgedArea area)
{
    private readonly List<Contact> contacts = [];

    private readonly record struct Contact(int Edge, int Other, AreaFault? Fault);

    /// <summary>Do edges touch, so that only the whole area can tell whether it is valid?</summary>
    internal bool HasTouches { get; private set; }

    internal AreaFault? Fault { get; private set; }

    internal void Clear()
    {
        contacts.Clear();
        Judge();
    }

    /// <summary>Compares all edges with one another.</summary>
    internal void FindAll()
    {
        contacts.Clear();
        foreach (var ring in area.Rings)
        {
            for (var i = 0; i < ring.Count; i++) Find(ring[i], ring[i]);
        }
        Judge();
    }

    /// <summary>Compares an edge, that is linked, with all others.</summary>
    internal void Add(int edge)
    {
        Find(edge, int.MaxValue);
        Judge();
    }

    internal void Remove(int edge)
    {
        for (var i = contacts.Count - 1; i >= 0; i--)
        {
            if (contacts[i].Edge == edge || contacts[i].Other == edge) contacts.RemoveAt(i);
        }
        Judge();
    }

    private void Find(int edge, int below)
    {
        var at = area[edge];
        if (at.IsPoint) return;
        for (var row = at.FirstRow; row <= at.LastRow; row++)
        {
            foreach (var other in area.Rows[row])
            {
                if (other == edge || other > below) continue;
                var with = area[other];
                // Edges that share several rows are compared in the first of them.
                if (with.IsPoint || Math.Max(at.FirstRow, with.FirstRow) != row || !at.Meets(with)) continue;
                Compare(edge, at, other, with);
            }
        }
    }

    private void Compare(int edge, Edge at, int other, Edge with)
    {
        int a = Sign(at, with.Ax, with.Ay), b = Sign(at, with.Bx, with.By), c = Sign(with, at.Ax, at.Ay), d = Sign(with, at.Bx, at.By);
        if (a * b > 0 || c * d > 0) return;
        if (a * b < 0 && c * d < 0) contacts.Add(new(edge, other, Crossing(at, with)));
        else if (a == 0 && b == 0) NoteAlong(edge, at, other, with);
        else if (area.Next(edge) != other && area.Next(other) != edge) contacts.Add(new(edge, other, null));
    }

    /// <summary>Edges on one line: a fault where they have more than a point in common.</summary>
    private void NoteAlong(int edge, Edge at, int other, Edge with)
    {
        var (west, east) = (Math.Max(at.West, with.West), Math.Min(at.East, with.East));
        var (south, north) = (Math.Max(at.South, with.South), Math.Min(at.North, with.North));
        if (west < east || south < north) contacts.Add(new(edge, other, new((int)(((long)west + east) / 2), (int)(((long)south + north) / 2))));
        else if (area.Next(edge) != other && area.Next(other) != edge) contacts.Add(new(edge, other, null));
    }

    private void Judge()
    {
        (Fault, HasTouches) = (null, false);
        foreach (var contact in contacts)
        {
            Fault ??= contact.Fault;
            HasTouches |= contact.Fault is null;
        }
    }

    private static int Sign(Edge edge, int x, int y) => Orientation.Sign(edge.Ax, edge.Ay, edge.Bx, edge.By, x, y);

    private static AreaFault Crossing(Edge at, Edge with)
    {
        var (a, b) = (Orientation.Of(with.Ax, with.Ay, with.Bx, with.By, at.Ax, at.Ay), Orientation.Of(with.Ax, with.Ay, with.Bx, with.By, at.Bx, at.By));
        var fraction = (double)a / (double)(a - b);
        return new((int)Math.Round(at.Ax + fraction * ((double)at.Bx - at.Ax)), (int)Math.Round(at.Ay + fraction * ((double)at.By - at.Ay)));
    }
}
