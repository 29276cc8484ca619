using GeoZones.Data.Demonstration.Landscape;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace GeoZones.Data.Demonstration.Programme;

/// <summary>An area in which footprints find room, the nearer to a place the better. Whatever it returns is covered by the area; plots do not overlap.</summary>
internal sealed class BuildingGround(MultiPolygon area, Coordinate near)
{
    private const int Attempts = 60;
    private const double SpotMetres = 200;
    private readonly IPreparedGeometry prepared = PreparedGeometryFactory.Prepare(area);
    private readonly Plane plane = new(near);
    private readonly List<Polygon> taken = [];

    /// <param name="size">About so many square metres of a polygon, exactly so many metres of a line.</param>
    public Geometry Footprint(SiteShape shape, double size, SplitMix64 random) => shape switch
    {
        SiteShape.Line => Route(random, size),
        SiteShape.Polygon => Plot(random, size * random.Between(0.7, 1.3)),
        _ => Spot(random, SpotMetres),
    };

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
    public Polygon Plot(SplitMix64 random, double squareMetres) => Fit(random, Math.Sqrt(squareMetres), Quadrangle);

    /// <summary>A roundish water of about the wanted size, smaller where there is no room.</summary>
    public Polygon Water(SplitMix64 random, double squareMetres) =>
        Fit(random, 2 * Math.Sqrt(squareMetres / Math.PI), (stream, centre, width) => new Blob(plane, 20).Around(centre, width / 2, stream));

    private Polygon Fit(SplitMix64 random, double width, Func<SplitMix64, Spot, double, Polygon> draw)
    {
        for (; ; width *= 0.95)
        {
            var shape = draw(random, plane.ToMetres(Spot(random, 280 + width).Coordinate), width);
            if (!prepared.Covers(shape) || taken.Any(shape.Intersects)) continue;
            taken.Add(shape);
            return shape;
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
