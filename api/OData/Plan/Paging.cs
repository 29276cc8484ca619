using GeoZones.Api.OData.Parse;

namespace GeoZones.Api.OData.Plan;

/// <summary>Which rows of the answer this page holds.</summary>
/// <param name="PageSize">Null when the rest of the answer fits.</param>
sealed record Paging(long Limit, long? Offset, int? PageSize, long Before, Continuation? After, string TokenShape)
{
    public static Paging Of(Planning planning, QueryOptions options, IReadOnlyList<Sorting> sortings)
    {
        var shape = SkipToken.ShapeOf(planning.Request.Path, options);
        var (after, before) = options["$skiptoken"] is { } token ? SkipToken.Read(token, shape, sortings) : ((Continuation?)null, 0L);
        var page = Math.Min(planning.Request.MaxPageSize is > 0 and var asked ? asked : planning.Limits.DefaultPage, planning.Limits.LargestPage);
        var left = StepParser.Whole("$top", options["$top"]) - before;
        var skip = after is null ? StepParser.Whole("$skip", options["$skip"]) : null;
        return left <= page
            ? new(Math.Max(0, left.Value), skip, null, before, after, shape)
            : new(page + 1, skip, page, before, after, shape);
    }
}
