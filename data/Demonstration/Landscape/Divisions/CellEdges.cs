using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>A border between the Voronoi cells of two seeds, which mirror each other across it.</summary>
internal readonly record struct CellEdge(Spot From, Spot To, Spot Seed);

/// <summary>The Voronoi edges between seeds, trimmed where they leave an envelope.</summary>
internal static class CellEdges
{
    public static IEnumerable<CellEdge> Between(IEnumerable<Spot> seeds, Envelope metres)
    {
        var builder = new VoronoiDiagramBuilder();
        builder.SetSites(seeds.Select(seed => new Coordinate(seed.X, seed.Y)).ToArray());
        var known = new HashSet<(Coordinate, Coordinate)>();
        foreach (var cell in builder.GetSubdivision().GetVoronoiCellPolygons(DegreeGrid.Factory))
        {
            var ring = cell.Coordinates;
            for (var i = 1; i < ring.Length; i++)
                if (known.Contains((ring[i], ring[i - 1])) && Trim(ring[i - 1], ring[i], metres) is var (from, to))
                    yield return new(from, to, ToSpot((Coordinate)cell.UserData));
                else known.Add((ring[i - 1], ring[i]));
        }
    }

    /// <summary>Liang-Barsky: the part of a segment inside the envelope, if any.</summary>
    private static (Spot From, Spot To)? Trim(Coordinate from, Coordinate to, Envelope box)
    {
        var (dx, dy, first, last) = (to.X - from.X, to.Y - from.Y, 0.0, 1.0);
        foreach (var (slope, room) in new[] { (-dx, from.X - box.MinX), (dx, box.MaxX - from.X), (-dy, from.Y - box.MinY), (dy, box.MaxY - from.Y) })
        {
            if (slope < 0) first = Math.Max(first, room / slope);
            else if (slope > 0) last = Math.Min(last, room / slope);
            else if (room < 0) return null;
        }
        return first < last ? (new(from.X + first * dx, from.Y + first * dy), new(from.X + last * dx, from.Y + last * dy)) : null;
    }

    private static Spot ToSpot(Coordinate at) => new(at.X, at.Y);
}
