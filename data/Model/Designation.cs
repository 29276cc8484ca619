using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Model;

[Comment("称号: 示范村、美丽宜居村庄等 / title of a village or a division")]
public sealed class Designation
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("称号 / title")] public required string Title { get; set; }
    [Comment("创建或已授予 / being created or awarded")] public DesignationStatus Status { get; set; }
    [Comment("年份, 未知为空 / year, null if unknown")] public int? Year { get; set; }
    [Comment("村代码 (与区划代码二者取一) / village code, or else a division code")] public string? VillageCode { get; set; }
    [Comment("区划代码 / division code")] public string? DivisionCode { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Village? Village { get; set; }
    public Division? Division { get; set; }
}
