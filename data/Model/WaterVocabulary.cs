namespace GeoZones.Data.Model;

/// <summary>工程规模: I..V by design capacity; below 10 m³/d there is no class.</summary>
public enum SchemeClass { Unknown, I, II, III, IV, V }

/// <summary>管理模式: 县级水务公司, 乡镇供水站, 村委会, 承包.</summary>
public enum ManagementModel { Unknown, CountyWaterCompany, TownStation, VillageCommittee, Contractor }

/// <summary>水样: 水源水, 出厂水, 末梢水.</summary>
public enum SampleKind { Unknown, Source, Finished, TapEnd }

/// <summary>合格, 不合格.</summary>
public enum TestResult { Unknown, Passed, Failed }

/// <summary>待审核, 已公布, 已更正.</summary>
public enum TestStatus { Unknown, Pending, Published, Corrected }

/// <summary>水窖: 在用, 已销号.</summary>
public enum CisternStatus { Unknown, InUse, Eliminated }

/// <summary>三个一批: 扩网改造, 抽水调水, 集中并联. None while the cistern is in use.</summary>
public enum EliminationMethod { Unknown, None, NetworkExtension, PumpedTransfer, JoiningSchemes }

/// <summary>供水事件原因: 干旱, 爆管, 其他.</summary>
public enum IncidentCause { Unknown, Drought, Burst, Other }
