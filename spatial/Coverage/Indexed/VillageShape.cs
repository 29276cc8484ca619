using GeoZones.Spatial.Coverage.Cells;
using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>The boundary of a village as directed edges: shells counter-clockwise, holes clockwise, so that the village is to the left of each.</summary>
sealed class VillageShape
{
    private readonly Edge[] edges;

    private VillageShape(Edge[] edges, Edge envelope)
    {
        (this.edges, Envelope) = (edges, envelope);
        Area = edges.Sum(edge => ((double)edge.Ax - envelope.West + edge.Bx - envelope.West) / 2 * ((double)edge.By - edge.Ay));
    }

    /// <summary>Its south-west and north-east corners.</summary>
    internal Edge Envelope { get; }

    /// <summary>Square steps.</summary>
    internal double Area { get; }

    internal ReadOnlySpan<Edge> Edges => edges;

    internal long Bytes => edges.Length * 16L + 64;

    /// <summary>A vertex of its shell: where no boundary passes the village, this one decides.</summary>
    internal (int X, int Y) Vertex => (edges[0].Ax, edges[0].Ay);

    /// <summary>Square steps of the village south of a latitude.</summary>
    internal double AreaSouthOf(int latitude)
    {
        if (latitude >= Envelope.North) return Area;
        var (sum, below) = (0.0, new Edge(Envelope.East, Envelope.South, Envelope.East, latitude));
        foreach (var edge in edges) sum += CommonArea.WestOf(below, edge, Envelope.West);
        return sum;
    }

    internal static VillageShape Of(Geometry boundary)
    {
        var edges = new List<Edge>(boundary.NumPoints);
        for (var i = 0; i < boundary.NumGeometries; i++)
        {
            var polygon = (Polygon)boundary.GetGeometryN(i);
            Add(edges, polygon.Shell, polygon.Shell.IsCCW);
            foreach (var hole in polygon.Holes) Add(edges, hole, !hole.IsCCW);
        }
        var envelope = boundary.EnvelopeInternal;
        return new([.. edges], new(CellGrid.Steps(envelope.MinX), CellGrid.Steps(envelope.MinY), CellGrid.Steps(envelope.MaxX), CellGrid.Steps(envelope.MaxY)));
    }

    private static void Add(List<Edge> edges, LinearRing ring, bool isAsDrawn)
    {
        var vertices = ring.CoordinateSequence;
        for (var i = 1; i < vertices.Count; i++)
        {
            var (from, to) = isAsDrawn ? (i - 1, i) : (vertices.Count - i, vertices.Count - i - 1);
            edges.Add(new(CellGrid.Steps(vertices.GetX(from)), CellGrid.Steps(vertices.GetY(from)), CellGrid.Steps(vertices.GetX(to)), CellGrid.Steps(vertices.GetY(to))));
        }
    }
}
