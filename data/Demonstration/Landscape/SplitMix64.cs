namespace GeoZones.Data.Demonstration.Landscape;

/// <summary>A small random stream keyed by a code and a purpose, so no result depends on order, threads or the .NET version.</summary>
/// <remarks>Steele, Lea, Flood: "Fast splittable pseudorandom number generators" (2014); the key is hashed with FNV-1a.</remarks>
internal sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    public static SplitMix64 For(string code, string purpose) => new(Hash(Hash(14695981039346656037, code), purpose));

    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + (high - low) * Unit();

    /// <summary>Uniform in 0..count-1.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>Nearly normal, mean 0, deviation 1: a sum of twelve (Irwin-Hall), which needs no libm.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Unit();
        return sum;
    }

    private static ulong Hash(ulong hash, string text)
    {
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211;
        return (hash ^ 0x1F) * 1099511628211;
    }
}
