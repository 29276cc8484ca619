using System.Globalization;

namespace GeoZones.Spatial.Coverage;

/// <summary>Where a village stands between the announced list and the drawn boundary; on the wire under these names.</summary>
public enum DifferenceStatus
{
    /// <summary>Declared, and covered by the rule.</summary>
    Both,

    /// <summary>Declared, not covered.</summary>
    DeclaredOnly,

    /// <summary>Covered, not declared.</summary>
    CoveredOnly,
}

/// <summary>One sentence on why a village is in or out, with its number.</summary>
public static class CoverageDifference
{
    /// <summary>The sentence in Chinese.</summary>
    /// <param name="share">As <see cref="VillageMeasure.Share"/> gives it for the rule; null only where a village has no households.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is Declared.</exception>
    public static string Chinese(DifferenceStatus status, CoverageRule rule, double? share)
    {
        var isCovered = status != DifferenceStatus.DeclaredOnly;
        var start = status switch
        {
            DifferenceStatus.Both => "公布名单有此村，且",
            DifferenceStatus.DeclaredOnly => "公布名单有此村，但",
            _ => "公布名单无此村，但",
        };
        return start + rule switch
        {
            CoverageRule.Whole => $" {Percent(1 - share)} 面积在区外，{(isCovered ? "少于" : "不少于")} 0.1 %",
            CoverageRule.Overlaps => $" {Percent(share)} 面积在区内，{(isCovered ? "超过" : "未超过")} 0.1 %",
            CoverageRule.MajorityOfArea => $" {Percent(share)} 面积在区内，{(isCovered ? "过半" : "未过半")}",
            CoverageRule.MajorityOfHouseholds when share is null => "村内无户",
            CoverageRule.MajorityOfHouseholds => $" {Percent(share)} 的户在区内，{(isCovered ? "过半" : "未过半")}",
            CoverageRule.Seat => isCovered ? "村委会驻地在区内" : "村委会驻地不在区内",
            _ => throw Undecided(rule),
        };
    }

    /// <summary>The sentence in English.</summary>
    /// <inheritdoc cref="Chinese"/>
    public static string English(DifferenceStatus status, CoverageRule rule, double? share)
    {
        var isCovered = status != DifferenceStatus.DeclaredOnly;
        var not = isCovered ? "" : "not ";
        var start = status switch
        {
            DifferenceStatus.Both => "Declared, and ",
            DifferenceStatus.DeclaredOnly => "Declared, but ",
            _ => "Not declared, but ",
        };
        return start + rule switch
        {
            CoverageRule.Whole => $"{Percent(1 - share)} of its area is outside, {not}less than 0.1 %",
            CoverageRule.Overlaps => $"{Percent(share)} of its area is inside, {not}more than 0.1 %",
            CoverageRule.MajorityOfArea => $"{Percent(share)} of its area is inside, {not}more than half",
            CoverageRule.MajorityOfHouseholds when share is null => "it has no households",
            CoverageRule.MajorityOfHouseholds => $"{Percent(share)} of its households are inside, {not}more than half",
            CoverageRule.Seat => isCovered ? "its seat is inside" : "its seat is outside",
            _ => throw Undecided(rule),
        };
    }

    /// <summary>Two decimals, half away from zero, of the 15 digits a double is sure of; so does numeric in PostgreSQL.</summary>
    private static string Percent(double? share) =>
        Math.Round((decimal)(share!.Value * 100), 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private static ArgumentOutOfRangeException Undecided(CoverageRule rule) => new(nameof(rule), rule, "The declared list differs from no geometry by itself.");
}
