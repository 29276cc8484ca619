namespace GeoZones.Spatial.Coverage;

/// <summary>What it means that an area covers a village; every answer names its rule.</summary>
/// <remarks>The sentences stand in docs/coverage.md, the numbers in <see cref="CoverageThreshold"/> and data/Coverage/2-rules.sql.</remarks>
public enum CoverageRule
{
    /// <summary>Less than 0.1 % of the village's area lies outside.</summary>
    Whole,

    /// <summary>More than half of the village's area lies inside.</summary>
    MajorityOfArea,

    /// <summary>More than half of the village's households lie inside; a village without households is not covered.</summary>
    MajorityOfHouseholds,

    /// <summary>The area covers the seat point of the village.</summary>
    Seat,

    /// <summary>More than 0.1 % of the village's area lies inside.</summary>
    Overlaps,

    /// <summary>The announced list of a stored zone, not a question of geometry.</summary>
    Declared,
}

/// <summary>A rule in its three forms: on the wire and in SQL, in Chinese, in English.</summary>
public sealed record CoverageRuleWords(CoverageRule Rule, string Name, string Chinese, string English)
{
    /// <summary>Every rule, in the order they are offered.</summary>
    public static readonly IReadOnlyList<CoverageRuleWords> All =
    [
        new(CoverageRule.Whole, "whole", "全部覆盖", "whole village"),
        new(CoverageRule.MajorityOfArea, "majorityOfArea", "多数面积", "majority of the area"),
        new(CoverageRule.MajorityOfHouseholds, "majorityOfHouseholds", "多数户", "majority of the households"),
        new(CoverageRule.Seat, "seat", "驻地", "seat of the village"),
        new(CoverageRule.Overlaps, "overlaps", "有重叠", "overlaps"),
        new(CoverageRule.Declared, "declared", "公布名单", "declared list"),
    ];

    /// <summary>The words of a rule.</summary>
    public static CoverageRuleWords Of(CoverageRule rule) => All.Single(words => words.Rule == rule);

    /// <summary>Which rule has this name on the wire? Exact spelling; null when none has.</summary>
    public static CoverageRule? Parse(string name) => All.FirstOrDefault(words => words.Name == name)?.Rule;
}
