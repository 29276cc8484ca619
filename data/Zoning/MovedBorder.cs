using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Zoning;

[Comment("移动共同边界后的一个推进区, 预览 / one of two zones after their border has moved, a preview")]
public sealed class MovedBorder
{
    [Comment("推进区 / zone")] public long ZoneId { get; init; }
    [Comment("名称 / name")] public required string Name { get; init; }
    [Comment("行版本 / row version")] public long Version { get; init; }
    [Comment("保存时作 If-Match / to be sent as If-Match when it is saved")] public required string ETag { get; init; }
    [Comment("新边界 / its new boundary")] public required MultiPolygon Boundary { get; init; }
    [Comment("新面积, 平方米, 椭球面 / its new ellipsoidal square metres")] public double AreaSquareMetres { get; init; }
    [Comment("变动面积, 平方米, 椭球面对称差 / ellipsoidal square metres that moved")] public double AreaMovedSquareMetres { get; init; }
    [Comment("两区合并范围的变动, 平方米: 取整与缝隙, 通常为 0 / square metres by which the union of the two moved: rounding and hairs, mostly 0")] public double UnionMovedSquareMetres { get; init; }
    [Comment("原来按多数面积覆盖的村数 / villages covered before by majorityOfArea")] public long VillagesBefore { get; init; }
    [Comment("现在按多数面积覆盖的村数 / villages covered after by majorityOfArea")] public long VillagesAfter { get; init; }
}
