using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Model;

[Comment("发布数据: 公开发表的数字及其口径 / published number with its wording and scope")]
public sealed class Figure
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("稳定标识 / stable key")] public required string Key { get; set; }
    [Comment("地方代码 / division code of the place")] public required string DivisionCode { get; set; }
    [Comment("原文表述 / phrase as printed")] public required string Phrase { get; set; }
    [Comment("数值, 无法得知为空 / value, null where it cannot be known")] public decimal? Value { get; set; }
    [Comment("单位 / unit")] public required string Unit { get; set; }
    [Comment("半个末位单位 / half a unit of its rounding")] public decimal? HalfUnit { get; set; }
    [Comment("限定词 / qualifier")] public FigureQualifier Qualifier { get; set; }
    [Comment("期间类型 / period type")] public PeriodType PeriodType { get; set; }
    [Comment("年度 / year")] public int? Year { get; set; }
    [Comment("截至日期, 未知为空 / as of, null if unknown")] public DateOnly? AsOf { get; set; }
    [Comment("范围口径 / scope")] public required string Scope { get; set; }
    [Comment("分母, 无则空 / denominator, null if none")] public string? Denominator { get; set; }
    [Comment("来源 / source")] public required string Source { get; set; }
    [Comment("应能复现它的查询, 无则空 / query that must reproduce it, null if held only")] public string? Query { get; set; }
    [Comment("说明: 矛盾、缺字等 / remark: contradictions, lost digits")] public string? Remark { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Division? Division { get; set; }
}
