using GeoZones.Data.Model;
using static GeoZones.Data.Demonstration.Programme.SiteShape;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>The kinds of project from which every zone draws its thirty.</summary>
internal static class ProjectKinds
{
    public static readonly IReadOnlyList<ProjectKind> Industry =
    [
        Grown("高效{0}园水肥一体化项目", "铺设水肥一体化管网，配套首部系统和机井，改造{0}园", Polygon, 60_000, new(FacilityKind.Orchard, "{0}园")),
        Grown("{0}标准化种植示范基地项目", "平整土地，新植{0}，配套生产路和灌溉设施", Polygon, 80_000, new(FacilityKind.Orchard, "{0}示范基地")),
        Built("{0}分拣包装车间项目", "新建分拣包装车间1座，购置分选生产线1条", Polygon, 2_500, new(FacilityKind.Workshop, "{0}分拣车间")),
        Built("{0}深加工厂房项目", "新建钢结构厂房，配套加工、检验设备", Polygon, 4_000, new(FacilityKind.Workshop, "{0}加工厂")),
        Built("冬暖式大棚建设项目", "新建冬暖式大棚12座，配套水电路", Polygon, 30_000, new(FacilityKind.Field, "冬暖式大棚")),
        Built("食用菌大棚项目", "新建食用菌大棚8座及接种、烘干车间", Polygon, 15_000, new(FacilityKind.Field, "食用菌大棚")),
        Built("村级光伏电站项目", "利用闲置屋面和空地安装光伏组件，并网发电", Point, 0, new(FacilityKind.PhotovoltaicStation, "光伏电站")),
        Built("民宿提升项目", "改造闲置农房为民宿院落，配套停车和污水设施", Point, 0, null),
        Built("农产品电商服务站项目", "改造电商服务用房，购置直播、打包设备", Point, 0, null),
        Built("标准化养殖小区项目", "新建养殖棚舍和粪污处理设施", Polygon, 12_000, null),
        Built("乡村振兴车间项目", "新建标准化车间1座，吸纳脱贫户就近务工", Polygon, 2_000, new(FacilityKind.Workshop, "乡村振兴车间")),
        Grown("中药材种植基地项目", "流转土地种植丹参、金银花，配套晾晒场", Polygon, 50_000, new(FacilityKind.Field, "中药材基地")),
        Built("农机社会化服务中心项目", "新建机库，购置拖拉机、植保无人机等农机", Point, 0, null),
        Grown("{0}采摘园项目", "新建采摘园，配套步道、围栏和接待用房", Polygon, 25_000, new(FacilityKind.Orchard, "{0}采摘园")),
        Grown("{0}育苗基地项目", "新建育苗温室和炼苗场", Polygon, 9_000, new(FacilityKind.Field, "{0}育苗基地")),
        Built("农产品展销中心项目", "新建展销大厅，配套冷藏展柜", Point, 0, null),
        Grown("高标准设施农业园项目", "新建连栋温室，配套智能温控和灌溉", Polygon, 35_000, new(FacilityKind.Field, "设施农业园")),
        Built("智慧农业监测项目", "布设墒情、虫情监测点，建设数据平台", Point, 0, null),
    ];

    public static readonly IReadOnlyList<ProjectKind> Roads =
    [
        Road("村内道路硬化项目", "硬化村内道路，厚18厘米C25混凝土", "村内道路"),
        Road("生产路建设项目", "新修田间生产路，配套过路涵管", "生产路"),
        Road("通村道路改建项目", "改建通村道路，加宽路面，完善安防设施", "通村道路"),
        Road("环村路及边沟项目", "新修环村路，砌筑排水边沟", "环村路"),
    ];

    public static readonly IReadOnlyList<ProjectKind> PublicWorks =
    [
        Works(ProjectCategory.WaterSupply, "农村供水管网改造项目", "更换老化供水管道，安装智能水表", Line, 650),
        Works(ProjectCategory.WaterSupply, "灌溉渠系配套项目", "清淤衬砌支渠，配套节制闸", Line, 700),
        Works(ProjectCategory.WaterSupply, "水源井及蓄水池项目", "新打机井1眼，新建蓄水池1座", Point, 0),
        Works(ProjectCategory.LivingEnvironment, "人居环境整治提升项目", "整治残垣断壁，铺装巷道，绿化美化", Point, 0),
        Works(ProjectCategory.LivingEnvironment, "农村生活污水治理项目", "铺设污水管网，建设终端处理站", Line, 500),
        Works(ProjectCategory.LivingEnvironment, "坑塘整治项目", "清淤护坡，栽植水生植物，建设亲水步道", Polygon, 5_000),
        Works(ProjectCategory.PublicService, "卫生室标准化提升项目", "改造业务用房，配备诊疗设备", Point, 0),
        Works(ProjectCategory.PublicService, "幸福食堂项目", "改造用房，配备厨房和适老设施", Point, 0),
    ];

    /// <summary>The one project of 薛水梨香 that a text prices: 3,000,000 yuan of linkage funds.</summary>
    public static readonly ProjectKind ColdStore =
        Built("气调冷库项目", "新建气调冷库1座及预冷、分拣用房", Polygon, 3_000, new(FacilityKind.ColdStore, "气调冷库")) with
        {
            Priced = [(FundSource.CentralLinkage, 1_800), (FundSource.ProvincialLinkage, 1_200), (FundSource.SelfRaised, 860)],
        };

    /// <summary>The four sites of 印象白楼 that a text names.</summary>
    public static readonly IReadOnlyList<ProjectKind> NamedSites =
    [
        NamedSite("白楼湾示范园", FacilityKind.Park), NamedSite("忆田园草莓采摘园", FacilityKind.Field),
        NamedSite("盈亮生态园", FacilityKind.Park), NamedSite("薄皮辣椒示范园", FacilityKind.Field),
    ];

    private static ProjectKind NamedSite(string name, FacilityKind kind) =>
        Built(name + "提升项目", "完善园区道路、灌溉和采摘接待设施", Polygon, 30_000, new(kind, name) { IsNamedByText = true });

    private static ProjectKind Grown(string name, string contents, SiteShape shape, double size, Leaving? leaves) =>
        Built(name, contents, shape, size, leaves) with { Asset = AssetKind.Operating, LinkageChance = 0.5, WithoutLinkage = FundMix.Sector };

    private static ProjectKind Built(string name, string contents, SiteShape shape, double size, Leaving? leaves) =>
        new(name, contents, shape, size, shape == Point ? 5 : 11)
        {
            Category = ProjectCategory.Industry, Asset = AssetKind.Operating, Leaves = leaves, LinkageChance = 0.45,
            WithLinkage = FundMix.IndustryLinkage, WithoutLinkage = FundMix.Social,
        };

    private static ProjectKind Road(string name, string contents, string leaves) =>
        Works(ProjectCategory.Road, name, contents, Line, 900) with { Leaves = new(FacilityKind.Road, leaves) };

    private static ProjectKind Works(ProjectCategory category, string name, string contents, SiteShape shape, double size) =>
        new(name, contents, shape, size, shape == Line ? 3.4 : 2.4)
        {
            Category = category, Asset = AssetKind.PublicBenefit, LinkageChance = 0.68,
            WithLinkage = FundMix.PublicWorksLinkage, WithoutLinkage = category == ProjectCategory.PublicService ? FundMix.Assisted : FundMix.Sector,
        };
}
