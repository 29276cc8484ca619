using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Tests.NetTopologySuite;

static class Queries
{
    /// <summary>The SQL without the comments that list its parameters.</summary>
    public static string Sql(this IQueryable query) => string.Join('\n', query.ToQueryString()
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith("--", StringComparison.Ordinal)));
}
