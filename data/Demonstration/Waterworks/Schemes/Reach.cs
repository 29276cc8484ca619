using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>Which gates a main may join directly: neighbours in the Delaunay triangulation whose straight line stays in the county.</summary>
internal static class Reach
{
    public const double LongestMetres = 12_000;
    private const int FewEnoughForAllPairs = 4;

    public static IReadOnlyList<int>[] Between(CountyArea county, IReadOnlyList<Coordinate> gates)
    {
        var near = new List<int>[gates.Count];
        for (var i = 0; i < near.Length; i++) near[i] = [];
        foreach (var (a, b) in Neighbours(county, gates))
        {
            if (county.Metres(gates[a], gates[b]) > LongestMetres || !county.Holds([gates[a], gates[b]])) continue;
            near[a].Add(b);
            near[b].Add(a);
        }
        return near;
    }

    private static IEnumerable<(int A, int B)> Neighbours(CountyArea county, IReadOnlyList<Coordinate> gates)
    {
        if (gates.Count <= FewEnoughForAllPairs)
            return from a in Enumerable.Range(0, gates.Count) from b in Enumerable.Range(a + 1, gates.Count - a - 1) select (a, b);
        var index = new Dictionary<Coordinate, int>();
        foreach (var (gate, i) in gates.Select((gate, i) => (county.Plane.ToMetres(gate), i)))
            index.TryAdd(new(gate.X, gate.Y), i);
        var triangulation = new DelaunayTriangulationBuilder();
        triangulation.SetSites(DegreeGrid.Factory.CreateMultiPointFromCoords([.. index.Keys]));
        return triangulation.GetSubdivision().GetPrimaryEdges(false)
            .Select(edge => (index[edge.Orig.Coordinate], index[edge.Dest.Coordinate])).Order();
    }
}
