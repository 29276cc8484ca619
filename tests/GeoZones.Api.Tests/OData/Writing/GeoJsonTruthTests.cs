using System.Text;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.NetTopologySuite;
using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Api.Tests.OData.Writing;

/// <summary>Our GeoJSON and PostGIS's, byte by byte.</summary>
public sealed class GeoJsonTruthTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    [Theory]
    [InlineData("villages", "boundary")]
    [InlineData("villages", "seat")]
    [InlineData("divisions", "boundary")]
    [InlineData("zones", "boundary")]
    [InlineData("water_pipes", "route")]
    [InlineData("facilities", "footprint")]
    [InlineData("households", "location")]
    public async Task Every_stored_geometry_is_what_PostGIS_writes(string table, string column) =>
        (await CompareAsync($"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")).ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("random() * 360 - 180", "random() * 180 - 90")]
    [InlineData("round((random() * 360 - 180)::numeric, 7)::float8", "round((random() * 180 - 90)::numeric, 3)::float8")]
    [InlineData("round(random() * 2)", "(random() * 2e6)::int / 1e7")]
    public async Task Twenty_thousand_random_lines_are_what_PostGIS_writes(string x, string y) =>
        (await CompareAsync($"SELECT ST_MakeLine(ST_Point({x}, {y}), ST_Point({x}, {y})) FROM generate_series(1, 20000)")).ShouldBe(20000);

    [Theory]
    [InlineData("POINT EMPTY")]
    [InlineData("POINT(-0.0000001 0)")]
    [InlineData("POINT Z (1 2 3.25)")]
    [InlineData("POINT M (1 2 3.25)")]
    [InlineData("POINT ZM (1 2 3.25 4)")]
    [InlineData("POINT(39500000.1234567 -3860000.5)")]
    [InlineData("LINESTRING EMPTY")]
    [InlineData("POLYGON EMPTY")]
    [InlineData("POLYGON((0 0,9 0,9 9,0 0),(4 3,5 3,5 4,4 3))")]
    [InlineData("MULTIPOINT(1 2,3 4)")]
    [InlineData("MULTILINESTRING((1 2,3 4),(5 6,7 8))")]
    [InlineData("MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5),(5.5 5.2,5.6 5.2,5.6 5.3,5.5 5.2)))")]
    [InlineData("MULTIPOLYGON EMPTY")]
    [InlineData("GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4))")]
    [InlineData("GEOMETRYCOLLECTION EMPTY")]
    public async Task Every_kind_and_dimension_is_what_PostGIS_writes(string wkt) =>
        (await CompareAsync($"SELECT ST_SetSRID(ST_GeomFromText('{wkt}'), 4490)")).ShouldBe(1);

    [Fact]
    public void Big_endian_bytes_are_read_too() =>
        Text(Convert.FromHexString("0020000001" + "0000118A" + "3FF0000000000000" + "C000000000000000")).ShouldBe("""{"type":"Point","coordinates":[1,-2]}""");

    [Fact]
    public void What_is_no_number_is_refused() =>
        Should.Throw<EwkbException>(() => Text(Convert.FromHexString("0101000000" + "000000000000F07F" + "0000000000000040")));

    [Fact]
    public void Nothing_is_allocated_for_a_geometry()
    {
        var ewkb = EwkbWriter.Write(new NetTopologySuite.IO.WKTReader().Read("MULTIPOLYGON(((117.1 34.2,118.1234567 34,118 35,117.1 34.2)))"));
        using var buffer = new BodyBuffer();
        EwkbToGeoJson.Write(ewkb, buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            buffer.Clear();
            EwkbToGeoJson.Write(ewkb, buffer);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    async Task<int> CompareAsync(string geometries)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand($"SELECT ST_AsEWKB(g), ST_AsGeoJSON(g, 7, 0) FROM ({geometries}) AS t(g)");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        for (; await reader.ReadAsync(); rows++)
            Text(reader.GetFieldValue<byte[]>(0)).ShouldBe(reader.GetString(1));
        return rows;
    }

    static string Text(byte[] ewkb)
    {
        using var buffer = new BodyBuffer();
        EwkbToGeoJson.Write(ewkb, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
