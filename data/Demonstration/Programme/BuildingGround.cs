using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>An area in which footprints find room, the nearer to a place the better. Whatever it returns is covered by the area.</summary>
internal sealed class BuildingGround(MultiPolygon area, Coordinate near)
{
    private const int Attempts = 60;
    private readonly IPreparedGeometry prepared = PreparedGeometryFactory.Prepare(area);
    private readonly Plane plane = new(near);

    /// <param name="metres">How far from the place to look first; further, when there is no room.</param>
    public Point Spot(SplitMix64 random, double metres)
    {
        for (var i = 0; i < Attempts; i++)
        {
            var at = Place(Around(random, new Spot(0, 0), metres * (1 + 0.2 * i)));
            if (prepared.Covers(at)) return at;
        }
        return Anchor.Of(area);
    }

    /// <summary>A quadrangle of about the wanted size, smaller where there is no room.</summary>
    public Polygon Plot(SplitMix64 random, double squareMetres)
    {
        for (var side = Math.Sqrt(squareMetres); ; side *= 0.93)
        {
            var centre = plane.ToMetres(Spot(random, 250 + side / 2).Coordinate);
            var plot = Quadrangle(random, centre, side);
            if (plot.IsValid && prepared.Covers(plot)) return plot;
        }
    }

    /// <summary>A gently winding line; shorter than wanted only where the ground has no room for it.</summary>
    public LineString Route(SplitMix64 random, double metres)
    {
        IReadOnlyList<Spot> longest = [];
        for (var i = 0; i < Attempts && Winding.Length(longest) < metres - 0.1; i++)
        {
            var start = plane.ToMetres(Spot(random, 150 + 10 * i).Coordinate);
            var route = new Winding(IsCovered, random).From(start, metres);
            if (Winding.Length(route) > Winding.Length(longest)) longest = route;
        }
        return DegreeGrid.Factory.CreateLineString([.. longest.Select(plane.ToDegrees)]);
    }

    private bool IsCovered(Spot from, Spot to) =>
        prepared.Covers(DegreeGrid.Factory.CreateLineString([plane.ToDegrees(from), plane.ToDegrees(to)]));

    private Point Place(Spot spot) => DegreeGrid.Factory.CreatePoint(plane.ToDegrees(spot));

    private Polygon Quadrangle(SplitMix64 random, Spot centre, double side)
    {
        var (sin, cos) = Math.SinCos(random.Between(0, Math.PI));
        var (length, width) = (side * 1.25, side * 0.8);
        Coordinate Corner(double along, double across)
        {
            var (u, v) = (along * length / 2 * random.Between(0.85, 1.15), across * width / 2 * random.Between(0.85, 1.15));
            return plane.ToDegrees(centre + new Spot(u * cos - v * sin, u * sin + v * cos));
        }
        var first = Corner(-1, -1);
        return DegreeGrid.Factory.CreatePolygon([first, Corner(1, -1), Corner(1, 1), Corner(-1, 1), first]);
    }

    private static Spot Around(SplitMix64 random, Spot centre, double metres)
    {
        var (sin, cos) = Math.SinCos(random.Between(0, 2 * Math.PI));
        var distance = metres * Math.Sqrt(random.Unit());
        return centre + new Spot(distance * cos, distance * sin);
    }
}
