using GeoZones.Spatial.Coordinates;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GeoZones.Data.Tests.Coverage;

/// <summary>Areas that are hard on coverage, over given villages and households; always the same. All valid and on the grid.</summary>
sealed class AdversarialAreas(IReadOnlyList<Geometry> villages, IReadOnlyList<Coordinate> households)
{
    static readonly GeometryFactory Factory = new(PrecisionModel.Floating.Value, 4490);
    readonly Random random = new(20261122);

    public IEnumerable<Geometry> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var area = Grid.Quantise(Draw(i % 10));
            if (area is Polygon or MultiPolygon && area is { IsValid: true, Area: > 0 }) yield return area;
        }
    }

    Geometry Draw(int kind) => kind switch
    {
        0 => Star(Any(households), 0.02),
        1 => WithHole(Any(households)),
        2 => Union(Enumerable.Range(0, 4).Select(_ => Star(Any(households), 0.006))),
        3 => Any(villages),
        4 => Union(Neighbours(4)),
        5 => OverlayNGRobust.Overlay(Union(Neighbours(3)), Star(Any(households), 0.01), SpatialFunction.Difference),
        6 => OverlayNGRobust.Overlay(Any(villages), Star(Any(households), 0.01), SpatialFunction.SymDifference),
        7 => Factory.ToGeometry(new Envelope(Any(households), Any(households))),
        8 => Triangle(Any(households), Any(households), Any(households)),
        _ => Star(Any(households), 0.00002),
    };

    T Any<T>(IReadOnlyList<T> things) => things[random.Next(things.Count)];

    /// <summary>Villages that share a border, or nearly.</summary>
    IEnumerable<Geometry> Neighbours(int count)
    {
        var centre = Any(households);
        return villages.OrderBy(village => village.EnvelopeInternal.Distance(new(centre))).Take(count);
    }

    static Geometry Union(IEnumerable<Geometry> parts) => OverlayNGRobust.Union([.. parts]);

    static Polygon Triangle(Coordinate a, Coordinate b, Coordinate c) => Factory.CreatePolygon([a, b, c, a]);

    Polygon WithHole(Coordinate centre)
    {
        var outer = Star(centre, 0.02);
        var inner = outer.ExteriorRing.Coordinates.Select(vertex => new Coordinate(centre.X + (vertex.X - centre.X) * 0.6, centre.Y + (vertex.Y - centre.Y) * 0.6));
        return Factory.CreatePolygon(Factory.CreateLinearRing(outer.ExteriorRing.Coordinates), [Factory.CreateLinearRing([.. inner])]);
    }

    Polygon Star(Coordinate centre, double reach)
    {
        var count = random.Next(5, 60); // two neighbours are then less than half a turn apart: the ring is simple
        var vertices = Enumerable.Range(0, count).Select(i => (Angle: (i + random.NextDouble()) / count * 2 * Math.PI, Radius: reach * (0.2 + random.NextDouble())))
            .Select(at => new Coordinate(centre.X + at.Radius * Math.Cos(at.Angle), centre.Y + at.Radius * Math.Sin(at.Angle))).ToList();
        return Factory.CreatePolygon([.. vertices, vertices[0].Copy()]);
    }
}
