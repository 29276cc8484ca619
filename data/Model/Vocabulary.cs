namespace GeoZones.Data.Model;

/// <summary>行政区划级别.</summary>
public enum DivisionLevel { Unknown, Province, Prefecture, County, Township }

/// <summary>村(居)类别: 村委会, 居委会, 类似单位.</summary>
public enum VillageKind { Unknown, VillageCommittee, ResidentsCommittee, SimilarUnit }

/// <summary>家庭户 or 集体户.</summary>
public enum HouseholdKind { Unknown, Family, Collective }

/// <summary>供水方式. The first three are centralized, the next five dispersed; Unknown is neither.</summary>
public enum SupplyType { Unknown, UrbanRural, MultiVillage, SingleVillage, Well, Cistern, Spring, Hauled, NoFacility }

/// <summary>到户方式.</summary>
public enum Delivery { Unknown, HouseConnection, Standpipe, None }

/// <summary>规划, 在建, 在用, 停用, 废弃.</summary>
public enum AssetStatus { Unknown, Planned, UnderConstruction, InService, OutOfUse, Abandoned }

/// <summary>管网节点.</summary>
public enum WaterNodeKind { Unknown, Source, BackupSource, Plant, BoosterStation, ClearWaterTank, HighLevelTank, Valve, Junction, ServiceConnection, Standpipe }

/// <summary>主管 or 支管.</summary>
public enum PipeRole { Unknown, Main, Branch }

/// <summary>管材.</summary>
public enum PipeMaterial { Unknown, DuctileIron, Steel, Polyethylene, Pvc, Cement }
