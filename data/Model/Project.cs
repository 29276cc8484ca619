using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

[Comment("项目库项目 / fundable project of the library")]
public sealed class Project
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("名称 / name")] public required string Name { get; set; }
    [Comment("类别 / category")] public ProjectCategory Category { get; set; }
    [Comment("阶段 / stage")] public ProjectStage Stage { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("乡镇代码 / township code")] public string? TownshipCode { get; set; }
    [Comment("所属推进区, 区外为空 / zone it belongs to, null outside")] public long? ZoneId { get; set; }
    [Comment("是否入库 / in the project library")] public bool IsInLibrary { get; set; }
    [Comment("批准日期 / approved on")] public DateOnly? ApprovedOn { get; set; }
    [Comment("建设内容 / contents")] public string? Contents { get; set; }
    [Comment("工作专班数 / teams")] public int? Teams { get; set; }
    [Comment("受益户数 / beneficiary households")] public int? BeneficiaryHouseholds { get; set; }
    [Comment("受益人数 / beneficiary persons")] public int? BeneficiaryPersons { get; set; }
    [Comment("开工日期 / started on")] public DateOnly? StartedOn { get; set; }
    [Comment("完工日期, 未完工为空 / finished on, null if not")] public DateOnly? FinishedOn { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Division? County { get; set; }
    public Zone? Zone { get; set; }
    public List<ProjectSite> Sites { get; } = [];
    public List<ProjectFund> Funds { get; } = [];
    public List<ProgressReport> ProgressReports { get; } = [];
    public List<ProjectAsset> Assets { get; } = [];
}

[Comment("项目点 / where a project stands")]
public sealed class ProjectSite
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("项目 / project")] public long ProjectId { get; set; }
    [Comment("名称 / name")] public required string Name { get; set; }
    [Comment("村代码 / village code")] public required string VillageCode { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("锚点, 决定属于哪个区 / anchor, decides which area covers the site")] public required Point Anchor { get; set; }
    [Comment("范围: 点、线或面 / footprint: point, line or polygon")] public required Geometry Footprint { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Project? Project { get; set; }
    public Village? Village { get; set; }
}

[Comment("项目资金: 按项目、年度、来源 / funds by project, year and source")]
public sealed class ProjectFund
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("项目 / project")] public long ProjectId { get; set; }
    [Comment("年度 / year")] public int Year { get; set; }
    [Comment("来源 / source")] public FundSource Source { get; set; }
    [Comment("是否衔接资金 (算得) / linkage funds, computed, null for unknown")] public bool? IsLinkage { get; private set; }
    [Comment("预算, 元 / budgeted yuan")] public decimal BudgetYuan { get; set; }
    [Comment("下达, 元, 未知为空 / allotted yuan, null if unknown")] public decimal? AllottedYuan { get; set; }
    [Comment("支付, 元, 未知为空 / paid yuan, null if unknown")] public decimal? PaidYuan { get; set; }
    [Comment("下达日期 / allotted on")] public DateOnly? AllottedOn { get; set; }
    [Comment("最近支付日期 / last paid on")] public DateOnly? PaidOn { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Project? Project { get; set; }
}

[Comment("月度进展台账 / planned and actual share of a project in a month")]
public sealed class ProgressReport
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("项目 / project")] public long ProjectId { get; set; }
    [Comment("月份, 当月1日 / month, its first day")] public DateOnly Month { get; set; }
    [Comment("计划进度, 0-1 / planned share")] public decimal PlannedShare { get; set; }
    [Comment("实际进度, 0-1, 未报为空 / actual share, null if not reported")] public decimal? ActualShare { get; set; }
    [Comment("发布的颜色 / colour as issued")] public WarningColour IssuedColour { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Project? Project { get; set; }
}

[Comment("项目资产 / asset made by a project")]
public sealed class ProjectAsset
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("项目 / project")] public long ProjectId { get; set; }
    [Comment("名称 / name")] public required string Name { get; set; }
    [Comment("村代码 / village code")] public required string VillageCode { get; set; }
    [Comment("类别 / kind")] public AssetKind Kind { get; set; }
    [Comment("价值, 元 / value in yuan")] public decimal ValueYuan { get; set; }
    [Comment("是否确权, 未知为空 / title confirmed, null if unknown")] public bool? IsTitleConfirmed { get; set; }
    [Comment("是否移交, 未知为空 / handed over, null if unknown")] public bool? IsHandedOver { get; set; }
    [Comment("管护单位 / keeper")] public string? Keeper { get; set; }
    [Comment("起始年份 / start year")] public int? StartYear { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Project? Project { get; set; }
    public Village? Village { get; set; }
}
