using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace GeoZones.Data.Tests.NetTopologySuite;

public sealed class PostgisTests(Database database) : IClassFixture<Database>
{
    readonly NpgsqlDataSource source = database.Source;

    [Theory, MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public async Task PostGIS_reads_what_is_written(string wkt)
    {
        await using var command = source.CreateCommand("SELECT ST_OrderingEquals($1, $2::geometry), ST_SRID($1) = ST_SRID($2::geometry), ST_AsText($1) = ST_AsText($2::geometry)");
        command.Parameters.Add(new() { Value = Wkt.Read(wkt) });
        command.Parameters.Add(new() { Value = wkt, NpgsqlDbType = NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        (reader.GetBoolean(0), reader.GetBoolean(1), reader.GetBoolean(2)).ShouldBe((true, true, true));
    }

    [Theory, MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public async Task What_PostGIS_writes_is_read(string wkt) =>
        Wkt.Write(await Answer<Geometry>("SELECT $1::geometry", wkt)).ShouldBe(wkt);

    [Theory]
    [InlineData("POINT Z EMPTY", "POINT EMPTY")]
    [InlineData("SRID=4490;LINESTRING ZM EMPTY", "SRID=4490;LINESTRING EMPTY")]
    [InlineData("MULTIPOINT(EMPTY, 1 2)", "MULTIPOINT (EMPTY, (1 2))")]
    public async Task Empties_of_any_dimension_are_read(string wkt, string read) =>
        Wkt.Write(await Answer<Geometry>("SELECT $1::geometry", wkt)).ShouldBe(read);

    [Fact]
    public async Task Geography_is_read_and_written()
    {
        await using var command = source.CreateCommand("SELECT ST_Distance($1, $1), $1");
        command.Parameters.Add(new() { Value = Wkt.Read("SRID=4490;POINT (109 33)"), NpgsqlDbType = NpgsqlDbType.Geography });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        reader.GetDouble(0).ShouldBe(0);
        reader.GetDataTypeName(1).ShouldBe("public.geography");
        Wkt.Write(reader.GetFieldValue<Point>(1)).ShouldBe("SRID=4490;POINT (109 33)");
    }

    [Fact]
    public async Task A_null_geometry_is_null() =>
        (await Answer<object>("SELECT NULLIF($1, $1)::geometry", "POINT (1 2)")).ShouldBe(DBNull.Value);

    [Fact]
    public async Task A_value_is_read_as_a_geometry_when_no_class_is_asked_for() =>
        (await Answer<object>("SELECT $1::geometry", "POINT (1 2)")).ShouldBeOfType<Point>();

    [Fact]
    public async Task A_line_read_as_a_point_is_refused_by_name() =>
        (await Should.ThrowAsync<InvalidCastException>(() => Answer<Point>("SELECT $1::geometry", "LINESTRING (1 2, 3 4)")))
            .Message.ShouldBe("The value is a LineString, a Point was asked for.");

    [Fact]
    public async Task A_curve_is_refused_and_the_connection_lives_on()
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var curve = new NpgsqlCommand("SELECT 'CIRCULARSTRING(0 0, 1 1, 2 0)'::geometry", connection);
        (await Should.ThrowAsync<Exception>(() => curve.ExecuteScalarAsync())).ToString().ShouldContain("EWKB geometry type 8 came");

        await using var next = new NpgsqlCommand("SELECT 'POINT(0 0)'::geometry", connection);
        (await next.ExecuteScalarAsync()).ShouldBeOfType<Point>();
    }

    [Fact]
    public async Task An_array_with_a_null_makes_the_round_trip()
    {
        await using var command = source.CreateCommand("SELECT $1");
        command.Parameters.Add(new() { Value = new[] { Wkt.Read("POINT (1 2)"), null, Wkt.Read("SRID=4490;LINESTRING (1 2, 3 4)") } });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        reader.GetFieldValue<Geometry?[]>(0).Select(each => each is null ? null : Wkt.Write(each))
            .ShouldBe(["POINT (1 2)", null, "SRID=4490;LINESTRING (1 2, 3 4)"]);
    }

    [Fact]
    public async Task A_list_of_polygons_is_an_array_of_geometry()
    {
        await using var command = source.CreateCommand("SELECT ST_AsText(ST_Collect($1))");
        command.Parameters.Add(new() { Value = new List<Polygon> { Wkt.Read<Polygon>("POLYGON ((0 0, 1 0, 1 1, 0 0))") } });

        (await command.ExecuteScalarAsync()).ShouldBe("MULTIPOLYGON(((0 0,1 0,1 1,0 0)))");
    }

    [Fact]
    public async Task Geometries_larger_than_any_buffer_make_the_round_trip()
    {
        var lane = new LineString([.. Enumerable.Range(0, 100_000).Select(i => new Coordinate(i, -i))]);
        await using var command = source.CreateCommand("SELECT $1, ARRAY[$1, $1]");
        command.Parameters.Add(new() { Value = lane });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        reader.GetFieldValue<LineString>(0).EqualsExact(lane).ShouldBeTrue();
        (await reader.GetFieldValueAsync<LineString[]>(1)).ShouldAllBe(each => each.EqualsExact(lane));
    }

    [Fact]
    public void Without_async_it_is_the_same()
    {
        using var command = source.CreateCommand("SELECT ST_Reverse($1)");
        command.Parameters.Add(new() { Value = Wkt.Read("SRID=4490;LINESTRING (1 2, 3 4)") });

        Wkt.Write(command.ExecuteScalar().ShouldBeOfType<LineString>()).ShouldBe("SRID=4490;LINESTRING (3 4, 1 2)");
    }

    [Fact]
    public async Task COPY_carries_ten_thousand_geometries_in_and_out()
    {
        await using var connection = await source.OpenConnectionAsync();
        await using (var table = new NpgsqlCommand("CREATE TEMP TABLE taps (id int, at geometry(Point, 4490))", connection))
            await table.ExecuteNonQueryAsync();

        await CopyIn(connection);

        (await CopyOut(connection)).ShouldBe(Enumerable.Range(0, 10_000).Select(Tap));
    }

    static string Tap(int i) => i % 100 == 0 ? "" : $"SRID=4490;POINT ({i} {i + 0.5})";

    static async Task CopyIn(NpgsqlConnection connection)
    {
        await using var import = await connection.BeginBinaryImportAsync("COPY taps FROM STDIN (FORMAT binary)");
        for (var i = 0; i < 10_000; i++)
        {
            await import.StartRowAsync();
            await import.WriteAsync(i, NpgsqlDbType.Integer);
            if (Tap(i) is "")
                await import.WriteNullAsync();
            else
                await import.WriteAsync(Wkt.Read<Point>(Tap(i)), NpgsqlDbType.Geometry);
        }

        await import.CompleteAsync();
    }

    static async Task<List<string>> CopyOut(NpgsqlConnection connection)
    {
        var taps = new List<string>();
        await using var export = await connection.BeginBinaryExportAsync("COPY (SELECT at FROM taps ORDER BY id) TO STDOUT (FORMAT binary)");
        while (await export.StartRowAsync() > 0)
        {
            var dry = export.IsNull;
            taps.Add(dry ? "" : Wkt.Write(await export.ReadAsync<Point>()));
            if (dry)
                await export.SkipAsync();
        }

        return taps;
    }

    async Task<T> Answer<T>(string sql, string parameter)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = parameter, NpgsqlDbType = NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return await reader.GetFieldValueAsync<T>(0);
    }
}
