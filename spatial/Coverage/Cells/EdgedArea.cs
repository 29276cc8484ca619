using GeoZones.Spatial.Coordinates;
using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Coverage.Cells;

/// <summary>An area as vertices that can be moved, and as edges by rows of cells.</summary>
/// <remarks>A vertex keeps its slot while others come and go; the edge that starts at it has the same number.</remarks>
sealed class EdgedArea
{
    private readonly Stack<int> free = [];
    private int[] x = [], y = [], next = [], ringOf = [];
    private Int128[] squareMillimetres = [];
    private int used;

    internal List<AreaRing> Rings { get; } = [];

    internal RowEdges Rows { get; } = new();

    internal int Vertices => used - free.Count;

    internal Edge this[int edge] => new(x[edge], y[edge], x[next[edge]], y[next[edge]]);

    internal int RingOf(int edge) => ringOf[edge];

    internal int Next(int edge) => next[edge];

    internal (int X, int Y) Vertex(int slot) => (x[slot], y[slot]);

    /// <summary>Takes up a valid area on the grid, and forgets the one before.</summary>
    internal void Load(Geometry area)
    {
        Clear();
        for (var i = 0; i < area.NumGeometries; i++)
        {
            var polygon = (Polygon)area.GetGeometryN(i);
            if (polygon.IsEmpty) continue;
            LoadRing(polygon.Shell, Rings.Count);
            var shell = Rings.Count - 1;
            foreach (var hole in polygon.Holes) LoadRing(hole, shell);
        }
    }

    /// <summary>Takes up a shape of directed edges, ring after ring; all count as shells, so only its lines and its inside by parity may be asked for.</summary>
    internal void Load(ReadOnlySpan<Edge> edges)
    {
        Clear();
        for (var (from, to) = (0, 1); from < edges.Length; from = to++)
        {
            while (edges[to - 1].Bx != edges[from].Ax || edges[to - 1].By != edges[from].Ay) to++;
            var ring = new AreaRing(Rings.Count, to - from);
            Rings.Add(ring);
            foreach (var edge in edges[from..to]) ring.Insert(ring.Count, Take(edge.Ax, edge.Ay, Rings.Count - 1));
            Link(ring);
        }
    }

    /// <summary>The vertex at this place of a ring; its edge is then linked by <see cref="LinkEdge"/>.</summary>
    internal int Insert(int ring, int place, int atX, int atY)
    {
        var slot = Take(atX, atY, ring);
        var order = Rings[ring];
        order.Insert(place, slot);
        next[order.Before(place)] = slot;
        next[slot] = order.After(place);
        return slot;
    }

    internal void Delete(int ring, int place)
    {
        var order = Rings[ring];
        var slot = order[place];
        next[order.Before(place)] = order.After(place);
        order.RemoveAt(place);
        free.Push(slot);
    }

    internal void Move(int slot, int toX, int toY) => (x[slot], y[slot]) = (toX, toY);

    internal void LinkEdge(int edge)
    {
        var at = this[edge];
        Rings[ringOf[edge]].SquareMillimetres += squareMillimetres[edge] = EdgeArea.SquareMillimetres(at);
        for (var row = at.FirstRow; row <= at.LastRow; row++) Rows.Add(row, edge);
    }

    internal void UnlinkEdge(int edge)
    {
        var at = this[edge];
        Rings[ringOf[edge]].SquareMillimetres -= squareMillimetres[edge];
        for (var row = at.FirstRow; row <= at.LastRow; row++) Rows.Remove(row, edge);
    }

    /// <summary>Does the area cover this point? Exactly as <see cref="PointInArea.Covers"/>.</summary>
    internal bool Covers(int atX, int atY)
    {
        var isInside = false;
        foreach (var edge in Rows[CellGrid.Row(atY)])
        {
            var at = this[edge];
            if (atY < at.South || atY > at.North) continue;
            var side = EdgeSide.Of(at, Math.Abs((long)atX - at.Ax));
            if (side.IsNear(atX, atY)) return CoversExactly(atX, atY);
            if (side.Toggles(atX, atY)) isInside = !isInside;
        }
        return isInside;
    }

    /// <summary>The same, ring by ring in the arithmetic of doubles: for points that lie on an edge or nearly so.</summary>
    internal bool CoversExactly(int atX, int atY)
    {
        var edges = Rows[CellGrid.Row(atY)];
        for (var i = 0; i < edges.Length; i++)
        {
            var shell = Rings[ringOf[edges[i]]].Shell;
            if (IsSeenBefore(edges[..i], shell)) continue;
            var place = Locate(shell, atX, atY);
            if (place == RingPlace.Boundary || (place == RingPlace.Inside && !IsInHole(edges, shell, atX, atY))) return true;
        }
        return false;
    }

    /// <summary>Does the area cover a place between steps, that does not lie on its boundary?</summary>
    internal bool CoversBetween(double atX, double atY)
    {
        var isInside = false;
        foreach (var edge in Rows[CellGrid.Row((int)Math.Floor(atY))])
        {
            if (EdgeSide.Of(this[edge], 0).Toggles(atX, atY)) isInside = !isInside;
        }
        return isInside;
    }

    /// <summary>Where does the point lie to this ring?</summary>
    internal RingPlace Locate(int ring, int atX, int atY)
    {
        var winding = new RingWinding(atX / Grid.StepsPerDegree, atY / Grid.StepsPerDegree);
        foreach (var edge in Rows[CellGrid.Row(atY)])
        {
            if (ringOf[edge] != ring) continue;
            var at = this[edge];
            winding.Pass(at.Ax / Grid.StepsPerDegree, at.Ay / Grid.StepsPerDegree, at.Bx / Grid.StepsPerDegree, at.By / Grid.StepsPerDegree);
        }
        return winding.Place;
    }

    private bool IsSeenBefore(ReadOnlySpan<int> edges, int shell)
    {
        foreach (var edge in edges)
        {
            if (Rings[ringOf[edge]].Shell == shell) return true;
        }
        return false;
    }

    private bool IsInHole(ReadOnlySpan<int> edges, int shell, int atX, int atY)
    {
        foreach (var edge in edges)
        {
            var ring = ringOf[edge];
            if (ring != shell && Rings[ring].Shell == shell && Locate(ring, atX, atY) == RingPlace.Inside) return true;
        }
        return false;
    }

    private void Clear()
    {
        Rings.Clear();
        Rows.Clear();
        free.Clear();
        used = 0;
    }

    private void LoadRing(LinearRing ring, int shell)
    {
        var vertices = ring.CoordinateSequence;
        var order = new AreaRing(shell, vertices.Count - 1);
        Rings.Add(order);
        for (var i = 0; i < vertices.Count - 1; i++)
            order.Insert(i, Take(CellGrid.Steps(vertices.GetX(i)), CellGrid.Steps(vertices.GetY(i)), Rings.Count - 1));
        Link(order);
    }

    private void Link(AreaRing ring)
    {
        for (var i = 0; i < ring.Count; i++) next[ring[i]] = ring.After(i);
        for (var i = 0; i < ring.Count; i++) LinkEdge(ring[i]);
    }

    private int Take(int atX, int atY, int ring)
    {
        if (!free.TryPop(out var slot)) slot = used++;
        if (slot == x.Length) Grow();
        (x[slot], y[slot], ringOf[slot]) = (atX, atY, ring);
        return slot;
    }

    private void Grow()
    {
        var size = Math.Max(64, x.Length * 2);
        Array.Resize(ref x, size);
        Array.Resize(ref y, size);
        Array.Resize(ref next, size);
        Array.Resize(ref ringOf, size);
        Array.Resize(ref squareMillimetres, size);
    }
}
