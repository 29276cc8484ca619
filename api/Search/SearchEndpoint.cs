using System.Globalization;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using Npgsql;

namespace GeoZones.Api.Search;

/// <summary>/search: divisions, villages, zones, project sites and facilities by name, by pinyin or by the start of a code.</summary>
public static class SearchEndpoint
{
    const int LongestText = 100;
    const int MostResults = 50;

    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/search", SearchAsync);
        return app;
    }

    static async Task<IResult> SearchAsync(string? q, string? limit, NpgsqlDataSource database, Caller caller, CancellationToken cancellation)
    {
        var text = q?.Trim() ?? "";
        if (text.Length is 0 or > LongestText || text.Contains('\0'))
            throw new SearchTextException(text.Length);
        return TypedResults.Ok(new Answer(await ReadAsync(database.CreateCommand(SearchSql.Find(caller.MaySeeDrafts ? "zones" : "zones_announced")), text, Limit(limit ?? "10"), cancellation)));
    }

    static int Limit(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostResults
            ? limit : throw new SearchLimitException(text);

    static async Task<List<Found>> ReadAsync(NpgsqlCommand search, string text, int limit, CancellationToken cancellation)
    {
        await using var command = search;
        command.Parameters.Add(new() { Value = text });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<Found>();
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(new(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt64(2),
                reader.GetString(3), reader.GetString(4), reader.GetFieldValue<double[]>(5), reader.GetString(6)));
        }
        return found;
    }

    sealed record Answer(IReadOnlyList<Found> Results);

    /// <param name="Kind">division, village, zone, project or facility.</param>
    /// <param name="Context">Where it lies: the divisions above it, the highest first.</param>
    /// <param name="Bbox">West, south, east, north in degrees.</param>
    /// <param name="FoundBy">name, code, initials or pinyin.</param>
    sealed record Found(string Kind, string? Code, long? Id, string Name, string Context, double[] Bbox, string FoundBy);

    sealed class SearchTextException(int length) : GeoZonesException("GZ-321", StatusCodes.Status400BadRequest, new(
        $"参数 q 有 {length} 个字符; 需要 1 至 {LongestText} 个字符的名称或代码, 例如 /search?q=徐庄。",
        $"Parameter q has {length} characters; wanted is a name or a code of 1 to {LongestText}, such as /search?q=徐庄."));

    sealed class SearchLimitException(string limit) : GeoZonesException("GZ-322", StatusCodes.Status400BadRequest, new(
        $"参数 limit 为 \"{limit}\"; 需要 1 至 {MostResults}。", $"Parameter limit is \"{limit}\"; wanted is 1 to {MostResults}."));
}
