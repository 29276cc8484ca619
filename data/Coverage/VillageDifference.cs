using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Coverage;

[Comment("公布口径与空间口径之差, 逐村 / declared list against covered villages, village by village")]
public sealed class VillageDifference
{
    [Comment("村代码 / village code")] public required string VillageCode { get; init; }
    [Comment("村名 / name of the village")] public required string Name { get; init; }
    [Comment("乡镇代码 / township code")] public required string TownshipCode { get; init; }
    [Comment("Both 两者皆有, DeclaredOnly 只在名单, CoveredOnly 只在范围 / in both, in the list only, covered only")] public required string Status { get; init; }
    [Comment("面积在区内的比例, 0-1 / share of its area inside")] public double AreaShare { get; init; }
    [Comment("户在区内的比例, 无户或不可见为空 / share of its households inside, null without households or where not shown")] public double? HouseholdShare { get; init; }
    [Comment("村委会驻地是否在区内 / its seat is inside")] public bool SeatCovered { get; init; }
    [Comment("名单的依据等级, 不在名单为空 / grade of evidence of the declaration, null outside the list")] public string? Evidence { get; init; }
    [Comment("原因, 中文 / why, in Chinese")] public required string ReasonZh { get; init; }
    [Comment("原因, 英文 / why, in English")] public required string ReasonEn { get; init; }
}
