using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.Demonstration;

/// <summary>In a coverage every inner edge appears exactly twice, once in each direction; what remains is its outline.</summary>
internal static class SharedEdges
{
    /// <summary>The directed edges, the interior on the right.</summary>
    public static HashSet<(Coordinate From, Coordinate To)> Of(MultiPolygon area) => OutlineOf([area]);

    /// <exception cref="InvalidOperationException">Two areas lie on the same side of an edge: they overlap.</exception>
    public static HashSet<(Coordinate From, Coordinate To)> OutlineOf(IEnumerable<MultiPolygon> areas)
    {
        var single = new HashSet<(Coordinate From, Coordinate To)>();
        foreach (var polygon in areas.SelectMany(area => area.Geometries).Cast<Polygon>())
            foreach (var ring in Rings(polygon))
                for (var i = 1; i < ring.Length; i++)
                    if (!single.Remove((ring[i], ring[i - 1])) && !single.Add((ring[i - 1], ring[i])))
                        throw new InvalidOperationException($"Two areas lie on the right of {ring[i - 1]} - {ring[i]}.");
        return single;
    }

    /// <summary>Shells clockwise, holes counterclockwise.</summary>
    private static IEnumerable<Coordinate[]> Rings(Polygon polygon) =>
        polygon.InteriorRings.Select(hole => Enumerable.Reverse(Clockwise(hole)).ToArray()).Prepend(Clockwise(polygon.ExteriorRing));

    private static Coordinate[] Clockwise(LineString ring) =>
        ((LinearRing)ring).IsCCW ? [.. ring.Coordinates.Reverse()] : ring.Coordinates;
}
