using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using GeoZones.Data.Postgres;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Data.Following;

/// <summary>The households on disk, so that the next start need not read the table. Households are people: only the owner of the file reads it.</summary>
/// <remarks>
/// Little-endian, 24 bytes: mark, format, lengths of origin and snapshot, numbers of villages and households; origin and snapshot; the codes of the villages as
/// 64-bit numbers; longitudes, latitudes, persons and villages as 32-bit numbers, supply types as bytes; the SHA-256 of all that.
/// </remarks>
sealed class HouseholdFile(string directory)
{
    const int Header = 24, Format = 1;
    static ReadOnlySpan<byte> Mark => "GZHH"u8;

    string Path => System.IO.Path.Combine(directory, "households.index");

    public void Write(HouseholdSnapshot snapshot)
    {
        Directory.CreateDirectory(directory);
        var unfinished = Path + ".new";
        File.Delete(unfinished);
        using (var file = Private.OpenNew(unfinished))
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Write(snapshot, part =>
            {
                hash.AppendData(part);
                file.Write(part);
            });
            file.Write(hash.GetHashAndReset());
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, Path, overwrite: true);
    }

    /// <returns>Null where there is none.</returns>
    /// <exception cref="InvalidDataException">Not a whole file of this format.</exception>
    public HouseholdSnapshot? Read()
    {
        if (!File.Exists(Path))
            return null;
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(Path);
        if (bytes.Length < Header + SHA256.HashSizeInBytes || !bytes.StartsWith(Mark) || BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != Format)
            throw new InvalidDataException("it is not of this format");
        var body = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
            throw new InvalidDataException("it is damaged");
        var sizes = MemoryMarshal.Cast<byte, int>(body[8..Header]);
        var rest = body[Header..];
        var (origin, seen) = (Encoding.ASCII.GetString(Take(ref rest, sizes[0])), Encoding.ASCII.GetString(Take(ref rest, sizes[1])));
        return new(origin, seen, Villages(Take(ref rest, sizes[2] * sizeof(long))), Households(rest, sizes[3]));
    }

    static void Write(HouseholdSnapshot snapshot, Action<ReadOnlySpan<byte>> put)
    {
        var (origin, seen, households) = (Encoding.ASCII.GetBytes(snapshot.Origin), Encoding.ASCII.GetBytes(snapshot.Snapshot), snapshot.Households);
        put(Mark);
        put(MemoryMarshal.AsBytes<int>([Format, origin.Length, seen.Length, snapshot.Villages.Count, households.Count]));
        put(origin);
        put(seen);
        put(MemoryMarshal.AsBytes<long>([.. snapshot.Villages.Codes]));
        put(MemoryMarshal.AsBytes(households.X));
        put(MemoryMarshal.AsBytes(households.Y));
        put(MemoryMarshal.AsBytes(households.Weights));
        put(MemoryMarshal.AsBytes(households.Groups));
        put(households.Classes);
    }

    static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    static VillageOrdinals Villages(ReadOnlySpan<byte> codes)
    {
        var villages = new VillageOrdinals();
        foreach (var code in MemoryMarshal.Cast<byte, long>(codes))
            villages.Of(code);
        return villages;
    }

    static PointColumns Households(ReadOnlySpan<byte> columns, int count)
    {
        var households = new PointColumns(count);
        var numbers = MemoryMarshal.Cast<byte, int>(columns[..(count * sizeof(int) * 4)]);
        var supplies = columns[(count * sizeof(int) * 4)..];
        for (var i = 0; i < count; i++)
            households.Add(numbers[i], numbers[count + i], supplies[i], numbers[(2 * count) + i], numbers[(3 * count) + i]);
        return households;
    }
}
