using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoZones.Api.About;
using GeoZones.Api.Callers;
using Microsoft.Net.Http.Headers;

namespace GeoZones.Api.Briefings;

/// <summary>/briefings: the numbers of a place now, frozen briefings, one of them, and the tiles of its map.</summary>
public static class BriefingEndpoints
{
    const int LongestTitle = 100;
    const int LongestBody = 64 << 10;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IServiceCollection AddBriefings(this IServiceCollection services, string connectionString) =>
        services.AddSingleton(_ => new BriefingDatabase(connectionString)).AddSingleton<Freezing>();

    public static IEndpointRouteBuilder MapBriefings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/briefings/places/{place:long}", PlaceAsync);
        app.MapGet("/briefings/tiles", PackAsync);
        app.MapGet("/briefings", ListAsync);
        app.MapPost("/briefings", FreezeAsync);
        app.MapGet("/briefings/{number:long}", OneAsync);
        app.MapGet("/briefings/{number:long}/tiles", TilesAsync);
        return app;
    }

    /// <summary>May this caller freeze what it sees? Whoever has signed in may, the public may not.</summary>
    public static bool MayFreeze(this Caller caller) => caller is { ReadsOnly: false, Role: not Role.Public };

    static async Task<IResult> PlaceAsync(HttpContext context, long place, Caller caller, Freezing freezing)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Json(await freezing.NowAsync(context, caller, place), Json);
    }

    static async Task<IResult> PackAsync(HttpContext context, string? deck, Caller caller, Freezing freezing)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(await freezing.PackAsync(context, caller, Deck.Parse(deck ?? "") ?? throw new UnreadableBriefingException("the slides make no sense", "幻灯片无法识别")), "application/octet-stream");
    }

    static async Task<IResult> ListAsync(HttpContext context, Caller caller, BriefingDatabase database, Publisher publisher)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        var rows = await database.ListAsync(BriefingSql.Newest, BriefingRow.Read, context.RequestAborted);
        return Results.Json(new JsonObject { ["mayFreeze"] = caller.MayFreeze(), ["briefings"] = new JsonArray([.. rows.Where(row => row.IsFor(caller)).Select(row => Described(row, publisher))]) }, Json);
    }

    static async Task<IResult> FreezeAsync(HttpContext context, Caller caller, Freezing freezing)
    {
        if (caller.ReadsOnly && caller.Role != Role.Public)
            throw new ReadOnlyTokenException();
        if (!caller.MayFreeze())
            throw new MayNotFreezeException();
        var wanted = await ReadAsync(context.Request);
        var deck = Deck.Parse(wanted.Deck) ?? throw new UnreadableBriefingException("the slides make no sense", "幻灯片无法识别");
        if (wanted.Title.Trim() is not { Length: >= 1 and <= LongestTitle } title || title.Any(char.IsControl))
            throw new UnreadableBriefingException("the title is empty, too long or no plain text", "标题为空、过长或含控制字符");
        if (wanted.Audience is not (null or "public"))
            throw new UnreadableBriefingException($"the audience is '{wanted.Audience}'", $"对象为“{wanted.Audience}”");
        var number = await freezing.FreezeAsync(context, wanted.Audience is null ? caller.Anybody : new(Role.Public), title, deck);
        return Results.Json(new { number }, Json, statusCode: StatusCodes.Status201Created);
    }

    static async Task<IResult> OneAsync(HttpContext context, long number, Caller caller, BriefingDatabase database, Publisher publisher)
    {
        var (row, content) = await FindAsync(context, number, caller, (BriefingSql.One, reader => reader.GetString(10)), database);
        if (IsHeld(context, $"\"{row.Hash}{(publisher.Of(row.Hash) is null ? "" : "-approved")}\""))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var described = Described(row, publisher);
        described["content"] = JsonNode.Parse(content);
        return Results.Json(described, Json);
    }

    static async Task<IResult> TilesAsync(HttpContext context, long number, Caller caller, BriefingDatabase database)
    {
        var (row, tiles) = await FindAsync(context, number, caller, (BriefingSql.Tiles, reader => reader.GetFieldValue<byte[]>(10)), database);
        return IsHeld(context, $"\"{row.Hash}\"") ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(tiles, "application/octet-stream");
    }

    /// <exception cref="NoSuchBriefingException">None has this number.</exception>
    /// <exception cref="BriefingReachException">It is not for this caller.</exception>
    static async Task<(BriefingRow Row, T Held)> FindAsync<T>(HttpContext context, long number, Caller caller, (string Statement, Func<Npgsql.NpgsqlDataReader, T> Read) what, BriefingDatabase database)
    {
        var found = await database.ListAsync(what.Statement, reader => (Row: BriefingRow.Read(reader), Held: what.Read(reader)), context.RequestAborted, number);
        if (found is not [var one])
            throw new NoSuchBriefingException($"{number}");
        return one.Row.IsFor(caller) ? one : throw new BriefingReachException(number, one.Row.Role);
    }

    /// <summary>It never changes, but whoever may see it can: so it is asked for again, and need not be sent again.</summary>
    static bool IsHeld(HttpContext context, string tag)
    {
        (context.Response.Headers.ETag, context.Response.Headers.CacheControl) = (tag, "private, no-cache");
        return context.Request.GetTypedHeaders().IfNoneMatch.Contains(EntityTagHeaderValue.Parse(tag));
    }

    static JsonObject Described(BriefingRow row, Publisher publisher)
    {
        var approval = publisher.Of(row.Hash);
        return new()
        {
            ["number"] = row.Number, ["at"] = row.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture), ["title"] = row.Title, ["author"] = row.Author, ["role"] = row.Role.ToWord(),
            ["dataVersion"] = row.DataVersion, ["dataDate"] = row.DataDate?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), ["bytes"] = row.Bytes, ["hash"] = row.Hash,
            ["approval"] = approval is null ? null : new JsonObject { ["number"] = approval.Number, ["reason"] = approval.Reason },
        };
    }

    static async Task<Wanted> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType() || request.ContentLength > LongestBody)
            throw new UnreadableBriefingException("the body is no JSON, or too long", "请求体不是 JSON 或过长");
        try
        {
            return await request.ReadFromJsonAsync<Wanted>() is { Title: not null, Deck: not null } wanted ? wanted : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new UnreadableBriefingException("title or deck is missing", "缺少 title 或 deck");
        }
    }

    sealed record Wanted(string Title, string Deck, string? Audience);
}
