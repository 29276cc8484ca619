using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GeoZones.Api.Callers;
using GeoZones.Api.Coverage;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.Following;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Measures;
using Npgsql;

namespace GeoZones.Api.Live.Answers;

/// <summary>Totals over HTTP from the coverage index, where the database says in the same request that the index has seen all that it has; else the compiled statement answers.</summary>
/// <remarks>Either way a header says which.</remarks>
public sealed class IndexAnswers(FollowedCoverage coverage, NpgsqlDataSource database, LiveLimits limits)
{
    const string Computed = "GeoZones-Computed";

    /// <returns>False where the statement has to answer.</returns>
    public async Task<bool> TrySendAsync(HttpContext context, Answer answer)
    {
        if (answer.Reading.Coverage is not { } question || !IsPlain(answer.Format))
            return false;
        var (followed, asked, silence) = context.Features.Get<OpenWork>() is null
            ? await AgreeAsync(question, context.RequestServices.GetRequiredService<Caller>(), context.RequestAborted) : new(null, null, "uncommitted");
        context.Response.Headers[Computed] = followed is null ? $"postgis; {silence}" : "index";
        if (followed is null)
            return false;
        using var body = new BodyBuffer();
        Write(body, answer, new(question, followed, asked!), context.RequestServices.GetRequiredService<Caller>());
        context.Response.ContentType = answer.Format.ContentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
        return true;
    }

    static bool IsPlain(AnswerFormat format) => format is { Kind: MediaKind.Json, Metadata: not MetadataLevel.Full, IsIeee754Compatible: false };

    /// <summary>An index that has seen whatever the database has. One that has seen more is as good for an area, for a zone only the same: its boundary was read before.</summary>
    async Task<Agreement> AgreeAsync(CoverageQuestion question, Caller caller, CancellationToken gone)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            if (coverage.Answering is null)
                return new(null, null, coverage.Phase);
            if (await AskedArea.ReadAsync(database, question, caller, gone) is not { } asked)
                return new(null, null, "nothing");
            if (Fitting(question, asked) is { } followed)
                return new(followed, asked, null);
            var left = limits.Catching - Stopwatch.GetElapsedTime(start);
            if (left <= TimeSpan.Zero || !await coverage.WaitForAsync(asked.DataVersion, left))
                return new(null, null, "behind");
            if (Fitting(question, asked) is { } caught)
                return new(caught, asked, null);
        }
    }

    FollowedIndex? Fitting(CoverageQuestion question, AskedArea asked) => coverage.Answering is { } followed
        && (followed.DataVersion == asked.DataVersion || (question.Area is not null && followed.DataVersion > asked.DataVersion)) ? followed : null;

    static void Write(BodyBuffer body, Answer answer, in Found found, Caller caller)
    {
        var (asked, rule) = (found.Asked, found.Question.Rule);
        var sums = AreaCoverage.Totals(found.Followed.Index, asked.Area, rule, asked.Grain);
        using var json = JsonRow.WriterTo(body);
        json.WriteStartObject();
        if (answer.Format.Metadata != MetadataLevel.None)
            json.WriteString("@odata.context"u8, answer.ContextUrl);
        if (asked.Boundary is { } drawn)
            Write(json, drawn);
        TotalsJson.Write(json, sums, new(RuleNames.Of(rule), found.Followed.DataVersion, asked.Grain, caller.MaySeePipeLengths)
        {
            SquareMetres = Area.SquareMetres(asked.Area),
            RowsBehind = asked.Boundary?.RowsBehind,
        });
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Drawn drawn)
    {
        json.WriteNumber("VersionNumber"u8, drawn.Number);
        json.WriteString("DrawnAt"u8, drawn.At);
        json.WriteString("DrawnBy"u8, drawn.By);
    }

    readonly record struct Agreement(FollowedIndex? Followed, AskedArea? Asked, string? Silence);

    readonly record struct Found(CoverageQuestion Question, FollowedIndex Followed, AskedArea Asked);
}

/// <summary>The names of the rules as they are written.</summary>
static class RuleNames
{
    static readonly Dictionary<CoverageRule, byte[]> Names = CoverageRuleWords.All.ToDictionary(words => words.Rule, words => Encoding.UTF8.GetBytes(words.Name));

    public static ReadOnlyMemory<byte> Of(CoverageRule rule) => Names[rule];
}
