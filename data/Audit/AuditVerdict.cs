using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Audit;

/// <summary>Is the audit what it was? Answered by <c>audit_check</c> (data/Audit/3-check.sql).</summary>
[Comment("审计核对 / check of the audit")]
public sealed record AuditVerdict
{
    [Comment("条目数 / entries")] public long Entries { get; init; }
    [Comment("已封存 / sealed entries")] public long Sealed { get; init; }
    [Comment("待封存 / entries that wait for their seal")] public long Unsealed { get; init; }
    [Comment("链的末端, 请另行保存 / the newest seal as number:hash, to be kept elsewhere")] public required string Head { get; init; }
    [Comment("是否完整 / nothing is missing or changed")] public bool IsWhole { get; init; }
    [Comment("第一处有误的条目, 不详为空 / first entry that is missing or changed, null if it cannot be named")] public long? FirstBroken { get; init; }
    [Comment("原因 / what is wrong")] public string? Reason { get; init; }
}
