namespace GeoZones.Data.Model;

/// <summary>行政区划级别.</summary>
public enum DivisionLevel { Unknown, Province, Prefecture, County, Township }

/// <summary>省, 地级市, 市辖区, 县级市, 县, 街道, 镇, 乡, 开发区等.</summary>
public enum DivisionKind { Unknown, Province, PrefectureCity, District, CountyCity, County, Street, Town, Township, DevelopmentArea }

/// <summary>村(居)类别: 村委会, 居委会, 类似单位.</summary>
public enum VillageKind { Unknown, VillageCommittee, ResidentsCommittee, SimilarUnit }

/// <summary>How a published text supports a statement: named in it, inferred from it, found in another text, weakly inferred, or chosen by us to make up the published number.</summary>
public enum Evidence { Unknown, Named, Inferred, External, Weak, Chosen }

/// <summary>创建, 已授予.</summary>
public enum DesignationStatus { Unknown, BeingCreated, Awarded }

/// <summary>省级, 市级.</summary>
public enum ZoneLevel { Unknown, Provincial, Municipal }

/// <summary>草案, 已提交, 已批准, 已撤销.</summary>
public enum ZoneStatus { Unknown, Draft, Submitted, Approved, Retired }

/// <summary>新建, 边界, 状态, 公布名单, 属性: what a change of a zone is about.</summary>
public enum ZoneEventKind { Unknown, Created, Boundary, Status, DeclaredVillages, Attributes }

/// <summary>永久基本农田, 生态保护红线, 城镇开发边界, 饮用水水源保护区.</summary>
public enum ConstraintKind { Unknown, PermanentFarmland, EcologicalRedLine, UrbanBoundary, WaterSourceProtection }

/// <summary>家庭户, 集体户.</summary>
public enum HouseholdKind { Unknown, Family, Collective }

/// <summary>供水方式. UrbanRural to SingleVillage are centralized, Well to NoFacility dispersed; Unknown is neither.</summary>
public enum SupplyType { Unknown, UrbanRural, MultiVillage, SingleVillage, Well, Cistern, Spring, Hauled, NoFacility }

/// <summary>到户方式.</summary>
public enum Delivery { Unknown, HouseConnection, Standpipe, None }

/// <summary>工程等级, by design capacity: I >= 10000, II >= 5000, III >= 1000, IV >= 100, V >= 10 m³/d.</summary>
public enum SchemeClass { Unknown, I, II, III, IV, V }

/// <summary>管理模式: 县级水务公司, 乡镇水管站, 村集体, 承包.</summary>
public enum ManagementModel { Unknown, CountyWaterCompany, TownStation, VillageCommittee, Contractor }

/// <summary>规划, 在建, 在用, 停用, 废弃.</summary>
public enum AssetStatus { Unknown, Planned, UnderConstruction, InService, OutOfUse, Abandoned }

/// <summary>管网节点.</summary>
public enum WaterNodeKind { Unknown, Source, BackupSource, Plant, BoosterStation, ClearWaterTank, HighLevelTank, Valve, Junction, ServiceConnection, Standpipe }

/// <summary>主管, 支管.</summary>
public enum PipeRole { Unknown, Main, Branch }

/// <summary>管材.</summary>
public enum PipeMaterial { Unknown, DuctileIron, Steel, Polyethylene, Pvc, Cement }

/// <summary>水源水, 出厂水, 末梢水.</summary>
public enum SampleKind { Unknown, Source, Finished, TapEnd }

/// <summary>合格, 不合格.</summary>
public enum TestResult { Unknown, Passed, Failed }

/// <summary>待发布, 已发布, 已更正.</summary>
public enum TestStatus { Unknown, Pending, Published, Corrected }

/// <summary>水窖状态: 在用, 已销号.</summary>
public enum CisternStatus { Unknown, InUse, Eliminated }

/// <summary>三个一批: 扩网改造, 抽水调水, 集中并联; None where the cistern is still in use.</summary>
public enum EliminationMethod { Unknown, None, NetworkExtension, PumpedTransfer, JoiningSchemes }

/// <summary>干旱, 爆管, 其他.</summary>
public enum IncidentCause { Unknown, Drought, Burst, Other }

/// <summary>产业, 道路, 供水, 公共服务, 人居环境, 其他.</summary>
public enum ProjectCategory { Unknown, Industry, Road, WaterSupply, PublicService, LivingEnvironment, Other }

/// <summary>审批, 招投标, 施工监理, 报账拨款, 竣工决算, 审计验收.</summary>
public enum ProjectStage { Unknown, Approval, Tender, Construction, Reimbursement, FinalAccount, Acceptance }

/// <summary>中央, 省级, 市级, 县级衔接资金; 行业部门, 帮扶协作, 社会, 自筹.</summary>
public enum FundSource { Unknown, CentralLinkage, ProvincialLinkage, CityLinkage, CountyLinkage, Sector, Assistance, Social, SelfRaised }

/// <summary>红黄蓝: on schedule = blue, not = yellow, two months running = red; NotReported 未报 has no colour.</summary>
public enum WarningColour { Unknown, Blue, Yellow, Red, NotReported }

/// <summary>经营性, 公益性, 到户类资产.</summary>
public enum AssetKind { Unknown, Operating, PublicBenefit, ToHouseholds }

/// <summary>设施类别.</summary>
public enum FacilityKind { Unknown, Clinic, School, Workshop, PhotovoltaicStation, ColdStore, Road, Field, Orchard, Belt, Park, Lake }

/// <summary>公有, 集体, 私有产权.</summary>
public enum Ownership { Unknown, Public, Collective, Private }

/// <summary>全部, 脱贫不稳定, 边缘易致贫, 突发严重困难.</summary>
public enum MonitoringCategory { Unknown, All, UnstableOutOfPoverty, OnTheEdge, SuddenHardship }

/// <summary>累计纳入, 现有, 新纳入, 风险消除.</summary>
public enum MonitoringMeasure { Unknown, Cumulative, Current, NewlyIncluded, RiskEliminated }

/// <summary>精确, 余 (at least), 近 (about), 预计 (forecast), 基本 (basically).</summary>
public enum FigureQualifier { Unknown, Exact, AtLeast, About, Forecast, Basically }

/// <summary>时点, 年内, 累计.</summary>
public enum PeriodType { Unknown, AsOf, WithinYear, Cumulative }

/// <summary>写入, 登录, 登录失败, 退出, 账户变更, 导出, 查看户级数据, 查看户级瓦片.</summary>
public enum AuditAction { Unknown, Write, SignIn, SignInRefused, SignOut, AccountChange, Export, HouseholdRead, HouseholdTiles }
