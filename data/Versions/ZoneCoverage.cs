using GeoZones.Data.Coverage;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Versions;

[Comment("推进区的一版边界覆盖的合计; 户、项目、管网均为现状 / what a boundary of a zone covers, as totals; households, projects and pipes are those of today")]
public sealed class ZoneCoverage : CoverageTotals
{
    [Comment("所用边界的版次 / number of the boundary it is of")] public int VersionNumber { get; init; }
    [Comment("该边界的划定时间, UTC / when that boundary was drawn")] public DateTimeOffset DrawnAt { get; init; }
    [Comment("该边界的划定者 / who drew it")] public required string DrawnBy { get; init; }
}
