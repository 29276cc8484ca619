using GeoZones.Spatial.Measures;
using GeoZones.Spatial.Validity;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoZones.Spatial.Tests.Validity;

/// <summary>What cannot be stored becomes what can, and every step is told.</summary>
public class AreaRepairTests
{
    const string Square = "117 34,117.4 34,117.4 34.4,117 34.4,117 34";
    const string Inner = "117.1 34.1,117.2 34.1,117.2 34.2,117.1 34.2,117.1 34.1";

    [Theory]
    [InlineData("Rebuilt:SelfIntersection", "POLYGON((117 34,117.2 34.2,117 34.4,117 34)),((117.4 34,117.4 34.4,117.2 34.2,117.4 34))", "117 34,117.4 34.4,117.4 34,117 34.4,117 34")]
    [InlineData("Closed:Unclosed", "POLYGON((" + Square + "))", "117 34,117.4 34,117.4 34.4,117 34.4")]
    [InlineData("RepeatsDropped:2", "POLYGON((" + Square + "))", "117 34,117 34,117 34,117.4 34,117.4 34.4,117 34.4,117 34")]
    [InlineData("Rounded:1", "POLYGON((" + Square + "))", "117 34,117.40000000004 34,117.4 34.4,117 34.4,117 34")]
    [InlineData("Dropped:TooFewPoints", "POLYGON((" + Square + "))", Square, "117.1 34.1,117.2 34.1,117.1 34.1")]
    [InlineData("Rebuilt:HoleOutside", "POLYGON((" + Square + ")),((118.1 34.1,118.2 34.1,118.2 34.2,118.1 34.2,118.1 34.1))", Square, "118.1 34.1,118.2 34.1,118.2 34.2,118.1 34.2,118.1 34.1")]
    [InlineData("Rebuilt:DuplicateRing", "POLYGON((" + Square + "),(" + Inner + "))", Square, Inner, Inner)]
    [InlineData("", "POLYGON((" + Square + "),(" + Inner + "))", Square, Inner)]
    public void A_ring_that_is_none_is_repaired_and_the_step_told(string steps, string wanted, params string[] rings)
    {
        var repair = AreaRepair.Propose(Raw([rings]));
        string.Join(' ', repair.Done.Select(step => $"{step.Action}:{step.Fault?.Reason.ToString() ?? step.Vertices.ToString(System.Globalization.CultureInfo.InvariantCulture)}")).ShouldBe(steps);
        repair.Boundary!.EqualsTopologically(Wkt("MULTI" + wanted.Replace("POLYGON", "POLYGON(", StringComparison.Ordinal) + ")")).ShouldBeTrue(repair.Boundary.AsText());
        // A hole drawn twice is filled again, as a map paints it.
        repair.SquareMetresMoved.ShouldBe(steps.EndsWith("DuplicateRing", StringComparison.Ordinal) ? Area.SquareMetres(Wkt($"POLYGON(({Inner}))")) : 0, 1e-3);
    }

    [Fact]
    public void A_part_within_a_part_is_joined_to_it_and_what_moved_is_told()
    {
        var repair = AreaRepair.Propose(Raw([[Square], [Inner]]));
        repair.Done.ShouldHaveSingleItem().Fault!.Reason.ShouldBe(FaultReason.NestedShell);
        repair.Boundary!.EqualsTopologically(Wkt($"MULTIPOLYGON((({Square})))")).ShouldBeTrue();
        var inner = Area.SquareMetres(Wkt($"POLYGON(({Inner}))"));
        repair.SquareMetresMoved.ShouldBe(inner, 1e-3);
        repair.SquareMetresBefore.ShouldBe(Area.SquareMetres(repair.Boundary) - inner, 1e-3);
    }

    [Theory]
    [InlineData(RepairRefusal.NothingLeft, "117 34,117.1 34,117.2 34,117 34")]
    [InlineData(RepairRefusal.NothingLeft, "117 34,117 34")]
    [InlineData(RepairRefusal.NothingLeft, "117 34,117.00000001 34,117.00000001 34.00000001,117 34")]
    [InlineData(RepairRefusal.OutOfRange, "34 117,34.4 117,34.4 117.4,34 117")]
    public void What_has_no_area_or_no_place_is_not_guessed(RepairRefusal refusal, string ring)
    {
        var repair = AreaRepair.Propose(Raw([[ring]]));
        (repair.Boundary, repair.Refusal).ShouldBe((null, refusal));
    }

    [Fact]
    public void A_scribble_is_refused_before_it_is_worked_on()
    {
        var random = new Random(1);
        var ring = string.Join(',', Enumerable.Range(0, 20_000).Select(_ => FormattableString.Invariant($"{117 + random.NextDouble():F7} {34 + random.NextDouble():F7}")));
        AreaRepair.Propose(Raw([[ring]])).Refusal.ShouldBe(RepairRefusal.TooManyCrossings);
    }

    [Fact]
    public void Whatever_is_drawn_the_proposal_may_be_stored()
    {
        var random = new Random(20_261_122);
        for (var i = 0; i < 40; i++)
        {
            var rings = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => string.Join(',', Enumerable.Range(0, 3 + random.Next(12))
                .Select(_ => FormattableString.Invariant($"{117 + random.Next(40) / 1e6} {34 + random.Next(40) / 3e6}")))).ToArray();
            var repair = AreaRepair.Propose(Raw([rings, [Inner]]));
            var shape = new RawShape(ShapeKind.MultiPolygon, [.. repair.Boundary!.Geometries.Cast<Polygon>().Select(IReadOnlyList<Coordinate[]> (p) => [p.Shell.Coordinates, .. p.Holes.Select(h => h.Coordinates)])]);
            GeometryFaults.Find(shape).ShouldBeEmpty();
            repair.Boundary.EqualsExact(GeoZones.Spatial.Coordinates.Grid.Quantise(repair.Boundary)).ShouldBeTrue();
        }
    }

    static RawShape Raw(string[][] parts) => new(ShapeKind.MultiPolygon, [.. parts.Select(IReadOnlyList<Coordinate[]> (rings) => [.. rings.Select(Places)])]);

    static Coordinate[] Places(string ring) => [.. ring.Split(',').Select(at => at.Split(' ')).Select(at => new Coordinate(Number(at[0]), Number(at[1])))];

    static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static Geometry Wkt(string text) => new WKTReader().Read(text);
}
