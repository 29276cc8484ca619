using System.Linq.Expressions;
using GeoZones.Data.NetTopologySuite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Data.Tests.NetTopologySuite;

public sealed class MappingTests(Database database) : IClassFixture<Database>, IDisposable
{
    readonly Plots plots = Plots.In(database);

    public void Dispose() => plots.Dispose();

    [Fact]
    public void The_schema_keeps_the_column_types_and_asks_for_PostGIS()
    {
        var script = plots.Database.GenerateCreateScript();

        script.ShouldContain("CREATE EXTENSION IF NOT EXISTS postgis;");
        script.ShouldContain("boundary geometry(MultiPolygon, 4490)");
        script.ShouldContain("sketch geometry,");
        script.ShouldContain("fix geography(Point, 4490)");
        script.ShouldContain($"seat geometry(Point, 4490) DEFAULT geometry '{EwkbWriter.WriteHex(Plots.DefaultSeat)}'");
    }

    [Fact]
    public async Task A_row_comes_back_as_it_went()
    {
        var plot = new Plot
        {
            Boundary = Wkt.Read<MultiPolygon>("SRID=4490;MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"),
            Seat = Wkt.Read<Point>("SRID=4490;POINT (0.5 0.25)"),
            Sketch = Wkt.Read("SRID=4547;GEOMETRYCOLLECTION M(POINT M(1 2 3), LINESTRING M(1 2 3, 4 5 6))"),
            Lane = Wkt.Read<LineString>("SRID=4490;LINESTRING Z(0 0 700, 1 1 710)"),
            Fix = Wkt.Read<Point>("SRID=4490;POINT (109 33)"),
        };

        var read = await Saved(plot);

        Geometries(read).Select(Wkt.Write!).ShouldBe(Geometries(plot).Select(Wkt.Write!));
    }

    [Fact]
    public async Task Nulls_stay_null_and_a_default_is_the_column_s()
    {
        var read = await Saved(new Plot());

        Geometries(read).ShouldBe([null, Plots.DefaultSeat, null, null, null]);
    }

    [Theory]
    [InlineData("POINT (0 0)", "A Point with SRID 0 came for a column geometry(Point, 4490); the column holds SRID 4490.")]
    [InlineData("SRID=4326;POINT (0 0)", "A Point with SRID 4326 came for a column geometry(Point, 4490); the column holds SRID 4490.")]
    public async Task Another_SRID_than_the_column_s_is_refused(string wkt, string reason)
    {
        plots.Add(new Plot { Seat = Wkt.Read<Point>(wkt) });

        (await Should.ThrowAsync<DbUpdateException>(() => plots.SaveChangesAsync()))
            .InnerException.ShouldBeOfType<ColumnSridException>().Message.ShouldStartWith(reason);
    }

    [Fact]
    public async Task Another_SRID_is_refused_in_a_bulk_update_too()
    {
        var seat = new Point(0, 0);

        await Should.ThrowAsync<ColumnSridException>(
            () => plots.All.ExecuteUpdateAsync(set => set.SetProperty(plot => plot.Seat, seat)));
    }

    [Theory]
    [InlineData("SRID=4490;POINT Z(1 2 3)", "SRID=4490;POINT Z(1 2 4)")]
    [InlineData("SRID=4490;POINT (1 2)", "SRID=4547;POINT (1 2)")]
    [InlineData("LINESTRING (0 0, 1 1)", "LINESTRING (1 1, 0 0)")]
    public async Task A_change_of_Z_of_SRID_or_of_direction_is_a_change(string before, string after)
    {
        var plot = await Saved(new Plot { Sketch = Wkt.Read(before) });
        plot.Sketch = Wkt.Read(after);

        (await plots.SaveChangesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_geometry_changed_in_place_is_a_change()
    {
        var plot = await Saved(new Plot { Seat = Wkt.Read<Point>("SRID=4490;POINT (1 2)") });
        plot.Seat!.X = 5;

        (await plots.SaveChangesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task An_equal_copy_is_no_change()
    {
        var plot = await Saved(new Plot { Seat = Wkt.Read<Point>("SRID=4490;POINT (1 2)") });
        plot.Seat = (Point)plot.Seat!.Copy();

        (await plots.SaveChangesAsync()).ShouldBe(0);
    }

    [Fact]
    public void A_migration_s_code_literal_gives_the_same_geometry()
    {
        var lane = Wkt.Read("SRID=4490;LINESTRING ZM(1 2 3 4, 5 6 7 8)");
        var mapping = plots.GetService<IRelationalTypeMappingSource>().FindMapping(typeof(LineString))!;

        var literal = Expression.Lambda<Func<Geometry>>(mapping.GenerateCodeLiteral(lane)).Compile()();

        Wkt.Write(literal).ShouldBe(Wkt.Write(lane));
    }

    [Fact]
    public async Task A_new_database_gets_PostGIS_and_takes_a_row_at_once()
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        name.Database += "_new";
        await using var fresh = new Plots(name.ConnectionString);
        await fresh.Database.EnsureCreatedAsync();

        fresh.Add(new Plot { Seat = Wkt.Read<Point>("SRID=4490;POINT (1 2)") });

        (await fresh.SaveChangesAsync()).ShouldBe(1);
        await fresh.Database.EnsureDeletedAsync();
    }

    [Theory]
    [InlineData("geometry", typeof(Geometry))]
    [InlineData("geometry(MultiPolygon,4490)", typeof(MultiPolygon))]
    [InlineData("geometry(PointZ, 4490)", typeof(Point))]
    [InlineData("geography(LineStringZM)", typeof(LineString))]
    public void A_column_type_alone_names_the_class(string storeType, Type type) =>
        plots.GetService<IRelationalTypeMappingSource>().FindMapping(storeType)!.ClrType.ShouldBe(type);

    static Geometry?[] Geometries(Plot plot) => [plot.Boundary, plot.Seat, plot.Sketch, plot.Lane, plot.Fix];

    async Task<Plot> Saved(Plot plot)
    {
        plots.Add(plot);
        await plots.SaveChangesAsync();
        plots.ChangeTracker.Clear();
        return await plots.All.SingleAsync(each => each.Id == plot.Id);
    }
}
