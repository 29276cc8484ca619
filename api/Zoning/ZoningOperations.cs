using GeoZones.Api.OData.Catalog;
using GeoZones.Data.Model;
using GeoZones.Data.Zoning;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Zoning;

/// <summary>What is wrong with a zone, and tools that draw its boundary: nothing is saved by them.</summary>
static class ZoningOperations
{
    static readonly OperationParameter Area = new("area", typeof(Geometry), new("多边形或多多边形，SRID 4490", "a polygon or multipolygon, SRID 4490"));

    static readonly OperationParameter Replaced = new("zone", typeof(long), new("它将替换的推进区，不与之比较；可省略", "the zone that it is to replace, not compared with; may be left out")) { IsOptional = true };

    static readonly OperationParameter Codes = new("codes", typeof(string[]), new("村代码或乡镇代码的 JSON 数组，各12位，写在别名里", "a JSON array of 12-digit codes of villages or towns, in an alias")) { Digits = 12 };

    static readonly OperationParameter Zone = new("zone", typeof(long), new("一个推进区的编号", "the id of one zone"));

    static readonly OperationParameter Neighbour = new("neighbour", typeof(long), new("与它共界的推进区的编号", "the id of the zone that shares a border with it"));

    static readonly OperationParameter Border = new("border", typeof(LineString), new("新界线，线，SRID 4490", "the new border, a linestring, SRID 4490"));

    public static IEnumerable<OperationShape> Of(EntityCatalog catalog)
    {
        var finding = RecordShape.Of<ZoneFinding>(nameof(ZoneFinding.Number));
        return
        [
            new("Checks", "zone_checks", finding, new("推进区的重叠、缝隙、飞地、越界、压占和紧凑度，逐条并给出改法", "overlaps, gaps, detached parts, conflicts and compactness of the zone, each with a fix"))
            {
                Binding = catalog.Of(typeof(Zone)), IsMany = true, IsForDrafts = true,
            },
            new("ZoneChecksOf", "zone_checks_of", finding, new("任意范围作为推进区的检查；也可 POST {\"area\": GeoJSON, \"zone\": 5}", "the same of any area; also by POST of {\"area\": GeoJSON, \"zone\": 5}"))
            {
                Parameters = [Area, Replaced], IsMany = true, IsForDrafts = true,
            },
            new("ZoneFromVillages", "zone_from_villages", RecordShape.Of<VillagesBoundary>(nameof(VillagesBoundary.Villages)), new("由村或乡镇合成边界；也可 POST {\"codes\": [...]}", "the boundary of villages or towns; also by POST of {\"codes\": [...]}"))
            {
                Parameters = [Codes],
            },
            new("MoveSharedBorder", "move_shared_border", RecordShape.Of<MovedBorder>(nameof(MovedBorder.ZoneId)), new("移动两区共同边界的预览，两行；也可 POST", "the preview of moving the border that two zones share, two rows; also by POST"))
            {
                Parameters = [Zone, Neighbour, Border], IsMany = true, IsForDrafts = true,
            },
            RepairEndpoint.Operation(),
        ];
    }
}
