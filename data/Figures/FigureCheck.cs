using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Figures;

/// <summary>相等, 不等, 无法得知.</summary>
public enum FigureOutcome { Equal, Differs, CannotBeKnown }

[Comment("发布数据与数据库的核对 / a published number checked against the data")]
public sealed record FigureCheck
{
    [Comment("编号 / id of the figure")] public required long FigureId { get; init; }
    [Comment("稳定标识 / stable key")] public required string Key { get; init; }
    [Comment("原文表述 / phrase as printed")] public required string Phrase { get; init; }
    [Comment("Equal 相等, Differs 不等, CannotBeKnown 无法得知 / equal, differs or cannot be known")] public required string Outcome { get; init; }
    [Comment("发布的数值, 无法得知为空 / value as published, null where it cannot be known")] public required decimal? PublishedValue { get; init; }
    [Comment("由数据算得的数值, 同一单位, 未算为空 / value computed from the data in the same unit, null where none was")] public required decimal? ComputedValue { get; init; }
    [Comment("单位 / unit")] public required string Unit { get; init; }
    [Comment("限定词 / qualifier")] public required string Qualifier { get; init; }
    [Comment("半个末位单位 / half a unit of its rounding")] public required decimal? HalfUnit { get; init; }
    [Comment("原因, 中文 / why, in Chinese")] public required string ReasonZh { get; init; }
    [Comment("原因, 英文 / why, in English")] public required string ReasonEn { get; init; }
    [Comment("算得数值的 OData 查询, 无则空 / OData question that gives the number, null if there is none")] public required string? Query { get; init; }
    [Comment("数字背后的行的 OData 地址, 无则空 / OData address of the rows behind it, null if there is none")] public required string? Rows { get; init; }
    [Comment("相加应得此数的其他发布数据 / published numbers that should add up to this one")] public required IReadOnlyList<FigurePart> Parts { get; init; }
    [Comment("各部分之和是否等于此数, 无部分或有空值为空 / do the parts add up; null without parts or where one is unknown")] public required bool? PartsAgree { get; init; }
}

[Comment("一个数字的组成部分 / a part of a published number")]
public sealed record FigurePart
{
    [Comment("稳定标识 / stable key")] public required string Key { get; init; }
    [Comment("1 加, -1 减 / 1 to add, -1 to subtract")] public required int Sign { get; init; }
    [Comment("发布的数值 / value as published")] public required decimal? Value { get; init; }
}
