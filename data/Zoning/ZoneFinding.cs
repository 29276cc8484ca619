using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Zoning;

[Comment("推进区检查的一条结果 / one finding about a zone")]
public sealed class ZoneFinding
{
    [Comment("序号, 重者在前 / number in this answer, the gravest first")] public long Number { get; init; }
    [Comment("类别: Overlap、Gap、Sliver、DetachedPart、OutsideCounty、ConstraintConflict、Compactness / kind")] public required string Kind { get; init; }
    [Comment("程度: Error、Warning、Note / severity")] public required string Severity { get; init; }
    [Comment("另一推进区 / the other zone")] public long? OtherZoneId { get; init; }
    [Comment("另一推进区、县或管控区的名称 / name of the other zone, the county or the constraint area")] public string? OtherName { get; init; }
    [Comment("所在位置; 紧凑度无 / where it is; null of the compactness")] public MultiPolygon? Place { get; init; }
    [Comment("该处面积, 平方米, 椭球面 / its ellipsoidal square metres")] public double AreaSquareMetres { get; init; }
    [Comment("紧凑度 4πA/P², 仅该类 / Polsby-Popper, of that kind only")] public double? Compactness { get; init; }
    [Comment("改法: TrimToNeighbour、FillGap、SnapToVillages、DropPart、TrimToCounty、None / fix")] public required string Fix { get; init; }
    [Comment("建议边界, 可直接保存; 无改法为空 / a boundary without it that may be stored as it is; null where there is none")] public MultiPolygon? ProposedBoundary { get; init; }
    [Comment("建议与现状之差, 平方米, 椭球面对称差 / ellipsoidal square metres of the symmetric difference")] public double? AreaMovedSquareMetres { get; init; }
    [Comment("说明, 中文 / the sentence in Chinese")] public required string ReasonZh { get; init; }
    [Comment("说明, 英文 / the sentence in English")] public required string ReasonEn { get; init; }
}
