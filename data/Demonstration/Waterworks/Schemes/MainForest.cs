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
        foreach (var site in Enumerable.Range(0, sites.Count).OrderByDescending(site => sites[site].Place.ServedPersons))
        {
            if (members[site] is not null) continue;
            Claim(site, NearestMember(site));
            Spread();
        }
        return members!;
    }

    /// <summary>Beyond its neighbours, which member can this site be joined to in a straight line within the county?</summary>
    private int? NearestMember(int site) =>
        Enumerable.Range(0, sites.Count)
            .Where(other => members[other] is not null && spots[other].DistanceTo(spots[site]) < Reach.LongestMetres)
            .OrderBy(other => spots[other].SquareTo(spots[site]))
            .Where(other => county.Holds([sites[other].Gate.Location, sites[site].Gate.Location]))
            .Select(other => (int?)other).FirstOrDefault();

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
