using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Cells;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Coverage.Indexed;
using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Shouldly;

namespace GeoZones.Spatial.Tests.Coverage.Dragging;

public sealed class DragTests
{
    static readonly SmallWorld World = new(7, 4000);

    static readonly CoverageRule[] Rules = [CoverageRule.Whole, CoverageRule.MajorityOfArea, CoverageRule.MajorityOfHouseholds, CoverageRule.Seat, CoverageRule.Overlaps];

    /// <summary>A star around a place: any shape without crossing, its corners often on a household or a corner of a village, and often on a row or column of cells.</summary>
    static Polygon Star(Random random, int corners)
    {
        var middle = new Coordinate(117.45 + random.NextDouble() * 0.1, 34.85 + random.NextDouble() * 0.1);
        var size = 0.01 + random.NextDouble() * 0.09;
        var ring = Enumerable.Range(0, corners).Select(i =>
        {
            var (angle, reach) = (2 * Math.PI * (i + random.NextDouble() * 0.8) / corners, size * (0.3 + random.NextDouble()));
            return Grid.Quantise(new Coordinate(middle.X + Math.Cos(angle) * reach, middle.Y + Math.Sin(angle) * reach));
        }).ToList();
        return SmallWorld.Factory.CreatePolygon([.. ring, ring[0]]);
    }

    static Geometry Area(Random random)
    {
        while (true)
        {
            Geometry area = Star(random, random.Next(3, 40));
            if (random.Next(4) == 0) area = SmallWorld.Factory.ToGeometry(area.EnvelopeInternal);
            if (random.Next(3) == 0) area = area.Difference(Star(random, 8));
            if (random.Next(4) == 0) area = area.Union(Star(random, 5));
            if (random.Next(4) == 0) area = World.Villages[random.Next(World.Villages.Count)].Boundary.Union(World.Villages[random.Next(World.Villages.Count)].Boundary);
            area = Grid.Quantise(area);
            if (area is Polygon or MultiPolygon && area is { IsEmpty: false, IsValid: true }) return area;
        }
    }

    static List<int> Covered(DragSession session) => [.. session.Gained.Order()];

    [Fact]
    public void What_an_area_covers_is_what_counting_one_by_one_finds()
    {
        var random = new Random(1);
        for (var i = 0; i < 60; i++)
        {
            var (area, rule) = (Area(random), Rules[i % Rules.Length]);
            var session = new DragSession(World.Index, CoverageGrain.Households, 10_000) { Rule = rule };
            session.Open(area);
            var sums = session.Totals();
            SmallWorld.Said(sums, Covered(session)).ShouldBe(World.Counted(area, rule), $"{rule} {area}");
            sums.Villages.ShouldBe(session.Gained.Count);
            ((double)sums.SquareMillimetres / 1e6).ShouldBe(GeoZones.Spatial.Measures.Area.SquareMetres(area), 0.01);
            AreaCoverage.Totals(World.Index, area, rule, CoverageGrain.Households).Households.ShouldBe(sums.Households);
        }
    }

    /// <summary>Far within <see cref="CoverageThreshold.Tolerance"/>, so that no rule is decided otherwise than by an overlay.</summary>
    [Fact]
    public void The_share_of_a_village_is_that_of_an_overlay()
    {
        var (random, shares, edged) = (new Random(8), new VillageShares(), new EdgedArea());
        for (var i = 0; i < 60; i++)
        {
            var area = Area(random);
            edged.Load(area);
            foreach (var village in World.Villages)
                shares.Of(edged, VillageShape.Of(village.Boundary)).ShouldBe(VillageShare.Of(area, village.Boundary), 1e-11, $"{village.Code} in {area}");
        }
    }

    [Fact]
    public void Pipes_count_by_their_inside_share_within_a_millimetre_a_crossing()
    {
        var random = new Random(2);
        for (var i = 0; i < 40; i++)
        {
            var area = Area(random);
            var sums = AreaCoverage.Totals(World.Index, area, CoverageRule.Seat, CoverageGrain.Households);
            for (var role = 0; role < 3; role++)
            {
                var pipes = World.Pipes.Where(pipe => pipe.Role == role).ToList();
                var wanted = pipes.Sum(pipe => InsideLength.Millimetres(area, pipe.Route, pipe.PieceMillimetres));
                var crossings = pipes.Sum(pipe => area.Boundary.Intersection(pipe.Route).NumGeometries);
                Math.Abs(sums.PipeMillimetres[role] - wanted).ShouldBeLessThanOrEqualTo(crossings, $"role {role} of {area}");
            }
        }
    }

    [Fact]
    public void Pipes_of_the_covered_villages_are_those_inside_them_together()
    {
        var random = new Random(3);
        for (var i = 0; i < 20; i++)
        {
            var area = Area(random);
            var session = new DragSession(World.Index, CoverageGrain.Villages, 10_000) { Rule = CoverageRule.Overlaps };
            session.Open(area);
            var sums = session.Totals();
            var villages = World.Villages.Where(village => session.Gained.Contains(village.Ordinal)).ToList();
            var ground = NetTopologySuite.Operation.Union.UnaryUnionOp.Union(villages.Select(village => village.Boundary));
            var wanted = World.Pipes.Sum(pipe => InsideLength.Millimetres(ground, pipe.Route, pipe.PieceMillimetres));
            Math.Abs(sums.PipeMillimetres.Sum() - wanted).ShouldBeLessThanOrEqualTo(villages.Count * 30, $"{area}");
            sums.SuppressedVillages.ShouldBe(villages.Count(village => village.Ordinal % 7 == 0));
            sums.Households.Sum().ShouldBe(World.Published.Where(row => session.Gained.Contains(row.Ordinal)).Sum(row => row.Households?.Sum() ?? 0));
        }
    }

    [Fact]
    public void Any_way_of_dragging_ends_in_the_numbers_of_the_shape()
    {
        var random = new Random(4);
        for (var drag = 0; drag < 12; drag++)
        {
            var session = new DragSession(World.Index, CoverageGrain.Households, 500) { Rule = Rules[drag % Rules.Length] };
            session.Open(Area(random));
            var shown = new HashSet<int>();
            for (var frame = 0; frame < 150; frame++)
            {
                Drag(session, random);
                session.Fault.HasValue.ShouldBe(!session.Area().IsValid, session.Area().ToString());
                if (session.Fault.HasValue) continue;
                var sums = session.Totals();
                shown.UnionWith(session.Gained);
                shown.ExceptWith(session.Lost);
                Compare(session, sums, shown);
            }
        }
    }

    [Fact]
    public void Undoing_everything_gives_the_shape_and_the_numbers_of_the_start()
    {
        var random = new Random(5);
        var session = new DragSession(World.Index, CoverageGrain.Households, 500);
        var area = Area(random);
        session.Open(area);
        var before = (Area: session.Area().ToString(), Sums: session.Totals().Persons.Sum(), Metres: session.Totals().PipeMillimetres.Sum(), Square: session.Totals().SquareMillimetres);
        for (var i = 0; i < 200; i++) Drag(session, random);
        while (session.Undo() == EditRefusal.None)
        {
        }
        var sums = session.Totals();
        (session.Area().ToString(), sums.Persons.Sum(), sums.PipeMillimetres.Sum(), sums.SquareMillimetres).ShouldBe(before);
    }

    [Fact]
    public void Changed_households_are_counted_as_they_are_now()
    {
        var (random, gone) = (new Random(6), World.Households.Take(700).ToList());
        var come = gone.Select(household => household with { Supply = 3, Persons = household.Persons + 1 }).ToList();
        var layer = World.Index.Households;
        for (var i = 0; i < 700; i += 100)
            layer = layer.Changed(SmallWorld.Columns(come.Skip(i).Take(100)), SmallWorld.Columns(gone.Skip(i).Take(100)));
        layer.Pending.ShouldBe(1400);
        var session = new DragSession(World.Index, CoverageGrain.Households, 500) { Rule = CoverageRule.MajorityOfHouseholds };
        session.Open(Area(random));
        session.Totals();
        session.Follow(World.Index with { Households = layer });
        var (pending, compacted) = (session.Totals().Persons.ToArray(), AreaCoverage.Totals(World.Index with { Households = layer.Compacted() }, session.Area(), CoverageRule.Seat, CoverageGrain.Households));
        pending.ShouldBe(compacted.Persons);
        session.Gained.Concat(session.Lost).ShouldBeEmpty("the villages' households stand where they stood");
        Should.Throw<InvalidOperationException>(() => layer.Changed(new(), SmallWorld.Columns(gone)).Compacted());
    }

    [Theory]
    [InlineData("POLYGON((117.41 34.81, 117.43 34.81, 117.43 34.83, 117.41 34.83, 117.41 34.81))", 2, 117.42, 34.80, "edges cross")]
    [InlineData("POLYGON((117.41 34.81, 117.43 34.81, 117.43 34.83, 117.41 34.83, 117.41 34.81))", 2, 117.42, 34.81, "a corner on an edge")]
    [InlineData("POLYGON((117.41 34.81, 117.43 34.81, 117.45 34.81, 117.43 34.83, 117.41 34.81))", 3, 117.44, 34.81, "all on one line")]
    [InlineData("POLYGON((117.41 34.81, 117.45 34.81, 117.45 34.85, 117.41 34.85, 117.41 34.81), (117.44 34.83, 117.445 34.83, 117.445 34.835, 117.44 34.83))", 2, 117.42, 34.815, "a hole that is left outside")]
    public void An_area_that_is_not_valid_says_where_and_comes_back(string area, int vertex, double x, double y, string why)
    {
        var session = new DragSession(World.Index, CoverageGrain.Households, 500);
        session.Open(new WKTReader().Read(area));
        var before = session.Totals().Persons.Sum();
        session.MoveVertex(0, vertex, SmallWorld.Steps(x), SmallWorld.Steps(y)).ShouldBe(EditRefusal.None);
        session.Fault.ShouldNotBeNull(why);
        Should.Throw<InvalidOperationException>(session.Totals);
        session.Undo();
        session.Fault.ShouldBeNull();
        session.Totals().Persons.Sum().ShouldBe(before);
    }

    [Fact]
    public void Edits_that_cannot_be_are_refused_and_change_nothing()
    {
        var session = new DragSession(World.Index, CoverageGrain.Households, 4);
        session.Open(new WKTReader().Read("POLYGON((117.41 34.81, 117.43 34.81, 117.43 34.83, 117.41 34.81))"));
        session.MoveVertex(1, 0, 1_174_000_000, 348_000_000).ShouldBe(EditRefusal.NoSuchRing);
        session.MoveVertex(0, 3, 1_174_000_000, 348_000_000).ShouldBe(EditRefusal.NoSuchVertex);
        session.MoveVertex(0, -1, 1_174_000_000, 348_000_000).ShouldBe(EditRefusal.NoSuchVertex);
        session.MoveVertex(0, 0, 0, 0).ShouldBe(EditRefusal.OutOfRange);
        session.MoveRing(0, int.MaxValue, 0).ShouldBe(EditRefusal.OutOfRange);
        session.DeleteVertex(0, 0).ShouldBe(EditRefusal.TooFewVertices);
        session.AddVertex(0, 3, 1_174_200_000, 348_200_000).ShouldBe(EditRefusal.None);
        session.AddVertex(0, 3, 1_174_200_000, 348_200_000).ShouldBe(EditRefusal.TooManyVertices);
        session.Vertices.ShouldBe(4);
    }

    static EditRefusal Drag(DragSession session, Random random)
    {
        var shape = session.Area();
        var rings = Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).Cast<Polygon>().SelectMany(part => part.Holes.Prepend(part.Shell)).ToList();
        var ring = random.Next(rings.Count);
        var vertex = random.Next(rings[ring].NumPoints - 1);
        var (at, far) = (rings[ring].GetCoordinateN(vertex), random.Next(4) == 0 ? 0.05 : 0.004);
        var (x, y) = (SmallWorld.Steps(at.X + (random.NextDouble() - 0.5) * far), SmallWorld.Steps(at.Y + (random.NextDouble() - 0.5) * far));
        var household = World.Households[random.Next(World.Households.Count)].At;
        return random.Next(12) switch
        {
            0 or 1 => session.AddVertex(ring, vertex, x, y),
            2 => session.DeleteVertex(ring, vertex),
            3 => session.MoveRing(ring, random.Next(-30_000, 30_000), random.Next(-30_000, 30_000)),
            4 or 5 => session.Undo(),
            6 when Math.Abs(household.X - at.X) + Math.Abs(household.Y - at.Y) < 0.02 => session.MoveVertex(ring, vertex, SmallWorld.Steps(household.X), SmallWorld.Steps(household.Y)),
            _ => session.MoveVertex(ring, vertex, x, y),
        };
    }

    static void Compare(DragSession session, CoverageSums sums, IReadOnlyCollection<int> shown)
    {
        var anew = new DragSession(World.Index, CoverageGrain.Households, 500) { Rule = session.Rule };
        anew.Open(session.Area());
        var wanted = anew.Totals();
        SmallWorld.Said(sums, shown.Order()).ShouldBe(SmallWorld.Said(wanted, Covered(anew)), session.Area().ToString());
        (sums.Villages, sums.Townships, sums.SquareMillimetres).ShouldBe((wanted.Villages, wanted.Townships, wanted.SquareMillimetres));
        sums.PipeMillimetres.ShouldBe(wanted.PipeMillimetres);
    }
}
