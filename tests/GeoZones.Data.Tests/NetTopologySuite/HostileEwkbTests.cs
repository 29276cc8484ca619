using GeoZones.Data.NetTopologySuite;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.NetTopologySuite;

public class HostileEwkbTests
{
    const string Zeros = "0000000000000000", Ones = "000000000000F03F";

    [Theory]
    [InlineData("", "EWKB ends early: 1 bytes were wanted, 0 are left.")]
    [InlineData("02", "EWKB byte order 2 came")]
    [InlineData("01010000", "EWKB ends early: 4 bytes were wanted, 3 are left.")]
    [InlineData("0108000000", "EWKB geometry type 8 came; types 1 (Point) to 7 (GeometryCollection) are read here.")]
    [InlineData("01E9030000", "EWKB geometry type 1001 came")]
    [InlineData("0101000020FFFFFFFF", "EWKB SRID 4294967295 came; the largest is 999999.")]
    [InlineData("0101000000" + Zeros, "EWKB ends early: 8 bytes were wanted, 0 are left.")]
    [InlineData("0101000000" + Zeros + Zeros + "00", "EWKB Point is followed by 1 bytes that belong to nothing.")]
    [InlineData("0102000000FFFFFFFF" + Zeros + Zeros, "EWKB announces 4294967295 items of at least 16 bytes, 16 bytes are left.")]
    [InlineData("0103000000FFFFFF7F", "EWKB announces 2147483647 items of at least 4 bytes, 0 bytes are left.")]
    [InlineData("0107000000FFFFFF7F", "EWKB announces 2147483647 items of at least 9 bytes, 0 bytes are left.")]
    [InlineData("010400000001000000" + "010200000000000000", "EWKB LineString came where a Point was wanted.")]
    [InlineData("0104000020010000000100000001" + "01000020020000000000000000000000", "EWKB part has SRID 2, the whole has 1.")]
    [InlineData("010200000001000000" + Zeros + Zeros, "EWKB holds an impossible geometry: ")]
    [InlineData("01030000000100000002000000" + Zeros + Zeros + Ones + Ones, "EWKB holds an impossible geometry: ")]
    public void Bytes_that_are_not_one_geometry_are_refused_with_the_reason(string hex, string reason) =>
        Should.Throw<EwkbException>(() => EwkbReader.ReadHex(hex)).Message.ShouldStartWith(reason);

    [Theory]
    [InlineData("0")]
    [InlineData("0G")]
    public void Text_that_is_not_hexadecimal_is_refused(string hex) =>
        Should.Throw<EwkbException>(() => EwkbReader.ReadHex(hex));

    [Theory, MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public void No_beginning_of_a_geometry_is_a_geometry(string wkt)
    {
        var whole = EwkbWriter.Write(Wkt.Read(wkt));

        for (var length = 0; length < whole.Length; length++)
            Should.Throw<EwkbException>(() => EwkbReader.Read(whole.AsSpan(0, length)));
    }

    [Theory, MemberData(nameof(Shapes.All), MemberType = typeof(Shapes))]
    public void A_flipped_bit_gives_another_geometry_or_a_refusal_and_nothing_else(string wkt)
    {
        var bytes = EwkbWriter.Write(Wkt.Read(wkt));

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            ReadOrRefused(bytes);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void An_announced_count_allocates_nothing()
    {
        var lie = Convert.FromHexString("0102000000FFFFFF7F" + Zeros + Zeros);
        ReadOrRefused(lie);
        var before = GC.GetAllocatedBytesForCurrentThread();

        ReadOrRefused(lie);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000);
    }

    [Fact]
    public void Nesting_is_read_and_written_to_a_depth_of_32()
    {
        var deepest = Nested(32);

        EwkbReader.Read(EwkbWriter.Write(deepest)).ToString().ShouldBe(deepest.ToString());
        Should.Throw<EwkbException>(() => EwkbWriter.Write(Nested(33))).Message.ShouldBe("The geometry nests collections deeper than 32.");
    }

    [Fact]
    public void A_million_nested_collections_are_refused_without_a_stack_overflow()
    {
        var bytes = Enumerable.Repeat(Convert.FromHexString("010700000001000000"), 1_000_000).SelectMany(each => each).ToArray();

        Should.Throw<EwkbException>(() => EwkbReader.Read(bytes)).Message.ShouldBe("EWKB nests collections deeper than 32.");
    }

    static Geometry Nested(int depth) => Enumerable.Range(0, depth)
        .Aggregate((Geometry)new Point(1, 2), (inner, _) => new GeometryCollection([inner]));

    static void ReadOrRefused(byte[] bytes)
    {
        try
        {
            EwkbReader.Read(bytes);
        }
        catch (EwkbException refusal)
        {
            refusal.Message.ShouldStartWith("EWKB ");
        }
    }
}
