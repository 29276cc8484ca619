using System.Buffers.Binary;
using System.Buffers.Text;
using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Data.Following;

/// <summary>Rows of COPY in binary, of four fields: a point in EWKB, persons, supply type, village code. Lengths are big-endian, the point little-endian.</summary>
sealed class HouseholdCopyRows(VillageOrdinals villages)
{
    /// <summary>Signature, flags and length of an extension, which is 0.</summary>
    const int Header = 19;

    const int Fields = 4, End = -1, PointBytes = 25;

    bool isBegun;
    long lastCode = -1;
    int lastOrdinal;

    public PointColumns Columns { get; } = new();

    /// <returns>How many of the bytes were whole rows.</returns>
    /// <exception cref="InvalidDataException">They are not such rows.</exception>
    public int Take(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        if (!isBegun)
        {
            if (bytes.Length < Header)
                return 0;
            (isBegun, at) = (true, Header);
        }
        while (TakeRow(bytes[at..]) is > 0 and var length)
            at += length;
        return at;
    }

    int TakeRow(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
            return 0;
        var fields = BinaryPrimitives.ReadInt16BigEndian(bytes);
        if (fields == End)
            return 2;
        var at = 2;
        if (!TryField(bytes, ref at, out var point) || !TryField(bytes, ref at, out var persons) || !TryField(bytes, ref at, out var supply) || !TryField(bytes, ref at, out var village))
            return 0;
        if (fields != Fields || point.Length != PointBytes || point[0] != 1)
            throw new InvalidDataException($"COPY of households gave {fields} fields, a point of {point.Length} bytes and byte order {point[0]}.");
        Columns.Add(Steps(point[9..]), Steps(point[17..]), SupplyNames.Of(supply), BinaryPrimitives.ReadInt16BigEndian(persons), Ordinal(village));
        return at;
    }

    static bool TryField(ReadOnlySpan<byte> bytes, ref int at, out ReadOnlySpan<byte> field)
    {
        field = default;
        if (bytes.Length < at + 4)
            return false;
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
        if (bytes.Length < at + 4 + length)
            return false;
        field = bytes.Slice(at + 4, length);
        at += 4 + length;
        return true;
    }

    static int Steps(ReadOnlySpan<byte> degrees) => (int)Math.Round(BinaryPrimitives.ReadDoubleLittleEndian(degrees) * Grid.StepsPerDegree);

    /// <summary>Neighbouring rows are mostly of one village.</summary>
    int Ordinal(ReadOnlySpan<byte> digits)
    {
        if (!Utf8Parser.TryParse(digits, out long code, out var length) || length != digits.Length)
            throw new InvalidDataException("COPY of households gave a village code that is not of digits.");
        if (code != lastCode)
            (lastCode, lastOrdinal) = (code, villages.Of(code));
        return lastOrdinal;
    }
}
