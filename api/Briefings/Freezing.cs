using System.Data;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoZones.Api.About;
using GeoZones.Api.Accounts;
using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.Figures;
using GeoZones.Api.Tiles;
using GeoZones.Data.Model;
using Npgsql;

namespace GeoZones.Api.Briefings;

/// <summary>Numbers, rows and map of some slides, asked by the service itself of one snapshot of the data and kept under a number.</summary>
sealed class Freezing(BriefingDatabase database, Publisher publisher, TileStore tiles, IServiceScopeFactory scopes, IConfiguration configuration)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly int megabytes = configuration.GetValue("Briefings:Megabytes", 32);

    /// <param name="context">Whose request it is; what he writes is written down.</param>
    /// <param name="audience">As whom the questions are asked.</param>
    /// <returns>The number.</returns>
    /// <exception cref="BriefingSizeException">It is too large to be kept.</exception>
    public async Task<long> FreezeAsync(HttpContext context, Caller audience, string title, Deck deck)
    {
        await using var connection = await database.OpenAsync(context.RequestAborted);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.RequestAborted);
        var about = await AboutEndpoint.ReadAsync(connection, audience, publisher, context.RequestAborted);
        var content = (await ContentAsync(context, snapshot, audience, (deck, about))).ToJsonString(Json);
        var map = Bounded(await TilePack.MakeAsync(audience, Boxes(deck, about), (view, square) => TilePack.ReadAsync(connection, view, square, context.RequestAborted)), content.Length);
        var asked = Asked.Of(context);
        await using var adding = new NpgsqlCommand(BriefingSql.Add, connection);
        foreach (var value in (object[])[title, asked.Author, audience.Role.ToString(), audience.Divisions.Prefixes, about.DataVersion, about.DataDate is { } date ? date : DBNull.Value, content, map])
            adding.Parameters.Add(new() { Value = value });
        var number = (long)(await adding.ExecuteScalarAsync(context.RequestAborted))!;
        await using var writing = new NpgsqlBatch(connection) { BatchCommands = { AuditSql.Adding([new(asked, AuditAction.Write) { EntitySet = "Briefings", EntityKey = $"{number}" }]) } };
        await writing.ExecuteNonQueryAsync(context.RequestAborted);
        await snapshot.CommitAsync(CancellationToken.None);
        return number;
    }

    /// <summary>The tiles of the map behind some slides, as this caller may see them now: those that are kept for the map, so that who asks again costs nothing.</summary>
    /// <exception cref="BriefingSizeException">They are too large for one file.</exception>
    public async Task<byte[]> PackAsync(HttpContext context, Caller caller, Deck deck)
    {
        AboutEndpoint.Answer about;
        await using (var connection = await database.OpenAsync(context.RequestAborted))
            about = await AboutEndpoint.ReadAsync(connection, caller, publisher, context.RequestAborted);
        return Bounded(await TilePack.MakeAsync(caller, Boxes(deck, about), async (view, square) =>
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            return (await tiles.GetAsync(new(await tiles.RevisionAsync(view), square, TileEncoding.Gzip))).Bytes;
        }), 0);
    }

    byte[] Bounded(byte[] pack, long more) =>
        pack.Length + more is var bytes && bytes > (long)megabytes << 20 ? throw new BriefingSizeException(bytes, megabytes) : pack;

    /// <summary>The numbers of one place as the caller of the request may see them now.</summary>
    public async Task<JsonObject> NowAsync(HttpContext context, Caller caller, long place)
    {
        await using var connection = await database.OpenAsync(context.RequestAborted);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.RequestAborted);
        var about = await AboutEndpoint.ReadAsync(connection, caller, publisher, context.RequestAborted);
        await using var scope = scopes.CreateAsyncScope();
        return new() { ["version"] = about.DataVersion, ["facts"] = await Facts(context, snapshot, caller, scope).OfAsync(place) };
    }

    async Task<JsonObject> ContentAsync(HttpContext context, NpgsqlTransaction snapshot, Caller audience, (Deck Deck, AboutEndpoint.Answer About) of)
    {
        await using var scope = scopes.CreateAsyncScope();
        var asking = Facts(context, snapshot, audience, scope);
        var places = new JsonObject();
        foreach (var place in of.Deck.Places)
            places[$"{place}"] = await asking.OfAsync(place);
        return new()
        {
            ["deck"] = of.Deck.Text,
            ["about"] = JsonSerializer.SerializeToNode(of.About, Json),
            ["announced"] = await asking.AnnouncedAsync(),
            ["places"] = places,
            ["rows"] = await RowsBehind.OfAsync(new(As(context, audience, scope), snapshot), places.Select(place => place.Value!.AsObject()), audience.MaySeeVillageCounts),
        };
    }

    static PlaceFacts Facts(HttpContext context, NpgsqlTransaction snapshot, Caller audience, AsyncServiceScope scope) =>
        new(new(As(context, audience, scope), snapshot), ActivatorUtilities.CreateInstance<FigureChecks>(scope.ServiceProvider, audience), context.RequestAborted);

    /// <summary>A context in which the audience asks, and nobody else.</summary>
    static DefaultHttpContext As(HttpContext context, Caller audience, AsyncServiceScope scope)
    {
        scope.ServiceProvider.GetRequiredService<CurrentVisitor>().Is = new(audience, Proof.Nothing);
        return new()
        {
            RequestServices = scope.ServiceProvider,
            RequestAborted = context.RequestAborted,
            TraceIdentifier = context.TraceIdentifier,
            Request = { Scheme = context.Request.Scheme, Host = context.Request.Host },
        };
    }

    static List<double[]> Boxes(Deck deck, AboutEndpoint.Answer about) => [.. deck.Slides
        .SelectMany(slide => (IEnumerable<double[]?>)[slide.View, slide.Place == 0 ? about.Bounds : about.Zones.FirstOrDefault(zone => zone.Id == slide.Place)?.Bbox])
        .OfType<double[]>()];
}
