using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Model;

/// <summary>One thing that somebody did: only added, never changed (data/Audit/1-entries.sql), and chained (data/Audit/2-seals.sql).</summary>
[Comment("审计: 谁在何时做了什么, 只增不改 / audit: who did what and when; rows are only added")]
public sealed class AuditEntry
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("时间, UTC / when")] public DateTimeOffset At { get; set; }
    [Comment("操作者 / who")] public required string Author { get; set; }
    [Comment("角色 / role")] public required string Role { get; set; }
    [Comment("行为 / action")] public AuditAction Action { get; set; }
    [Comment("HTTP 方法 / HTTP method")] public required string Method { get; set; }
    [Comment("地址及查询, 不含密钥 / address and question, without secrets")] public required string Question { get; set; }
    [Comment("实体集 / entity set")] public string? EntitySet { get; set; }
    [Comment("行的键 / key of the row")] public string? EntityKey { get; set; }
    [Comment("修改前版本 / version before")] public long? FromVersion { get; set; }
    [Comment("修改后版本 / version after")] public long? ToVersion { get; set; }
    [Comment("行数或瓦片数, 未知为空 / rows or tiles, null if not known")] public long? Rows { get; set; }
    [Comment("查看目的 / purpose that was stated")] public string? Purpose { get; set; }
    [Comment("请求编号 / request")] public required string RequestId { get; set; }
    [Comment("来源地址 / address of the caller")] public string? Address { get; set; }
    [Comment("事务号 / transaction")] public long Transaction { get; set; }
}
