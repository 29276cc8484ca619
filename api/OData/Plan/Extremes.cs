using System.Globalization;
using GeoZones.Api.OData.Parse;

namespace GeoZones.Api.OData.Plan;

/// <summary>The arguments of topcount, topsum, toppercent and of the same three of the bottom: how much, and by what.</summary>
static class Extremes
{
    /// <returns>How much, as it came, and the rows in the order from that end.</returns>
    public static (string HowMuch, Shape Sorted) Read(Shape shape, string step)
    {
        Pipeline.Inner(step);
        if (Pipeline.Arguments(step) is not [var howMuch, var by])
            throw UnreadableException.Syntax($"$apply: '{step}'.", new FormatException(step));
        var direction = Pipeline.Name(step).StartsWith("top", StringComparison.OrdinalIgnoreCase) ? "desc" : "asc";
        var sorted = shape with { Pending = shape.Sorted($"{by} {direction}") };
        return sorted.Pending.Count == 1 ? (howMuch, sorted) : throw UnreadableException.Syntax($"$apply: '{step}'.", new FormatException(step));
    }
}

/// <summary>What a sum must reach.</summary>
/// <param name="IsShare">The value is in percent of the sum of all.</param>
readonly record struct Bound(decimal Value, bool IsShare)
{
    public static Bound Read(string step, string came)
    {
        var isShare = Pipeline.Name(step).EndsWith("percent", StringComparison.OrdinalIgnoreCase);
        return decimal.TryParse(came, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (!isShare || value is >= 0 and <= 100)
            ? new(value, isShare) : throw UnreadableException.BadBound(Pipeline.Name(step), came);
    }
}
