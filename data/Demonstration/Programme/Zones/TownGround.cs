using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Zones;

/// <summary>The villages of one town and which of them are neighbours.</summary>
internal sealed class TownGround(TownLand town, IReadOnlyList<VillageLand> villages)
{
    private readonly ILookup<string, string> neighbours = Neighbours(villages);

    public TownLand Town { get; } = town;
    public Plane Plane { get; } = new(town.Seat);
    public IReadOnlyList<VillageLand> Villages { get; } = villages;

    /// <summary>Villages that a zone may take in: not the residents' committees of the built-up places.</summary>
    public IEnumerable<VillageLand> Eligible => Villages.Where(village => village.Kind == VillageKind.VillageCommittee);

    public VillageLand Village(string code) => Villages.Single(village => village.Code == code);

    /// <summary>Do they share at least one edge? Corners do not count.</summary>
    public bool AreNeighbours(VillageLand one, VillageLand other) => neighbours[one.Code].Contains(other.Code);

    public Spot SeatOf(VillageLand village) => Plane.ToMetres(village.Seat);

    public Spot Middle(IReadOnlyCollection<VillageLand> some) =>
        new(some.Average(village => SeatOf(village).X), some.Average(village => SeatOf(village).Y));

    /// <summary>Into how many groups do they fall, if one walks only from neighbour to neighbour?</summary>
    public int Parts(IReadOnlyCollection<VillageLand> some)
    {
        List<VillageLand> left = [.. some];
        var parts = 0;
        for (; left.Count > 0; parts++)
        {
            List<VillageLand> reached = [left[0]];
            for (var i = 0; i < reached.Count; i++)
                reached.AddRange(left.Where(village => !reached.Contains(village) && AreNeighbours(reached[i], village)));
            left.RemoveAll(reached.Contains);
        }
        return parts;
    }

    private static ILookup<string, string> Neighbours(IReadOnlyList<VillageLand> villages) =>
        villages.SelectMany(village => Edges(village).Select(edge => (edge, village.Code)))
            .GroupBy(pair => pair.edge, pair => pair.Code)
            .SelectMany(sharers => sharers.SelectMany(one => sharers.Where(other => other != one).Select(other => (one, other))))
            .Distinct().ToLookup(pair => pair.one, pair => pair.other);

    private static IEnumerable<(Coordinate, Coordinate)> Edges(VillageLand village) =>
        village.Boundary.Geometries.Cast<Polygon>().Select(part => part.Shell.Coordinates)
            .SelectMany(ring => ring.Zip(ring.Skip(1), (a, b) => a.CompareTo(b) < 0 ? (a, b) : (b, a)));
}
