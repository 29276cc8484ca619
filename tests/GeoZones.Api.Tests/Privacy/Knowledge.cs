using System.Numerics;

namespace GeoZones.Api.Tests.Privacy;

/// <summary>What an attacker knows of one kind of cell: sums over sets of villages, and all that follows from them by adding and subtracting.</summary>
/// <remarks>Linear algebra modulo the prime 2^61 - 1: a village alone is found where its unit vector lies in the span of the sums.</remarks>
sealed class Knowledge(IReadOnlyList<string> villages)
{
    static readonly BigInteger Prime = (BigInteger.One << 61) - 1;

    readonly Dictionary<string, int> places = villages.Select((village, i) => (village, i)).ToDictionary(v => v.village, v => v.i);
    readonly Dictionary<BigInteger, long> sums = [];
    readonly SortedDictionary<int, BigInteger[]> reduced = [];

    public int Sums => sums.Count;

    /// <summary>A sum over a set of villages; nothing new when it was known.</summary>
    public void Learn(IEnumerable<string> members, long sum)
    {
        var (set, row) = (BigInteger.Zero, new BigInteger[villages.Count + 1]);
        foreach (var place in members.Select(member => places[member]))
            (set, row[place]) = (set | BigInteger.One << place, BigInteger.One);
        if (set.IsZero || !sums.TryAdd(set, sum))
            return;
        row[^1] = sum;
        Reduce(row);
    }

    /// <summary>Villages whose own number follows from the sums, with that number.</summary>
    public IEnumerable<(string Village, long Number)> Found() => reduced.Where(pivot => pivot.Value.Count(value => !value.IsZero) - (pivot.Value[^1].IsZero ? 0 : 1) == 1)
        .Select(pivot => (villages[pivot.Key], (long)pivot.Value[^1]));

    /// <summary>Groups of villages, told or the difference of a told one and a part of it, with one to four households.</summary>
    public IEnumerable<long> FewInGroups()
    {
        foreach (var (set, sum) in sums.Append(new(BigInteger.Zero, 0)))
        {
            foreach (var (larger, whole) in sums.Where(other => other.Key != set && (other.Key & set) == set))
            {
                if (whole - sum is >= 1 and <= 4)
                    yield return whole - sum;
            }
        }
    }

    void Reduce(BigInteger[] row)
    {
        foreach (var (pivot, known) in reduced.Where(known => !row[known.Key].IsZero))
            Subtract(row, known, row[pivot]);
        var first = Array.FindIndex(row, 0, villages.Count, value => !value.IsZero);
        if (first < 0)
            return;
        var inverse = BigInteger.ModPow(row[first], Prime - 2, Prime);
        for (var i = 0; i < row.Length; i++)
            row[i] = row[i] * inverse % Prime;
        foreach (var known in reduced.Values.Where(known => !known[first].IsZero))
            Subtract(known, row, known[first]);
        reduced.Add(first, row);
    }

    static void Subtract(BigInteger[] from, BigInteger[] what, BigInteger times)
    {
        for (var i = 0; i < from.Length; i++)
            from[i] = ((from[i] - times * what[i]) % Prime + Prime) % Prime;
    }
}
