using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>A route with distances along it, in metres of a plane.</summary>
internal sealed class Polyline
{
    private readonly Plane plane;
    private readonly IReadOnlyList<Coordinate> route;
    private readonly Spot[] spots;
    private readonly double[] chainage;

    public Polyline(Plane plane, IReadOnlyList<Coordinate> route)
    {
        this.plane = plane;
        this.route = route;
        spots = [.. route.Select(plane.ToMetres)];
        chainage = new double[spots.Length];
        for (var i = 1; i < spots.Length; i++) chainage[i] = chainage[i - 1] + spots[i - 1].DistanceTo(spots[i]);
    }

    public double Metres => chainage[^1];

    /// <summary>The point so many metres from the beginning, on the grid.</summary>
    public Coordinate At(double metres)
    {
        var piece = 1;
        while (piece < spots.Length - 1 && chainage[piece] < metres) piece++;
        var share = (metres - chainage[piece - 1]) / Math.Max(1e-9, chainage[piece] - chainage[piece - 1]);
        var (from, to) = (spots[piece - 1], spots[piece]);
        return plane.ToDegrees(new(from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y)));
    }

    /// <summary>The vertices strictly between two distances, in the direction of travel.</summary>
    public IReadOnlyList<Coordinate> Between(double from, double to)
    {
        var (low, high) = (Math.Min(from, to) + 0.05, Math.Max(from, to) - 0.05);
        var inside = Enumerable.Range(0, spots.Length).Where(i => chainage[i] > low && chainage[i] < high).Select(i => route[i]);
        return [.. from <= to ? inside : inside.Reverse()];
    }

    /// <summary>How far along is the place on the route nearest to this point?</summary>
    public double MetresTo(Coordinate position)
    {
        var spot = plane.ToMetres(position);
        return Enumerable.Range(1, spots.Length - 1).Select(piece => Project(piece, spot)).MinBy(hit => hit.Square).Along;
    }

    private (double Along, double Square) Project(int piece, Spot spot)
    {
        var (from, to) = (spots[piece - 1], spots[piece]);
        var square = Math.Max(1e-9, from.SquareTo(to));
        var share = Math.Clamp(((spot.X - from.X) * (to.X - from.X) + (spot.Y - from.Y) * (to.Y - from.Y)) / square, 0, 1);
        var nearest = new Spot(from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y));
        return (chainage[piece - 1] + share * (chainage[piece] - chainage[piece - 1]), nearest.SquareTo(spot));
    }
}
