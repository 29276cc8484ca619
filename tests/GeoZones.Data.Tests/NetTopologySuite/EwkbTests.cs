using GeoZones.Data.NetTopologySuite;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.NetTopologySuite;

public class EwkbTests
{
    [Theory, MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public void What_is_written_is_read_back(string wkt) =>
        Wkt.Write(EwkbReader.Read(EwkbWriter.Write(Wkt.Read(wkt)))).ShouldBe(wkt);

    [Fact]
    public void A_point_is_written_little_endian_with_its_SRID() =>
        EwkbWriter.WriteHex(Wkt.Read("SRID=4490;POINT (1 2)"))
            .ShouldBe("01" + "01000020" + "8A110000" + "000000000000F03F" + "0000000000000040");

    [Fact]
    public void Big_endian_bytes_are_read() =>
        Wkt.Write(EwkbReader.ReadHex("00" + "A0000001" + "0000118A" + "3FF0000000000000" + "4000000000000000" + "4008000000000000"))
            .ShouldBe("SRID=4490;POINT Z(1 2 3)");

    [Fact]
    public void Parts_may_change_the_byte_order() =>
        Wkt.Write(EwkbReader.ReadHex(
            "00" + "00000004" + "00000002"
            + "01" + "01000000" + "000000000000F03F" + "0000000000000040"
            + "00" + "00000001" + "4000000000000000" + "3FF0000000000000"))
            .ShouldBe("MULTIPOINT ((1 2), (2 1))");

    [Fact]
    public void A_Z_that_is_not_a_number_is_not_written() =>
        EwkbWriter.Write(new Point(new CoordinateZ(1, 2))).Length.ShouldBe(1 + 4 + 2 * 8);

    [Fact]
    public void An_empty_part_does_not_decide_the_dimension() =>
        Wkt.Write(EwkbReader.Read(EwkbWriter.Write(Wkt.Read("MULTIPOINT Z(EMPTY, (1 2 3))"))))
            .ShouldBe("MULTIPOINT Z(EMPTY, (1 2 3))");

    [Fact]
    public void An_SRID_of_minus_one_is_no_SRID()
    {
        var point = new Point(1, 2) { SRID = -1 };

        EwkbReader.Read(EwkbWriter.Write(point)).SRID.ShouldBe(0);
    }

    [Fact]
    public void Parts_have_the_SRID_of_the_whole() =>
        EwkbReader.Read(EwkbWriter.Write(Wkt.Read("SRID=4490;MULTIPOINT ((1 2), (3 4))"))).GetGeometryN(1).SRID.ShouldBe(4490);
}
