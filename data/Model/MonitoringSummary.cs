using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Model;

[Comment("防返贫监测: 只有合计, 不落到户 / monitoring counts by division and date; never a property of a household")]
public sealed class MonitoringSummary
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("区划代码 / division code")] public required string DivisionCode { get; set; }
    [Comment("截至日期 / as of")] public DateOnly AsOf { get; set; }
    [Comment("口径: 累计、现有、新纳入、风险消除 / measure")] public MonitoringMeasure Measure { get; set; }
    [Comment("类别 / category")] public MonitoringCategory Category { get; set; }
    [Comment("户数, 未知为空 / households, null if unknown")] public int? Households { get; set; }
    [Comment("人数, 未知为空 / persons, null if unknown")] public int? Persons { get; set; }
    [Comment("来源 / source")] public required string Source { get; set; }
    [Comment("是否推算 / derived, not printed")] public bool IsDerived { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Division? Division { get; set; }
}
