using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

[Comment("设施: 卫生室、学校、道路、园区等 / facility of a village")]
public sealed class Facility
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("类别 / kind")] public FacilityKind Kind { get; set; }
    [Comment("名称 / name")] public required string Name { get; set; }
    [Comment("村代码 / village code")] public required string VillageCode { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("产权 / ownership")] public Ownership Ownership { get; set; }
    [Comment("是否达省级标准, 未知为空 / meets the provincial standard, null if unknown")] public bool? MeetsProvincialStandard { get; set; }
    [Comment("状态 / status")] public AssetStatus Status { get; set; }
    [Comment("建成年份 / year built")] public int? BuiltYear { get; set; }
    [Comment("改建年份, 未改建为空 / year rebuilt, null if never")] public int? RebuiltYear { get; set; }
    [Comment("长度, 米, 仅线状 / length in metres, lines only")] public decimal? LengthMetres { get; set; }
    [Comment("面积, 平方米, 仅面状 / area in square metres, polygons only")] public double? AreaSquareMetres { get; set; }
    [Comment("锚点 / anchor")] public required Point Anchor { get; set; }
    [Comment("范围: 点、线或面 / footprint: point, line or polygon")] public required Geometry Footprint { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Village? Village { get; set; }
}
