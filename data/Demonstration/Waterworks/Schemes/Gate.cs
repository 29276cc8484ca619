using GeoZones.Data.Demonstration.Waterworks.Supply;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>Where a main meets a settlement: a few metres outside one end of its served street.</summary>
/// <param name="Lanes">The served lanes, from the gate inwards.</param>
/// <param name="FarLane">The lane at the other end of the street, served or not.</param>
internal sealed record Gate(Coordinate Location, IReadOnlyList<int> Lanes, int FarLane)
{
    private static readonly (double Along, double Aside)[] Offsets = [(28, 0), (14, 0), (0, 14), (0, -14), (5, 3), (5, -3), (-4, 3), (-4, -3)];

    /// <param name="source">Where the water comes from: the end nearer to it becomes the gate, unless one end is unserved.</param>
    public static Gate Of(Place place, CountyArea county, Coordinate source)
    {
        var lanes = InwardLanes(place, county, source);
        var inlet = county.StartOf(place.Settlement.Lanes[lanes[0]]);
        var inwards = lanes.Select(lane => county.StartOf(place.Settlement.Lanes[lane])).FirstOrDefault(start => !start.Equals2D(inlet))
            ?? place.Settlement.Lanes[lanes[0]].End;
        var candidates = Offsets.Select(offset => Outside(county, inlet, inwards, offset)).ToList();
        var farLane = lanes[0] > lanes[^1] || IsUpperPart(place) ? 0 : place.Supply.Length - 1;
        return new(candidates.Find(at => county.Holds([at, inlet])) ?? candidates[^1], lanes, farLane);
    }

    private static int[] InwardLanes(Place place, CountyArea county, Coordinate source)
    {
        var served = place.ServedLanes.ToArray();
        var (first, last) = (place.Settlement.Lanes[served[0]].Start, place.Settlement.Lanes[served[^1]].Start);
        var isWhole = served.Length == place.Supply.Length;
        if (IsUpperPart(place) || (isWhole && county.Metres(last, source) < county.Metres(first, source))) Array.Reverse(served);
        return served;
    }

    /// <summary>Are the lanes without centralized supply those at the beginning of the street?</summary>
    private static bool IsUpperPart(Place place) => !Place.IsCentralized(place.Supply[0]) && Place.IsCentralized(place.Supply[^1]);

    private static Coordinate Outside(CountyArea county, Coordinate inlet, Coordinate inwards, (double Along, double Aside) offset)
    {
        var (at, next) = (county.Plane.ToMetres(inlet), county.Plane.ToMetres(inwards));
        var length = Math.Max(1, at.DistanceTo(next));
        var (x, y) = ((at.X - next.X) / length, (at.Y - next.Y) / length);
        return county.Plane.ToDegrees(new(at.X + x * offset.Along - y * offset.Aside, at.Y + y * offset.Along + x * offset.Aside));
    }
}
