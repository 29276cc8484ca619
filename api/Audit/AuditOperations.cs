using GeoZones.Api.OData.Catalog;
using GeoZones.Data.Audit;

namespace GeoZones.Api.Audit;

/// <summary>/odata/AuditCheck(): has anything been taken out of the audit or changed in it? Entries themselves are the set AuditEntries.</summary>
static class AuditOperations
{
    static readonly OperationParameter Head = new("head", typeof(string), new("另行保存的链末端 number:hash，可省略", "a newest seal that was kept elsewhere, number:hash, may be left out"))
    {
        IsOptional = true,
    };

    public static IEnumerable<OperationShape> All() =>
    [
        new("AuditCheck", "audit_check", RecordShape.Of<AuditVerdict>(nameof(AuditVerdict.Head)), new("核对审计是否完整", "checks that nothing was taken out of the audit or changed in it")) { Parameters = [Head] },
    ];
}
