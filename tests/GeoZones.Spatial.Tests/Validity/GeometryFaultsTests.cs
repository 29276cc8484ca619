using GeoZones.Spatial.Validity;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoZones.Spatial.Tests.Validity;

public class GeometryFaultsTests
{
    const string Square = "117 34,117.4 34,117.4 34.4,117 34.4,117 34";

    [Theory]
    [InlineData(ShapeKind.Polygon, Square)]
    [InlineData(ShapeKind.Polygon, Square, "117.1 34.1,117.2 34.1,117.2 34.2,117.1 34.1")]
    [InlineData(ShapeKind.Polygon, Square, "117 34.1,117.2 34.1,117.2 34.2,117 34.1")]
    [InlineData(ShapeKind.Polygon, "117 34,117 34,117.4 34,117.4 34.4,117 34")]
    [InlineData(ShapeKind.LineString, "117 34,117.4 34,117 34,117.2 34.2")]
    public void A_sound_shape_has_no_fault(ShapeKind kind, params string[] rings) => Find(kind, [rings]).ShouldBeEmpty();

    [Theory]
    [InlineData("117 34,117.4 34.4,117.4 34,117 34.4,117 34", FaultReason.SelfIntersection, 0, 117.2, 34.2)]
    [InlineData("117 34,117.4 34,117.4 34.4,117.2 34,117 34.4,117 34", FaultReason.SelfIntersection, 0, 117.2, 34)]
    [InlineData("117 34,117.4 34,117.4 34.4,117.6 34.6,117.4 34.4,117 34.4,117 34", FaultReason.SelfIntersection, 1, 117.4, 34.4)]
    [InlineData("117 34,117.4 34,117.4 34.4,117 34.4", FaultReason.Unclosed, 3, 117, 34.4)]
    [InlineData("117 34,117.4 34,117 34", FaultReason.TooFewPoints, 0, 117, 34)]
    [InlineData("34 117,34.4 117,34.4 117.4,34 117", FaultReason.OutOfRange, 0, 34, 117)]
    public void A_fault_of_a_ring_has_its_vertex_and_place(string ring, FaultReason reason, int vertex, double x, double y)
    {
        var fault = Find(ShapeKind.Polygon, [[ring]])[0];
        (fault.Reason, fault.Part, fault.Ring, fault.Vertex).ShouldBe((reason, 0, 0, vertex));
        (fault.At!.X, fault.At.Y).ShouldBe((x, y), Tolerance);
    }

    [Fact]
    public void Every_crossing_of_a_ring_is_told()
    {
        // A zigzag that crosses its own base three times.
        var faults = Find(ShapeKind.Polygon, [["117 34,117.6 34,117.5 34.1,117.4 33.9,117.3 34.1,117.2 33.9,117 34.2,117 34"]]);
        faults.Count.ShouldBe(4);
        faults.ShouldAllBe(f => f.Reason == FaultReason.SelfIntersection && f.At!.Y == 34);
    }

    [Theory]
    [InlineData("118 34.1,118.2 34.1,118.2 34.2,118 34.1", FaultReason.HoleOutside)]
    [InlineData("117.3 34.1,117.5 34.1,117.5 34.2,117.3 34.1", FaultReason.RingsCross)]
    [InlineData(Square, FaultReason.DuplicateRing)]
    public void A_hole_that_does_not_fit_its_shell_is_named(string hole, FaultReason reason)
    {
        var fault = Find(ShapeKind.Polygon, [[Square, "117.01 34.01,117.02 34.01,117.02 34.02,117.01 34.01", hole]]).Single();
        (fault.Reason, fault.Part, fault.Ring).ShouldBe((reason, 0, 2));
    }

    [Fact]
    public void A_hole_in_a_hole_is_named()
    {
        var fault = Find(ShapeKind.Polygon, [[Square, "117.1 34.1,117.3 34.1,117.3 34.3,117.1 34.3,117.1 34.1", "117.15 34.15,117.2 34.15,117.2 34.2,117.15 34.15"]]).Single();
        (fault.Reason, fault.Ring).ShouldBe((FaultReason.NestedHole, 2));
    }

    [Theory]
    [InlineData("117.1 34.1,117.2 34.1,117.2 34.2,117.1 34.1", FaultReason.NestedShell)]
    [InlineData("117.3 34.3,117.6 34.3,117.6 34.6,117.3 34.6,117.3 34.3", FaultReason.RingsCross)]
    [InlineData(Square, FaultReason.DuplicateRing)]
    public void A_part_on_another_part_is_named(string other, FaultReason reason)
    {
        var fault = Find(ShapeKind.MultiPolygon, [[Square], ["118 34,118.1 34,118.1 34.1,118 34"], [other]]).Single();
        (fault.Reason, fault.Part).ShouldBe((reason, 2));
    }

    [Fact]
    public void Empty_parts_are_named_wherever_they_are()
    {
        GeometryFaults.Find(new(ShapeKind.MultiPolygon, [])).Single().Reason.ShouldBe(FaultReason.Empty);
        var faults = GeometryFaults.Find(new(ShapeKind.MultiPolygon, [[Ring(Square)], [], [[]]]));
        faults.Select(f => (f.Reason, f.Part)).ShouldBe([(FaultReason.Empty, 1), (FaultReason.Empty, 2)]);
    }

    [Fact]
    public void Its_word_is_that_of_the_topology_suite_on_random_rings()
    {
        var random = new Random(7);
        var reader = new WKTReader();
        for (var i = 0; i < 2_000; i++)
        {
            var points = Enumerable.Range(0, random.Next(4, 9)).Select(_ => FormattableString.Invariant($"{117 + random.Next(5) / 10.0} {34 + random.Next(5) / 10.0}")).ToList();
            var ring = string.Join(',', [.. points, points[0]]);
            (Find(ShapeKind.Polygon, [[ring]]).Count == 0).ShouldBe(reader.Read($"POLYGON(({ring}))").IsValid, ring);
        }
    }

    static readonly IEqualityComparer<(double, double)> Tolerance = EqualityComparer<(double, double)>.Create((a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-9 && Math.Abs(a.Item2 - b.Item2) < 1e-9);

    static IReadOnlyList<GeometryFault> Find(ShapeKind kind, string[][] parts) =>
        GeometryFaults.Find(new(kind, [.. parts.Select(IReadOnlyList<Coordinate[]> (rings) => [.. rings.Select(Ring)])]));

    static Coordinate[] Ring(string text) => [.. text.Split(',').Select(pair => pair.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).Select(xy => new Coordinate(xy[0], xy[1]))];
}
