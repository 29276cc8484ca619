using GeoZones.Data.Coverage;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Supply;

[Comment("农村供水合计, 一个单位一行 / rural people by supply, a row for each division, zone or scheme")]
public sealed class SupplyRow
{
    [Comment("代码; 推进区和供水工程为编号 / code; the id of a zone or scheme")] public required string Code { get; init; }
    [Comment("名称 / name")] public string? Name { get; init; }
    [Comment("级别 / level")] public required string Level { get; init; }
    [Comment("村数 / villages")] public long Villages { get; init; }
    [Comment("全部集中供水的村: 农村户无未集中、无未知 / villages where nobody rural is unserved or unknown")] public long? VillagesFullyServed { get; init; }
    [Comment("部分集中供水的村 / villages where some are and some are not")] public long? VillagesPartlyServed { get; init; }
    [Comment("全未集中供水的村 / villages where nobody is centralized or unknown")] public long? VillagesNotServed { get; init; }
    [Comment("取决于未知户的村 / villages that the unknown households decide")] public long? VillagesUnknown { get; init; }
    [Comment("农村户数 / rural households")] public long? RuralHouseholds { get; init; }
    [Comment("农村人数 / rural persons")] public long? RuralPersons { get; init; }
    [Comment("集中供水户数 / rural households with centralized supply")] public long? CentralizedHouseholds { get; init; }
    [Comment("集中供水人数 / rural persons with centralized supply")] public long? CentralizedPersons { get; init; }
    [Comment("分散供水户数 (未集中), 不含未知 / rural households known to lack centralized supply")] public long? UnservedHouseholds { get; init; }
    [Comment("分散供水人数 (未集中), 不含未知 / rural persons known to lack centralized supply")] public long? UnservedPersons { get; init; }
    [Comment("供水未知户数 / rural households, supply unknown")] public long? UnknownHouseholds { get; init; }
    [Comment("供水未知人数 / rural persons, supply unknown")] public long? UnknownPersons { get; init; }
    [Comment("集中供水率: 集中 / 已知, 0-1 / centralized share of the known rural persons")] public double? Rate { get; init; }
    [Comment("官方口径: 集中 / 全部农村人口, 0-1 / centralized share of all rural persons")] public double? OfficialRate { get; init; }
    [Comment("自来水普及率: 入户 / 全部农村人口, 0-1 / share of all rural persons with a house connection")] public double? TapWaterRate { get; init; }
    [Comment("数据较少, 不予显示 / withheld because few")] public bool IsSuppressed { get; init; }
    [Comment("自来水普及率高于集中供水率 / the tap-water rate is above the centralized rate")] public bool? IsDefect { get; init; }
    [Comment("数据缺陷说明, 中文 / the defect, in Chinese")] public string? DefectZh { get; init; }
    [Comment("数据缺陷说明, 英文 / the defect, in English")] public string? DefectEn { get; init; }
    [Comment("数据版本 / data version")] public long DataVersion { get; init; }
    [Comment("数字背后的行 / where the rows behind the numbers are")] public required IReadOnlyList<RowsBehind> RowsBehind { get; init; }
}
