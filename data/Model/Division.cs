using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

[Comment("行政区划: 省、市、县、乡镇 / administrative division, province to township")]
public sealed class Division
{
    [Comment("12位统计用区划代码 / 12-digit code, text, leading zeros kept")] public required string Code { get; set; }
    [Comment("名称 / name")] public required string Name { get; set; }
    [Comment("级别 / level")] public DivisionLevel Level { get; set; }
    [Comment("类别: 市辖区、县级市、街道、镇等 / kind")] public DivisionKind Kind { get; set; }
    [Comment("上级代码 / code of the division above")] public string? ParentCode { get; set; }
    [Comment("是否重点帮扶镇, 名单未公布时为空 / key-assistance town, null where the list is not published")] public bool? IsKeyAssistance { get; set; }
    [Comment("面积, 平方米, 椭球面 / ellipsoidal area in square metres")] public double? AreaSquareMetres { get; set; }
    [Comment("边界, 示意 / boundary, schematic")] public MultiPolygon? Boundary { get; set; }
    [Comment("驻地 / seat")] public Point? Seat { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Division? Parent { get; set; }
    public List<Division> Children { get; } = [];
}
