using GeoZones.Api.OData.Catalog;
using GeoZones.Data.Model;
using GeoZones.Data.Versions;

namespace GeoZones.Api.Coverage;

/// <summary>What changes from one boundary to another, and lists of villages as people paste them.</summary>
static class VersionOperations
{
    static readonly OperationParameter From = new("from", typeof(long), new("此前版次", "number of the boundary before"));

    static readonly OperationParameter To = new("to", typeof(long), new("此后版次", "number of the boundary after"));

    static readonly OperationParameter Text = new("text", typeof(string), new("粘贴的文字：代码或村名，以逗号、顿号、分号、换行、制表符或空格分隔", "pasted text: codes or names between commas, semicolons, lines, tabs or blanks"));

    static readonly OperationParameter Within = new("within", typeof(string), new("所在区划的12位代码，可省略", "the 12-digit code of the division they lie in, may be left out"))
    {
        IsOptional = true, Digits = 12,
    };

    public static IEnumerable<OperationShape> Of(EntityCatalog catalog)
    {
        var (zone, change) = (catalog.Of(typeof(Zone)), RecordShape.Of<AreaChange>(nameof(AreaChange.Key)));
        return
        [
            new("VersionDifference", "version_changes", change, new("两版边界之间的变化：逐村、村外、逐项目，相加即两次覆盖之差", "what changes between two boundaries: villages, outside them, projects; the rows add up to the difference of the coverages"))
            {
                Binding = zone, Parameters = [From, To, CoverageOperations.AreaRule], IsMany = true, IsForAudience = true,
            },
            new("VersionDifferenceTotals", "version_change_totals", RecordShape.Of<VersionChangeTotals>(nameof(VersionChangeTotals.FromNumber), nameof(VersionChangeTotals.ToNumber)), new("两版边界之间的变化合计", "what changes between two boundaries, summed"))
            {
                Binding = zone, Parameters = [From, To, CoverageOperations.AreaRule], IsForAudience = true,
            },
            new("CoverageChanges", "area_changes", change, new("由一范围到另一范围的变化；也可 POST", "what changes from an area to another; also by POST"))
            {
                Parameters = [CoverageOperations.Area with { Name = "before" }, CoverageOperations.Area with { Name = "after" }, CoverageOperations.AreaRule], IsMany = true, IsForAudience = true,
            },
            new("MatchVillages", "match_villages", RecordShape.Of<VillageMatch>(nameof(VillageMatch.Item)), new("逐项对照粘贴的村名单；POST {\"text\": ..., \"within\": ...}", "a pasted list of villages item by item; POST {\"text\": ..., \"within\": ...}"))
            {
                Parameters = [Text, Within], IsMany = true,
            },
        ];
    }
}
