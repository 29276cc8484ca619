using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

[Comment("村(居), 统计的基本单元 / village or residents' committee, the grain of statistics")]
public sealed class Village
{
    [Comment("12位代码 / 12-digit code")] public required string Code { get; set; }
    [Comment("名称, 全市有同名村, 以代码为准 / name; names repeat, the code decides")] public required string Name { get; set; }
    [Comment("类别 / kind")] public VillageKind Kind { get; set; }
    [Comment("是否农村 / counts as rural")] public bool IsRural { get; set; }
    [Comment("乡镇代码 / township code")] public required string TownshipCode { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("村民组网格数, 未知为空 / grid units, null if unknown")] public int? GridUnits { get; set; }
    [Comment("村集体年收入, 元, 未知为空 / collective income in yuan, null if unknown")] public decimal? CollectiveIncomeYuan { get; set; }
    [Comment("供水改善年份, 未改善为空 / year the supply was upgraded, null if it was not")] public int? SupplyUpgradeYear { get; set; }
    [Comment("面积, 平方米, 椭球面 / ellipsoidal area in square metres")] public double AreaSquareMetres { get; set; }
    [Comment("边界 / boundary")] public required MultiPolygon Boundary { get; set; }
    [Comment("村委会驻地 / seat")] public required Point Seat { get; set; }
    [Comment("合成数据 (边界与位置) / boundary and place are synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Division? Township { get; set; }
    public Division? County { get; set; }
    public VillageTotals? Totals { get; set; }
    public List<Household> Households { get; } = [];
    public List<Designation> Designations { get; } = [];
    public List<Facility> Facilities { get; } = [];
}
