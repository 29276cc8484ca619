using System.Buffers.Binary;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>Numbers from a span in the byte order that the last header announced; never past the end.</summary>
ref struct EwkbCursor(ReadOnlySpan<byte> bytes)
{
    ReadOnlySpan<byte> rest = bytes;
    bool littleEndian;

    public readonly int Remaining => rest.Length;

    public void ReadByteOrder()
    {
        var order = Take(1)[0];
        littleEndian = order switch
        {
            0 => false,
            1 => true,
            _ => throw new EwkbException($"EWKB byte order {order} came; 0 (big endian) or 1 (little endian) was wanted."),
        };
    }

    public uint ReadUInt32()
    {
        var four = Take(sizeof(uint));
        return littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(four) : BinaryPrimitives.ReadUInt32BigEndian(four);
    }

    public double ReadDouble()
    {
        var eight = Take(sizeof(double));
        return littleEndian ? BinaryPrimitives.ReadDoubleLittleEndian(eight) : BinaryPrimitives.ReadDoubleBigEndian(eight);
    }

    /// <summary>A count of things that follow; refused when the bytes left cannot hold that many.</summary>
    public int ReadCount(int leastBytesEach)
    {
        var count = ReadUInt32();
        return count <= (uint)(rest.Length / leastBytesEach)
            ? (int)count
            : throw new EwkbException($"EWKB announces {count} items of at least {leastBytesEach} bytes, {rest.Length} bytes are left.");
    }

    ReadOnlySpan<byte> Take(int length)
    {
        if (length > rest.Length)
            throw new EwkbException($"EWKB ends early: {length} bytes were wanted, {rest.Length} are left.");

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
