using GeoZones.Data.Demonstration.Waterworks.Supply;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>Where a main meets a settlement: a few metres outside one end of its served street.</summary>
/// <param name="Lanes">The served lanes, from the gate inwards.</param>
internal sealed record Gate(Coordinate Location, IReadOnlyList<int> Lanes)
{
    private static readonly (double Along, double Aside)[] Offsets = [(28, 0), (14, 0), (0, 14), (0, -14), (5, 3), (5, -3), (-4, 3), (-4, -3)];

    /// <param name="works">The served end nearer to it becomes the gate, unless people further along the street are unserved.</param>
    public static Gate Of(Place place, CountyArea county, Coordinate works)
    {
        var lanes = InwardLanes(place, county, works);
        var inlet = place.Settlement.Lanes[lanes[0]].Start;
        var inwards = lanes.Select(lane => place.Settlement.Lanes[lane].Start).FirstOrDefault(start => !start.Equals2D(inlet))
            ?? place.Settlement.Lanes[lanes[0]].End;
        var candidates = Offsets.Select(offset => Outside(county, inlet, inwards, offset)).ToList();
        return new(candidates.Find(at => county.Holds([at, inlet])) ?? candidates[^1], lanes);
    }

    private static int[] InwardLanes(Place place, CountyArea county, Coordinate works)
    {
        var served = place.ServedLanes.ToArray();
        var (first, last) = (place.Settlement.Lanes[served[0]].Start, place.Settlement.Lanes[served[^1]].Start);
        var isOpenEnded = served[^1] < place.Supply.Length - 1;
        if (!isOpenEnded && county.Metres(last, works) < county.Metres(first, works)) Array.Reverse(served);
        return served;
    }

    private static Coordinate Outside(CountyArea county, Coordinate inlet, Coordinate inwards, (double Along, double Aside) offset)
    {
        var (at, next) = (county.Plane.ToMetres(inlet), county.Plane.ToMetres(inwards));
        var length = Math.Max(1, at.DistanceTo(next));
        var (x, y) = ((at.X - next.X) / length, (at.Y - next.Y) / length);
        return county.Plane.ToDegrees(new(at.X + x * offset.Along - y * offset.Aside, at.Y + y * offset.Along + x * offset.Aside));
    }
}
