namespace GeoZones.Api.Tests.Tiles;

sealed class ProtobufReader(byte[] bytes)
{
    int at;

    public bool AtEnd => at == bytes.Length;

    public static long ZigZag(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);

    public (int Field, int Wire) Tag()
    {
        var tag = (int)Varint();
        return (tag >> 3, tag & 7);
    }

    public ulong Varint()
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (ulong)(next & 127) << shift;
            if (next < 128)
                return number;
        }
    }

    public byte[] Bytes()
    {
        var length = (int)Varint();
        at += length;
        return bytes[(at - length)..at];
    }

    public float Single() => BitConverter.ToSingle(bytes, (at += 4) - 4);

    public double Double() => BitConverter.ToDouble(bytes, (at += 8) - 8);
}
