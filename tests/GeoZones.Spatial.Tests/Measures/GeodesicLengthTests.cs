using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoZones.Spatial.Tests.Measures;

public class GeodesicLengthTests
{
    [Theory]
    [InlineData("LINESTRING (117.5 34.8, 117.5 34.8000001)", 11)]
    [InlineData("LINESTRING (117.5 34.8, 117.5 34.8000001, 117.5 34.8000002)", 22)]
    [InlineData("LINESTRING (0 0, 1 0)", 111_319_491)]
    [InlineData("LINESTRING EMPTY", 0)]
    public void Each_piece_is_rounded_by_itself(string line, long millimetres) =>
        GeodesicLength.Millimetres(Line(line)).ShouldBe(millimetres);

    [Fact]
    public void The_parts_of_a_line_cut_at_a_vertex_add_up_exactly()
    {
        var whole = Line("LINESTRING (117.1 34.1, 117.1234567 34.1111111, 117.2 34.2, 117.2000003 34.2000004)");
        var head = Line("LINESTRING (117.1 34.1, 117.1234567 34.1111111)");
        var tail = Line("LINESTRING (117.1234567 34.1111111, 117.2 34.2, 117.2000003 34.2000004)");
        GeodesicLength.Millimetres(whole).ShouldBe(GeodesicLength.Millimetres(head) + GeodesicLength.Millimetres(tail));
    }

    private static LineString Line(string wkt) => (LineString)new WKTReader().Read(wkt);
}
