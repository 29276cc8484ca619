using GeoZones.Data.Model;

namespace GeoZones.Api.Audit;

/// <summary>An entry of the audit that is about to be written; the database gives it number and time.</summary>
public sealed record AuditLine(Asked Asked, AuditAction Action)
{
    public string? EntitySet { get; init; }

    public string? EntityKey { get; init; }

    public long? FromVersion { get; init; }

    public long? ToVersion { get; init; }

    /// <summary>Rows or tiles; null where they are not known before the answer leaves.</summary>
    public long? Rows { get; init; }

    public string? Purpose { get; init; }
}
