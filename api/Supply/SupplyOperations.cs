using GeoZones.Api.OData.Catalog;
using GeoZones.Data.Model;
using GeoZones.Data.Supply;

namespace GeoZones.Api.Supply;

/// <summary>Who has a centralized supply, and what does not lie where it should.</summary>
static class SupplyOperations
{
    static readonly OperationParameter By = new("by", typeof(string), new("级别", "the level of the rows"))
    {
        Values = ["Prefecture", "County", "Township", "Village", "Zone", "Scheme"],
    };

    static readonly OperationParameter Within = new("within", typeof(string), new("所在区划的12位代码，可省略", "the 12-digit code of the division they lie in, may be left out"))
    {
        IsOptional = true, Digits = 12,
    };

    public static IEnumerable<OperationShape> Of(EntityCatalog catalog) =>
    [
        new("SupplyCoverage", "supply_coverage", RecordShape.Of<SupplyRow>(nameof(SupplyRow.Code)), new("农村集中供水率及户、人，按级别", "rural people by supply and the rates, by level"))
        {
            Parameters = [By, Within], IsMany = true, IsForAudience = true, TellsOfZones = true, Place = 1, ValuesBeyond = ["Zone", "Scheme"],
        },
        new("ServedVillages", "villages_of_scheme", catalog.Of(typeof(Village)), new("驻地在供水范围内的村", "villages whose seat the service area covers"))
        {
            Binding = catalog.Of(typeof(WaterScheme)), IsMany = true,
        },
        new("ZoneConflicts", "zone_conflicts", RecordShape.Of<ZoneConflict>(nameof(ZoneConflict.ZoneId), nameof(ZoneConflict.ConstraintAreaId)), new("推进区压占管控区", "where zones overlap constraint areas"))
        {
            IsMany = true, TellsOfZones = true,
        },
        new("ZoneOverlaps", "zone_overlaps", RecordShape.Of<ZoneOverlap>(nameof(ZoneOverlap.ZoneId), nameof(ZoneOverlap.OtherZoneId)), new("推进区之间的重叠", "where zones overlap each other"))
        {
            IsMany = true, TellsOfZones = true,
        },
        new("MisplacedProjectSites", "misplaced_project_sites", RecordShape.Of<MisplacedProjectSite>(nameof(MisplacedProjectSite.ProjectSiteId)), new("在所属推进区或所在村之外的项目点", "project sites outside their zone or village"))
        {
            IsMany = true, TellsOfZones = true,
        },
    ];
}
