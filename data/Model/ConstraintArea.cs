using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

[Comment("管控区 / area that a zone may not overlap unnoticed")]
public sealed class ConstraintArea
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("类别 / kind")] public ConstraintKind Kind { get; set; }
    [Comment("名称 / name")] public required string Name { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("生效日期, 未知为空 / valid from, null if unknown")] public DateOnly? ValidFrom { get; set; }
    [Comment("面积, 平方米, 椭球面 / ellipsoidal area in square metres")] public double AreaSquareMetres { get; set; }
    [Comment("边界 / boundary")] public required MultiPolygon Boundary { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Division? County { get; set; }
}
