using System.Text;
using GeoZones.Data.Model;

namespace GeoZones.Data.Following;

/// <summary>Supply types as they stand in the database, by their place in the enumeration.</summary>
static class SupplyNames
{
    static readonly byte[][] Utf8 = [.. Enum.GetNames<SupplyType>().Select(Encoding.UTF8.GetBytes)];

    public static int Count => Utf8.Length;

    public static byte Of(ReadOnlySpan<byte> name)
    {
        for (byte i = 0; i < Utf8.Length; i++)
            if (name.SequenceEqual(Utf8[i]))
                return i;
        throw new InvalidDataException($"{Encoding.UTF8.GetString(name)} is no supply type.");
    }

    public static byte Of(string name) => (byte)Enum.Parse<SupplyType>(name);
}
