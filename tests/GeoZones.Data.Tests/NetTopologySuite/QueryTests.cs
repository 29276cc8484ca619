using GeoZones.Data.NetTopologySuite;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Buffer;
using NetTopologySuite.Operation.Union;

namespace GeoZones.Data.Tests.NetTopologySuite;

public sealed class QueryTests : IClassFixture<Database>, IDisposable
{
    static readonly string[] Seats = ["SRID=4490;POINT (0 0)", "SRID=4490;POINT (4 0)", "SRID=4490;POINT (4 3)"];

    readonly Plots plots;

    public QueryTests(Database database)
    {
        plots = Plots.In(database);
        if (!plots.All.Any())
            plots.AddRange(Seats.Select(seat => new Plot { Seat = Wkt.Read<Point>(seat) }));
        plots.SaveChanges();
    }

    public void Dispose() => plots.Dispose();

    [Fact]
    public Task A_group_is_united() => Aggregate(
        "ST_Union(p.seat)", "SRID=4490;MULTIPOINT ((0 0), (4 0), (4 3))",
        plots.All.GroupBy(p => p.Town).Select(group => UnaryUnionOp.Union(group.Select(p => p.Seat!))));

    [Fact]
    public Task A_group_is_collected() => Aggregate(
        "ST_Collect(p.seat)", "SRID=4490;MULTIPOINT ((0 0), (4 0), (4 3))",
        plots.All.GroupBy(p => p.Town).Select(group => GeometryCombiner.Combine(group.Select(p => p.Seat!))));

    [Fact]
    public Task The_envelope_of_a_group_keeps_the_SRID() => Aggregate(
        "ST_Envelope(ST_Collect(p.seat))", "SRID=4490;POLYGON ((0 0, 0 3, 4 3, 4 0, 0 0))",
        plots.All.GroupBy(p => p.Town).Select(group => EnvelopeCombiner.CombineAsGeometry(group.Select(p => p.Seat!))));

    [Fact]
    public Task The_hull_of_a_group_keeps_the_SRID() => Aggregate(
        "ST_ConvexHull(ST_Collect(p.seat))", "SRID=4490;POLYGON ((0 0, 4 3, 4 0, 0 0))",
        plots.All.GroupBy(p => p.Town).Select(group => ConvexHull.Create(group.Select(p => p.Seat!))));

    [Fact]
    public Task Part_of_a_group_is_collected_with_a_filter() => Aggregate(
        "ST_Collect(p.seat) FILTER (WHERE ST_X(p.seat) > 1.0)", "SRID=4490;MULTIPOINT ((4 0), (4 3))",
        plots.All.GroupBy(p => p.Town)
            .Select(group => GeometryCombiner.Combine(group.Where(p => p.Seat!.X > 1).Select(p => p.Seat!))));

    [Fact]
    public async Task The_nearest_comes_first()
    {
        var tap = Wkt.Read<Point>("SRID=4490;POINT (4 2)");
        var query = plots.All.OrderBy(p => EF.Functions.DistanceKnn(p.Seat!, tap)).Select(p => p.Seat!);

        query.Sql().ShouldEndWith("ORDER BY p.seat <-> @tap");
        Wkt.Write(await query.FirstAsync()).ShouldBe(Seats[2]);
    }

    [Fact]
    public async Task A_constant_is_hexadecimal_EWKB_without_the_kind_of_the_column()
    {
        var query = plots.All.Where(p => EF.Constant(Goldens.Zone).Covers(p.Seat));

        query.Sql().ShouldEndWith($"WHERE ST_Covers(geometry '{EwkbWriter.WriteHex(Goldens.Zone)}', p.seat)");
        (await query.CountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task A_result_of_another_kind_than_the_column_is_read()
    {
        var zone = Goldens.Zone;
        var query = plots.All.Where(p => p.Seat!.Buffer(1).Intersection(zone).Area > 1);

        query.Sql().ShouldEndWith("WHERE ST_Area(ST_Intersection(ST_Buffer(p.seat, 1.0), @zone)) > 1.0");
        (await query.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_row_is_found_by_its_geometry()
    {
        var seat = Wkt.Read<Point>(Seats[1]);

        (await plots.All.CountAsync(p => p.Seat == seat)).ShouldBe(1);
    }

    [Fact]
    public async Task Rows_are_found_by_a_list_of_geometries()
    {
        Point?[] seats = [Wkt.Read<Point>(Seats[0]), Wkt.Read<Point>(Seats[2])];

        (await plots.All.CountAsync(p => seats.Contains(p.Seat))).ShouldBe(2);
    }

    [Fact]
    public async Task A_known_geometry_is_worked_out_before_the_query()
    {
        var tap = Wkt.Read<Point>("SRID=4490;POINT (4 2)");

        (await plots.All.CountAsync(p => tap.Buffer(1.5).Covers(p.Seat))).ShouldBe(1);
    }

    [Fact]
    public async Task A_parameter_of_another_SRID_is_refused_by_PostGIS()
    {
        var zone = Wkt.Read("SRID=4547;POLYGON ((0 0, 1 0, 1 1, 0 0))");

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => plots.All.CountAsync(p => zone.Covers(p.Seat))))
            .MessageText.ShouldContain("mixed SRID");
    }

    [Fact]
    public void Whether_a_geometry_is_simple_is_never_asked_of_PostGIS_because_it_may_crash() =>
        Should.Throw<InvalidOperationException>(() => plots.All.Where(p => p.Boundary!.IsSimple).ToQueryString());

    [Fact]
    public void A_buffer_with_a_cap_style_is_not_translated() =>
        Should.Throw<InvalidOperationException>(
            () => plots.All.Where(p => p.Seat!.Buffer(p.Id, EndCapStyle.Flat).IsEmpty).ToQueryString());

    static async Task Aggregate(string sql, string wkt, IQueryable<Geometry> query)
    {
        query.Sql().ShouldBe($"SELECT {sql}\nFROM plots AS p\nGROUP BY p.town");
        var answer = await query.SingleAsync();

        answer.EqualsTopologically(Wkt.Read(wkt)).ShouldBeTrue(Wkt.Write(answer));
        answer.SRID.ShouldBe(4490);
    }
}
