using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Divisions;

/// <summary>How long is the common border of each pair of faces? In degrees: good enough to compare.</summary>
internal static class CommonBorders
{
    /// <returns>For each face, its neighbours and the length shared with each.</returns>
    public static Dictionary<int, double>[] Measure(IReadOnlyList<Polygon> faces)
    {
        var borders = faces.Select(_ => new Dictionary<int, double>()).ToArray();
        var firstSide = new Dictionary<(Coordinate, Coordinate), int>();
        for (var face = 0; face < faces.Count; face++)
            foreach (var (from, to) in Segments(faces[face]))
                if (!firstSide.Remove((to, from), out var other)) firstSide.Add((from, to), face);
                else AddLength(borders, (face, other), from.Distance(to));
        return borders;
    }

    /// <summary>The directed segments of a polygon, its interior on the right.</summary>
    private static IEnumerable<(Coordinate From, Coordinate To)> Segments(Polygon face) =>
        face.InteriorRings.Prepend(face.ExteriorRing)
            .Select(ring => ring.Coordinates)
            .SelectMany(ring => Enumerable.Range(1, ring.Length - 1).Select(i => (ring[i - 1], ring[i])));

    private static void AddLength(Dictionary<int, double>[] borders, (int, int) pair, double length)
    {
        var (a, b) = pair;
        borders[a][b] = borders[b][a] = borders[a].GetValueOrDefault(b) + length;
    }
}
