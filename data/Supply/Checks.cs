using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Supply;

[Comment("推进区与管控区的重叠 / a zone overlapping a constraint area")]
public sealed class ZoneConflict
{
    [Comment("推进区 / zone")] public long ZoneId { get; init; }
    [Comment("推进区名称 / name of the zone")] public required string ZoneName { get; init; }
    [Comment("管控区 / constraint area")] public long ConstraintAreaId { get; init; }
    [Comment("管控区类别 / kind of the constraint area")] public required string Kind { get; init; }
    [Comment("管控区名称 / name of the constraint area")] public required string ConstraintAreaName { get; init; }
    [Comment("重叠面积, 平方米, 椭球面 / ellipsoidal square metres")] public double OverlapSquareMetres { get; init; }
    [Comment("占推进区面积, 0-1 / share of the zone")] public double ShareOfZone { get; init; }
    [Comment("重叠范围 / the overlap")] public required MultiPolygon Overlap { get; init; }
}

[Comment("两个推进区的重叠 / two zones overlapping")]
public sealed class ZoneOverlap
{
    [Comment("推进区 / zone")] public long ZoneId { get; init; }
    [Comment("名称 / name")] public required string ZoneName { get; init; }
    [Comment("另一推进区 / the other zone")] public long OtherZoneId { get; init; }
    [Comment("另一名称 / name of the other")] public required string OtherZoneName { get; init; }
    [Comment("重叠面积, 平方米, 椭球面 / ellipsoidal square metres")] public double OverlapSquareMetres { get; init; }
    [Comment("占本区, 0-1 / share of the zone")] public double ShareOfZone { get; init; }
    [Comment("占另一区, 0-1 / share of the other")] public double ShareOfOther { get; init; }
    [Comment("重叠范围 / the overlap")] public required MultiPolygon Overlap { get; init; }
}

[Comment("锚点在所属推进区或所在村之外的项目点 / a project site outside its zone or village")]
public sealed class MisplacedProjectSite
{
    [Comment("项目点 / project site")] public long ProjectSiteId { get; init; }
    [Comment("名称 / name")] public required string Name { get; init; }
    [Comment("项目 / project")] public long ProjectId { get; init; }
    [Comment("项目所属推进区 / zone of its project")] public long? ZoneId { get; init; }
    [Comment("村代码 / village code")] public required string VillageCode { get; init; }
    [Comment("在区外 / outside the zone")] public bool IsOutsideZone { get; init; }
    [Comment("距推进区, 米, 大地线; 在区内为空 / metres from the zone, null inside")] public double? MetresOutsideZone { get; init; }
    [Comment("在村外 / outside the village")] public bool IsOutsideVillage { get; init; }
    [Comment("距村, 米, 大地线; 在村内为空 / metres from the village, null inside")] public double? MetresOutsideVillage { get; init; }
    [Comment("锚点 / anchor")] public required Point Anchor { get; init; }
}
