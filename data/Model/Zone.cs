using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

[Comment("衔接推进区, 不是法定规划分区 / advancement zone; not a statutory planning zone")]
public sealed class Zone
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("名称 / name")] public required string Name { get; set; }
    [Comment("品牌, 未公布为空 / brand, null where none is printed")] public string? Brand { get; set; }
    [Comment("省级或市级 / provincial or municipal")] public ZoneLevel Level { get; set; }
    [Comment("状态 / status")] public ZoneStatus Status { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("乡镇代码 / township code")] public required string TownshipCode { get; set; }
    [Comment("乡镇归属的依据等级 / grade of evidence for the town")] public Evidence TownEvidence { get; set; }
    [Comment("依据说明 / what the evidence is")] public required string EvidenceNote { get; set; }
    [Comment("面积, 平方米, 椭球面 / ellipsoidal area in square metres")] public double AreaSquareMetres { get; set; }
    [Comment("现行边界 / current boundary")] public required MultiPolygon Boundary { get; set; }
    [Comment("合成数据 (边界) / the boundary is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本, 边界与公布名单变动也升 / row version, raised by its children too")] public long Version { get; set; }
    public Division? County { get; set; }
    public Division? Township { get; set; }
    public List<ZoneVersion> Versions { get; } = [];
    public List<ZoneEvent> Events { get; } = [];
    public List<DeclaredVillage> DeclaredVillages { get; } = [];
    public List<Project> Projects { get; } = [];
}

[Comment("推进区边界的历次版本, 由触发器记录 / every boundary a zone has had, written by a trigger")]
public sealed class ZoneVersion
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("推进区 / zone")] public long ZoneId { get; set; }
    [Comment("版次, 从1起 / number, from 1")] public int Number { get; set; }
    [Comment("当时边界 / boundary of that version")] public required MultiPolygon Boundary { get; set; }
    [Comment("作者 / author")] public required string Author { get; set; }
    [Comment("理由 / reason")] public required string Reason { get; set; }
    [Comment("时间, UTC / when")] public DateTimeOffset RecordedAt { get; set; }
    public Zone? Zone { get; set; }
}

[Comment("推进区的每次变动, 由触发器记录 / every change of a zone, written by a trigger")]
public sealed class ZoneEvent
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("推进区 / zone")] public long ZoneId { get; set; }
    [Comment("变动的是什么 / what changed")] public ZoneEventKind Kind { get; set; }
    [Comment("变动前, JSON, 新建为空 / before, as JSON; null of a new zone")] public string? Before { get; set; }
    [Comment("变动后, JSON / after, as JSON")] public required string After { get; set; }
    [Comment("作者 / author")] public required string Author { get; set; }
    [Comment("理由 / reason")] public required string Reason { get; set; }
    [Comment("时间, UTC / when")] public DateTimeOffset RecordedAt { get; set; }
    public Zone? Zone { get; set; }
}

[Comment("公布口径: 推进区公布的村 / village a zone is announced to cover")]
public sealed class DeclaredVillage
{
    [Comment("推进区 / zone")] public long ZoneId { get; set; }
    [Comment("村代码 / village code")] public required string VillageCode { get; set; }
    [Comment("依据等级 / grade of evidence")] public Evidence Evidence { get; set; }
    [Comment("依据说明 / what the evidence is")] public string? Note { get; set; }
    public Zone? Zone { get; set; }
    public Village? Village { get; set; }
}
