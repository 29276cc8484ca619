namespace GeoZones.Data.Demonstration.Landscape.Census;

/// <summary>Splits a whole number by weights: largest remainders get the last units, so the parts add up exactly.</summary>
internal static class Apportion
{
    public static int[] Split(int total, IReadOnlyList<double> weights)
    {
        var perWeight = total / weights.Sum();
        var parts = weights.Select(weight => (int)Math.Floor(weight * perWeight)).ToArray();
        var last = Enumerable.Range(0, parts.Length)
            .OrderByDescending(i => weights[i] * perWeight - parts[i]).ThenBy(i => i)
            .Take(total - parts.Sum());
        foreach (var i in last) parts[i]++;
        return parts;
    }
}
