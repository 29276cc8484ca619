using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Coverage;

[Comment("一个范围覆盖的合计 / what an area covers, as totals")]
public class CoverageTotals
{
    [Comment("村的覆盖规则 / rule by which villages are covered")] public required string Rule { get; init; }
    [Comment("数据版本 / data version the numbers were computed on")] public long DataVersion { get; init; }
    [Comment("按规则覆盖的村数 / villages covered by the rule")] public long Villages { get; init; }
    [Comment("其中数据较少、户数人数不予显示也不计入的村数 / of these the villages whose counts are suppressed and not in the sums; null where no counts are shown")] public long? SuppressedVillages { get; init; }
    [Comment("所覆盖村涉及的乡镇数 / townships of the covered villages")] public long Townships { get; init; }
    [Comment("户数 / households")] public long? Households { get; init; }
    [Comment("人数 / persons")] public long? Persons { get; init; }
    [Comment("集中供水户数 / households with centralized supply")] public long? CentralizedHouseholds { get; init; }
    [Comment("集中供水人数 / persons with centralized supply")] public long? CentralizedPersons { get; init; }
    [Comment("未集中供水户数, 不含未知 / households known to lack centralized supply")] public long? UnservedHouseholds { get; init; }
    [Comment("未集中供水人数, 不含未知 / persons known to lack centralized supply")] public long? UnservedPersons { get; init; }
    [Comment("供水方式未知户数 / households, supply unknown")] public long? UnknownHouseholds { get; init; }
    [Comment("供水方式未知人数 / persons, supply unknown")] public long? UnknownPersons { get; init; }
    [Comment("按供水方式 / by supply type")] public required IReadOnlyList<SupplyTypeTotals> SupplyTypes { get; init; }
    [Comment("锚点在内的项目点数 / project sites whose anchor is covered")] public long ProjectSites { get; init; }
    [Comment("这些项目点的项目数, 各计一次 / projects of these sites, each once")] public long Projects { get; init; }
    [Comment("这些项目的预算, 元 / budgeted yuan of these projects"), Precision(18, 2)] public decimal BudgetYuan { get; init; }
    [Comment("这些项目的已知下达, 元 / allotted yuan of these projects, as far as known"), Precision(18, 2)] public decimal AllottedYuan { get; init; }
    [Comment("这些项目的已知支付, 元 / paid yuan of these projects, as far as known"), Precision(18, 2)] public decimal PaidYuan { get; init; }
    [Comment("支付未知的资金笔数 / rows of funds whose payment is unknown")] public long PaidUnknown { get; init; }
    [Comment("按资金来源 / by source of funds")] public required IReadOnlyList<FundTotals> Funds { get; init; }
    [Comment("范围内在用管长, 米 / metres of pipe in service inside"), Precision(18, 3)] public decimal? PipeMetres { get; init; }
    [Comment("其中主管, 米 / main pipe of it"), Precision(18, 3)] public decimal? MainPipeMetres { get; init; }
    [Comment("其中支管, 米 / branch pipe of it"), Precision(18, 3)] public decimal? BranchPipeMetres { get; init; }
    [Comment("按设施类别 / facilities by kind")] public required IReadOnlyList<FacilityTotals> Facilities { get; init; }
    [Comment("面积, 平方米, 椭球面 / ellipsoidal area in square metres")] public double AreaSquareMetres { get; init; }
    [Comment("面积, 亩 / area in mu, 10000/15 square metres each")] public double AreaMu { get; init; }
    [Comment("数字背后的行, 任意范围时为空 / where the rows behind the numbers are; empty of an area that is not stored")] public required IReadOnlyList<RowsBehind> RowsBehind { get; init; }
}
