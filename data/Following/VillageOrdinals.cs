namespace GeoZones.Data.Following;

/// <summary>A number for each village code, from 0 on in the order they were met. Only added to, so that a household that was read long ago keeps the right village.</summary>
sealed class VillageOrdinals
{
    readonly Dictionary<long, int> ordinals = [];
    readonly List<long> codes = [];

    public int Count => codes.Count;

    /// <summary>The codes in the order of their ordinals; twelve digits each.</summary>
    public IReadOnlyList<long> Codes => codes;

    public int Of(string code) => Of(long.Parse(code, System.Globalization.CultureInfo.InvariantCulture));

    public int Of(long code)
    {
        if (ordinals.TryGetValue(code, out var ordinal))
            return ordinal;
        ordinals.Add(code, codes.Count);
        codes.Add(code);
        return codes.Count - 1;
    }
}
