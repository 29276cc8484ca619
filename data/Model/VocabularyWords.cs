using System.Globalization;
using System.Text.RegularExpressions;

namespace GeoZones.Data.Model;

/// <summary>The members of every enumeration in Chinese, in their order, after Unknown (未知). In English a member is called as it is spelled.</summary>
public static partial class VocabularyWords
{
    const string Unknown = "未知";

    static readonly Dictionary<Type, string> Chinese = new()
    {
        [typeof(DivisionLevel)] = "省级 地级 县级 乡级",
        [typeof(DivisionKind)] = "省 地级市 市辖区 县级市 县 街道 镇 乡 开发区",
        [typeof(VillageKind)] = "村委会 居委会 类似单位",
        [typeof(Evidence)] = "原文点名 推断 其他来源 依据薄弱 选定",
        [typeof(DesignationStatus)] = "创建 已授予",
        [typeof(ZoneLevel)] = "省级 市级",
        [typeof(ZoneStatus)] = "草案 已报送 已批准 已终止",
        [typeof(ZoneEventKind)] = "新建 边界 状态 公布名单 属性",
        [typeof(ConstraintKind)] = "永久基本农田 生态保护红线 城镇开发边界 饮用水水源保护区",
        [typeof(HouseholdKind)] = "家庭户 集体户",
        [typeof(SupplyType)] = "城乡供水一体化 联村供水 单村供水 水井 水窖 引泉 拉水送水 无设施",
        [typeof(Delivery)] = "入户 集中供水点 无",
        [typeof(SchemeClass)] = "Ⅰ级 Ⅱ级 Ⅲ级 Ⅳ级 Ⅴ级",
        [typeof(ManagementModel)] = "县级水务公司 乡镇水管站 村集体 承包",
        [typeof(AssetStatus)] = "规划 在建 在用 停用 废弃",
        [typeof(WaterNodeKind)] = "水源 备用水源 水厂 增压泵站 清水池 高位水池 阀门 连接点 入户接点 集中供水点",
        [typeof(PipeRole)] = "主管 支管",
        [typeof(PipeMaterial)] = "球墨铸铁 钢 聚乙烯(PE) 聚氯乙烯(PVC) 水泥",
        [typeof(SampleKind)] = "水源水 出厂水 末梢水",
        [typeof(TestResult)] = "合格 不合格",
        [typeof(TestStatus)] = "待发布 已发布 已更正",
        [typeof(CisternStatus)] = "在用 已销号",
        [typeof(EliminationMethod)] = "无 扩网改造 抽水调水 集中并联",
        [typeof(IncidentCause)] = "干旱 爆管 其他",
        [typeof(ProjectCategory)] = "产业 道路 供水 公共服务 人居环境 其他",
        [typeof(ProjectStage)] = "审批 招投标 施工监理 报账拨款 竣工决算 审计验收",
        [typeof(FundSource)] = "中央衔接资金 省级衔接资金 市级衔接资金 县级衔接资金 行业部门资金 帮扶协作资金 社会资金 自筹资金",
        [typeof(WarningColour)] = "蓝色(按期) 黄色(滞后) 红色(连续两月滞后) 未报",
        [typeof(AssetKind)] = "经营性资产 公益性资产 到户类资产",
        [typeof(FacilityKind)] = "卫生室 学校 帮扶车间 光伏电站 冷库 道路 田园 果园 带状区 园区 湖",
        [typeof(Ownership)] = "公有 集体 私有",
        [typeof(MonitoringCategory)] = "全部 脱贫不稳定 边缘易致贫 突发严重困难",
        [typeof(MonitoringMeasure)] = "累计纳入 现有 新纳入 风险消除",
        [typeof(FigureQualifier)] = "精确 余 近 预计 基本",
        [typeof(PeriodType)] = "时点 年内 累计",
        [typeof(AuditAction)] = "写入 登录 登录失败 退出 账户变更 导出 查看户级数据 查看户级瓦片",
    };

    /// <summary>Every member with its words.</summary>
    /// <exception cref="InvalidOperationException">There is a member without a word, or a word without a member.</exception>
    public static IReadOnlyList<(string Member, string Chinese, string English)> Of(Type enumeration)
    {
        var (members, words) = (Enum.GetNames(enumeration), Chinese[enumeration].Split(' ').Prepend(Unknown).ToList());
        return words.Count == members.Length
            ? [.. members.Zip(words, (member, word) => (member, word, InWords(member)))]
            : throw new InvalidOperationException($"{enumeration.Name} has {members.Length} members and {words.Count} words.");
    }

    static string InWords(string member) => member.Length <= 3 && member.All(char.IsAsciiLetterUpper)
        ? member : Capitals().Replace(member, " $0").ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capitals();
}
