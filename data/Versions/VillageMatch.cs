using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Versions;

[Comment("粘贴名单中的一项 / one item of a pasted list")]
public sealed class VillageMatch
{
    [Comment("第几项, 从1起 / which item, from 1")] public long Item { get; init; }
    [Comment("第几行, 从1起 / which line, from 1")] public long Line { get; init; }
    [Comment("原文 / as pasted")] public required string Text { get; init; }
    [Comment("Matched 对上一村, Ambiguous 不止一村, NotFound 没有, Repeated 前面已有 / one village, several, none, one that an earlier item named")] public required string Status { get; init; }
    [Comment("村代码, 只对上一村时 / village code, where it is one village")] public string? VillageCode { get; init; }
    [Comment("村名 / name of the village")] public string? Name { get; init; }
    [Comment("乡镇名 / name of its town")] public string? TownshipName { get; init; }
    [Comment("不止一村时的各村 / the villages it may be, where they are several")] public required IReadOnlyList<VillageCandidate> Candidates { get; init; }
}

[Comment("可能的村 / a village that may be meant")]
public sealed class VillageCandidate
{
    [Comment("村代码 / village code")] public required string Code { get; init; }
    [Comment("村名 / name")] public required string Name { get; init; }
    [Comment("乡镇名 / name of its town")] public required string TownshipName { get; init; }
}
