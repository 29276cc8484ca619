using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

[Comment("供水工程: 水源-水厂-管网 / one works, source to network")]
public sealed class WaterScheme
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("名称 / name")] public required string Name { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("供水方式 / supply type it gives")] public SupplyType SupplyType { get; set; }
    [Comment("状态 / status")] public AssetStatus Status { get; set; }
    [Comment("工程等级 / class by design capacity")] public SchemeClass Class { get; set; }
    [Comment("设计规模, 立方米/日 / design capacity")] public decimal? CapacityCubicMetresPerDay { get; set; }
    [Comment("实际供水, 立方米/日 / actual supply")] public decimal? ActualCubicMetresPerDay { get; set; }
    [Comment("运营单位 / operator")] public string? Operator { get; set; }
    [Comment("管理模式 / management model")] public ManagementModel Management { get; set; }
    [Comment("建成年份 / year built")] public int? BuiltYear { get; set; }
    [Comment("供水范围: 所供村的并集 / service area: the union of the villages served")] public MultiPolygon? Boundary { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Division? County { get; set; }
    public List<WaterNode> Nodes { get; } = [];
    public List<WaterPipe> Pipes { get; } = [];
    public List<WaterQualityTest> QualityTests { get; } = [];
}

[Comment("管网节点 / node of a network")]
public sealed class WaterNode
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("供水工程 / scheme")] public long SchemeId { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("村代码, 村外为空 / village code, null outside")] public string? VillageCode { get; set; }
    [Comment("类别 / kind")] public WaterNodeKind Kind { get; set; }
    [Comment("名称 / name")] public string? Name { get; set; }
    [Comment("状态 / status")] public AssetStatus Status { get; set; }
    [Comment("阀门是否开启, 仅阀门, 未知为空 / valve is open; valves only, null if unknown")] public bool? IsOpen { get; set; }
    [Comment("能力, 立方米/日 / capacity")] public decimal? CapacityCubicMetresPerDay { get; set; }
    [Comment("高程, 米 / elevation in metres")] public double? ElevationMetres { get; set; }
    [Comment("建成年份 / year built")] public int? BuiltYear { get; set; }
    [Comment("位置 / location")] public required Point Location { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public WaterScheme? Scheme { get; set; }
    public Village? Village { get; set; }
}

[Comment("管段 / pipe between two nodes")]
public sealed class WaterPipe
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("供水工程 / scheme")] public long SchemeId { get; set; }
    [Comment("起点节点 / from node")] public long FromNodeId { get; set; }
    [Comment("终点节点 / to node")] public long ToNodeId { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("村代码, 村外为空 / village code, null outside")] public string? VillageCode { get; set; }
    [Comment("主管或支管 / main or branch")] public PipeRole Role { get; set; }
    [Comment("状态 / status")] public AssetStatus Status { get; set; }
    [Comment("管径, 毫米 / diameter in millimetres")] public int? DiameterMillimetres { get; set; }
    [Comment("管材 / material")] public PipeMaterial Material { get; set; }
    [Comment("敷设年份 / year laid")] public int? BuiltYear { get; set; }
    [Comment("每两个顶点间的大地线长, 毫米, 写入时固定 / geodesic millimetres of each piece, fixed on write")] public required int[] PieceMillimetres { get; set; }
    [Comment("长度, 米 (算得) / length in metres, the sum of its pieces")] public decimal LengthMetres { get; private set; }
    [Comment("走向 / route")] public required LineString Route { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public WaterScheme? Scheme { get; set; }
    public WaterNode? FromNode { get; set; }
    public WaterNode? ToNode { get; set; }
    public Village? Village { get; set; }
}

[Comment("水质检测, 缺报的月份没有行 / water quality test; a month without a test has no row")]
public sealed class WaterQualityTest
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("供水工程 / scheme")] public long SchemeId { get; set; }
    [Comment("月份, 当月1日 / month, its first day")] public DateOnly Month { get; set; }
    [Comment("水样 / sample")] public SampleKind SampleKind { get; set; }
    [Comment("浑浊度, NTU / turbidity")] public decimal? TurbidityNtu { get; set; }
    [Comment("pH")] public decimal? Ph { get; set; }
    [Comment("游离余氯, 毫克/升 / free chlorine")] public decimal? FreeChlorineMilligramsPerLitre { get; set; }
    [Comment("大肠埃希氏菌, MPN/100毫升 / Escherichia coli")] public decimal? EscherichiaColiPer100Millilitres { get; set; }
    [Comment("硝酸盐 (以N计), 毫克/升 / nitrate as N")] public decimal? NitrateMilligramsPerLitre { get; set; }
    [Comment("氟化物, 毫克/升 / fluoride")] public decimal? FluorideMilligramsPerLitre { get; set; }
    [Comment("结果 / result")] public TestResult Result { get; set; }
    [Comment("发布状态 / status")] public TestStatus Status { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public WaterScheme? Scheme { get; set; }
}

[Comment("水窖 (眼) / cellar for rain water")]
public sealed class Cistern
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("村代码 / village code")] public required string VillageCode { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("是否直饮 (未经处理) / drunk untreated")] public bool IsUntreatedDrinking { get; set; }
    [Comment("状态 / status")] public CisternStatus Status { get; set; }
    [Comment("销号方式 / method of elimination")] public EliminationMethod Elimination { get; set; }
    [Comment("销号年份 / year eliminated")] public int? EliminatedYear { get; set; }
    [Comment("饮用人数, 未知为空 / persons, null if unknown")] public int? Persons { get; set; }
    [Comment("位置 / location")] public required Point Location { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Village? Village { get; set; }
}

[Comment("供水事件: 断水、拉水 / village or scheme without water or hauling it")]
public sealed class SupplyIncident
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("村代码 (与工程至少有一) / village, or else a scheme")] public string? VillageCode { get; set; }
    [Comment("供水工程 / scheme")] public long? SchemeId { get; set; }
    [Comment("开始时间, UTC / from")] public DateTimeOffset StartedAt { get; set; }
    [Comment("结束时间, 未结束为空 / to, null while it lasts")] public DateTimeOffset? EndedAt { get; set; }
    [Comment("原因 / cause")] public IncidentCause Cause { get; set; }
    [Comment("是否拉水送水 / water is hauled")] public bool IsHauled { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Village? Village { get; set; }
    public WaterScheme? Scheme { get; set; }
}
