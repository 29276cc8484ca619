using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Versions;

[Comment("由一范围到另一范围的变化, 各行相加即两次覆盖之差 / what changes from an area to another; the rows add up to the difference of the two coverages")]
public sealed class AreaChange
{
    [Comment("行的标识 / key of the row")] public required string Key { get; init; }
    [Comment("Village 村, Outside 不属所覆盖村的户, Project 项目 / a village, the households of no covered village, a project")] public required string Part { get; init; }
    [Comment("Gained 新覆盖, Lost 不再覆盖, Changed 数有变, Same 未变 / gained, lost, kept with other numbers, the same")] public required string Change { get; init; }
    [Comment("村代码 / village code")] public string? VillageCode { get; init; }
    [Comment("项目 / project")] public long? ProjectId { get; init; }
    [Comment("村或项目的名称 / name of the village or project")] public string? Name { get; init; }
    [Comment("乡镇代码 / township code")] public string? TownshipCode { get; init; }
    [Comment("数据较少, 户数人数不予显示也不计入 / its counts are suppressed and in no sum")] public bool IsSuppressed { get; init; }
    [Comment("户数, 此前 / households, before")] public long? HouseholdsBefore { get; init; }
    [Comment("户数, 此后 / households, after")] public long? HouseholdsAfter { get; init; }
    [Comment("户数, 之差 / households, after less before")] public long? HouseholdsDifference { get; init; }
    [Comment("人数, 此前 / persons, before")] public long? PersonsBefore { get; init; }
    [Comment("人数, 此后 / persons, after")] public long? PersonsAfter { get; init; }
    [Comment("人数, 之差 / persons, after less before")] public long? PersonsDifference { get; init; }
    [Comment("未集中供水人数, 此前 / persons known to lack centralized supply, before")] public long? UnservedPersonsBefore { get; init; }
    [Comment("未集中供水人数, 此后 / persons known to lack centralized supply, after")] public long? UnservedPersonsAfter { get; init; }
    [Comment("未集中供水人数, 之差 / persons known to lack centralized supply, after less before")] public long? UnservedPersonsDifference { get; init; }
    [Comment("预算, 元, 此前 / budgeted yuan, before"), Precision(18, 2)] public decimal? BudgetYuanBefore { get; init; }
    [Comment("预算, 元, 此后 / budgeted yuan, after"), Precision(18, 2)] public decimal? BudgetYuanAfter { get; init; }
    [Comment("预算, 元, 之差 / budgeted yuan, after less before"), Precision(18, 2)] public decimal? BudgetYuanDifference { get; init; }
    [Comment("已知下达, 元, 此前 / allotted yuan, as far as known, before"), Precision(18, 2)] public decimal? AllottedYuanBefore { get; init; }
    [Comment("已知下达, 元, 此后 / allotted yuan, as far as known, after"), Precision(18, 2)] public decimal? AllottedYuanAfter { get; init; }
    [Comment("已知下达, 元, 之差 / allotted yuan, as far as known, after less before"), Precision(18, 2)] public decimal? AllottedYuanDifference { get; init; }
    [Comment("已知支付, 元, 此前 / paid yuan, as far as known, before"), Precision(18, 2)] public decimal? PaidYuanBefore { get; init; }
    [Comment("已知支付, 元, 此后 / paid yuan, as far as known, after"), Precision(18, 2)] public decimal? PaidYuanAfter { get; init; }
    [Comment("已知支付, 元, 之差 / paid yuan, as far as known, after less before"), Precision(18, 2)] public decimal? PaidYuanDifference { get; init; }
}
