using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>Grows one tree of mains from every works at once, until each settlement hangs on one.</summary>
/// <remarks>
/// Between a minimum spanning tree and a tree of shortest paths (C. J. Alpert et al., "Prim-Dijkstra tradeoffs for improved
/// performance-driven routing tree design", IEEE TCAD 14, 1995): short in all, without long detours for anybody.
/// Who cannot be reached from a works gets one of their own.
/// </remarks>
internal sealed class MainForest(CountyArea county, IReadOnlyList<Site> sites, IReadOnlyList<int>[] reach)
{
    private const double PathWeight = 0.18;

    private readonly Spot[] spots = [.. sites.Select(site => county.Plane.ToMetres(site.Gate.Location))];
    private readonly Member?[] members = new Member?[sites.Count];
    private readonly PriorityQueue<(int Site, int Parent), (double Cost, int Site)> front = new();

    /// <returns>One member per site, in the order of the sites.</returns>
    public Member[] Grow(IEnumerable<Coordinate> centres)
    {
        foreach (var root in centres.Select(Nearest).Distinct()) Claim(root, null);
        Spread();
        foreach (var root in Enumerable.Range(0, sites.Count).OrderByDescending(site => sites[site].Place.ServedPersons))
        {
            if (members[root] is not null) continue;
            Claim(root, null);
            Spread();
        }
        return members!;
    }

    private void Spread()
    {
        while (front.TryDequeue(out var next, out _))
            if (members[next.Site] is null) Claim(next.Site, next.Parent);
    }

    private void Claim(int site, int? parent)
    {
        var from = parent is { } index ? members[index] : null;
        var metres = parent is { } at ? members[at]!.MetresFromWorks + spots[at].DistanceTo(spots[site]) : 0;
        members[site] = new(sites[site].Place, sites[site].Gate, from, metres);
        foreach (var next in reach[site])
            if (members[next] is null) front.Enqueue((next, site), (spots[site].DistanceTo(spots[next]) + PathWeight * metres, next));
    }

    private int Nearest(Coordinate centre)
    {
        var spot = county.Plane.ToMetres(centre);
        return Enumerable.Range(0, spots.Length).MinBy(site => spots[site].SquareTo(spot));
    }
}
