using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Versions;

[Comment("推进区两版边界之间的变化合计 / the changes between two boundaries of a zone, summed")]
public sealed class VersionChangeTotals
{
    [Comment("村的覆盖规则 / rule by which villages are covered")] public required string Rule { get; init; }
    [Comment("数据版本 / data version the numbers were computed on")] public long DataVersion { get; init; }
    [Comment("此前版次 / number of the boundary before")] public int FromNumber { get; init; }
    [Comment("此前边界的划定时间, UTC / when it was drawn")] public DateTimeOffset FromDrawnAt { get; init; }
    [Comment("此前边界的划定者 / who drew it")] public required string FromDrawnBy { get; init; }
    [Comment("此后版次 / number of the boundary after")] public int ToNumber { get; init; }
    [Comment("此后边界的划定时间, UTC / when it was drawn")] public DateTimeOffset ToDrawnAt { get; init; }
    [Comment("此后边界的划定者 / who drew it")] public required string ToDrawnBy { get; init; }
    [Comment("新覆盖的村 / villages gained")] public long VillagesGained { get; init; }
    [Comment("不再覆盖的村 / villages lost")] public long VillagesLost { get; init; }
    [Comment("仍覆盖而数有变的村 / villages kept with other numbers")] public long VillagesChanged { get; init; }
    [Comment("未变的村 / villages that stay the same")] public long VillagesSame { get; init; }
    [Comment("其中不予显示也不计入的村 / of these villages whose counts are suppressed and in no sum")] public long SuppressedVillages { get; init; }
    [Comment("新覆盖的项目 / projects gained")] public long ProjectsGained { get; init; }
    [Comment("不再覆盖的项目 / projects lost")] public long ProjectsLost { get; init; }
    [Comment("未变的项目 / projects that stay")] public long ProjectsSame { get; init; }
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
