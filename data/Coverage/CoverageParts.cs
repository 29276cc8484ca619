using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Coverage;

[Comment("一种供水方式的合计 / totals of one supply type")]
public sealed class SupplyTypeTotals
{
    [Comment("供水方式 / supply type")] public required string SupplyType { get; init; }
    [Comment("户数 / households")] public long? Households { get; init; }
    [Comment("人数 / persons")] public long? Persons { get; init; }
}

[Comment("一种资金来源的合计 / totals of one source of funds")]
public sealed class FundTotals
{
    [Comment("来源 / source")] public required string Source { get; init; }
    [Comment("预算, 元 / budgeted yuan"), Precision(18, 2)] public decimal BudgetYuan { get; init; }
    [Comment("已知下达, 元 / allotted yuan, as far as known"), Precision(18, 2)] public decimal AllottedYuan { get; init; }
    [Comment("已知支付, 元 / paid yuan, as far as known"), Precision(18, 2)] public decimal PaidYuan { get; init; }
    [Comment("下达未知的笔数 / rows whose allotment is unknown")] public long AllottedUnknown { get; init; }
    [Comment("支付未知的笔数 / rows whose payment is unknown")] public long PaidUnknown { get; init; }
}

[Comment("一类设施的数量 / number of facilities of one kind")]
public sealed class FacilityTotals
{
    [Comment("类别 / kind")] public required string Kind { get; init; }
    [Comment("数量 / number")] public long Facilities { get; init; }
}

[Comment("一个数字背后的行 / the rows behind one number")]
public sealed class RowsBehind
{
    [Comment("数字的名称 / name of the number")] public required string Number { get; init; }
    [Comment("OData 地址, 在 /odata/ 之下 / address below /odata/")] public required string Query { get; init; }
}
