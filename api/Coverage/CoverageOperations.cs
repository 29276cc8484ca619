using GeoZones.Api.OData.Catalog;
using GeoZones.Data.Coverage;
using GeoZones.Data.Model;
using GeoZones.Data.Versions;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Coverage;

/// <summary>What an area covers: of a stored zone and of any area.</summary>
static class CoverageOperations
{
    /// <summary>The functions of the database that give totals.</summary>
    public const string OfArea = "coverage_of", OfZone = "coverage_of_zone";

    const string MajorityOfArea = "majorityOfArea";

    static readonly string[] Geometric = ["whole", MajorityOfArea, "majorityOfHouseholds", "seat", "overlaps"];

    /// <summary>Drawn small, or redrawn again and again, an area would find out where the households of a village stand.</summary>
    public static readonly OperationParameter AreaRule = new("rule", typeof(string), new("村的覆盖规则，默认 majorityOfArea", "the rule by which a village is covered, majorityOfArea if left out"))
    {
        IsOptional = true, Default = MajorityOfArea, Values = Geometric, ValuesOfHouseholds = ["majorityOfHouseholds"],
    };

    static readonly OperationParameter ZoneRule = AreaRule with { Values = [.. Geometric, "declared"] };

    public static readonly OperationParameter Area = new("area", typeof(Geometry), new("多边形或多多边形，SRID 4490", "a polygon or multipolygon, SRID 4490"));

    /// <summary>Which boundary of the zone: the last one drawn by the end of that day in China, or the one of a number; the present one if neither is said.</summary>
    static readonly OperationParameter[] Version =
    [
        new("asOf", typeof(DateOnly), new("取该日（北京时间）终了时的边界，如 2026-03-01", "the boundary at the end of this day in China, such as 2026-03-01")) { IsOptional = true },
        new("version", typeof(long), new("取该版次的边界", "the boundary of this number")) { IsOptional = true },
    ];

    public static IEnumerable<OperationShape> Of(EntityCatalog catalog)
    {
        var zone = catalog.Of(typeof(Zone));
        return
        [
            new("CoveredVillages", "villages_of_zone", catalog.Of(typeof(Village)), new("推进区按规则覆盖的村", "villages that the zone covers by a rule"))
            {
                Binding = zone, Parameters = [ZoneRule, .. Version], IsMany = true,
            },
            new("CoveredHouseholds", "households_of_zone", catalog.Of(typeof(Household)), new("位置在推进区内的户", "households that lie in the zone"))
            {
                Binding = zone, Parameters = Version, IsMany = true,
            },
            new("CoveredProjectSites", "project_sites_of_zone", catalog.Of(typeof(ProjectSite)), new("锚点在推进区内的项目点", "project sites whose anchor lies in the zone"))
            {
                Binding = zone, Parameters = Version, IsMany = true,
            },
            new("CoveredFacilities", "facilities_of_zone", catalog.Of(typeof(Facility)), new("锚点在推进区内的设施", "facilities whose anchor lies in the zone"))
            {
                Binding = zone, Parameters = Version, IsMany = true,
            },
            new("CoveredWaterPipes", "water_pipes_of_zone", catalog.Of(typeof(WaterPipe)), new("与推进区相接的在用管段", "pipes in service that touch the zone"))
            {
                Binding = zone, Parameters = Version, IsMany = true,
            },
            new("Coverage", OfZone, RecordShape.Of<ZoneCoverage>(nameof(ZoneCoverage.Rule)), new("推进区覆盖的合计", "what the zone covers, as totals"))
            {
                Binding = zone, Parameters = [ZoneRule, .. Version], IsForAudience = true, Place = 0,
            },
            new("CoverageDifference", "difference_of_zone", RecordShape.Of<VillageDifference>(nameof(VillageDifference.VillageCode)), new("公布名单与空间口径之差，逐村并说明原因", "declared list against covered villages, each with the reason"))
            {
                Binding = zone, Parameters = [AreaRule], IsMany = true, IsForAudience = true, Place = 0,
            },
            new("CoverageOf", OfArea, RecordShape.Of<CoverageTotals>(nameof(CoverageTotals.Rule)), new("任意范围覆盖的合计；也可 POST {\"area\": GeoJSON, \"rule\": ...}", "what any area covers, as totals; also by POST of {\"area\": GeoJSON, \"rule\": ...}"))
            {
                Parameters = [Area, AreaRule], IsForAudience = true, Place = 0,
            },
            new("CoveredVillagesOf", "villages_of", catalog.Of(typeof(Village)), new("任意范围按规则覆盖的村", "villages that any area covers by a rule"))
            {
                Parameters = [Area, AreaRule], IsMany = true,
            },
        ];
    }
}
