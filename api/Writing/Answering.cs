using GeoZones.Api.Audit;
using GeoZones.Api.OData;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.OData.Writing;
using GeoZones.Api.Writing.Rows;

namespace GeoZones.Api.Writing;

/// <summary>What a write answers: the row as it is now, read in the same transaction, or only where it is and its ETag.</summary>
static class Answering
{
    /// <summary>Headers that decide the form of an answer.</summary>
    static readonly string[] Forms = ["Accept", "Accept-Language", "Accept-Charset", "OData-MaxVersion", "OData-Version"];

    /// <summary>The header that says that nothing was written, and why.</summary>
    const string Unchanged = "GeoZones-Unchanged";

    public static async Task<Written> AnswerAsync(HttpContext context, UnitOfWork unit, WriteRequest request, RowOutcome outcome)
    {
        var place = Question.At(context);
        var address = Address(request, outcome);
        var headers = new Dictionary<string, string> { [Preferences.Version] = Preferences.AgreeVersion(context.Request) };
        if (outcome is { Kind: not WriteKind.Removed, Version: { } version })
            headers["ETag"] = Conditions.Tag(version);
        if (outcome.Kind == WriteKind.Created)
            headers["Location"] = place.Root + address;
        var preferred = Preferred(context.Request);
        if (preferred is { } said)
            headers["Preference-Applied"] = $"return={said.ToString().ToLowerInvariant()}";
        if (outcome.Kind == WriteKind.Unchanged)
            headers[Unchanged] = "the restored boundary is the present one";
        if (request.Target.IsRestored)
            headers["OData-EntityId"] = place.Root + address;
        var isRow = outcome.Kind is WriteKind.Created or WriteKind.Changed or WriteKind.Unchanged;
        var isShown = isRow && (preferred ?? (outcome.Kind == WriteKind.Created ? Return.Representation : Return.Minimal)) == Return.Representation;
        if (isShown)
            return await ShownAsync(context, unit, new("GET", $"{place.Root}{address}{Property(request.Target)}{(place.Query.Length > 0 ? "?" : "")}{place.Query}"), headers, outcome);
        if (isRow)
            headers["OData-EntityId"] = place.Root + address;
        return new(StatusCodes.Status204NoContent, headers, []);
    }

    /// <summary>The row as a question for it answers; $select and $expand are those of the write.</summary>
    static async Task<Written> ShownAsync(HttpContext context, UnitOfWork unit, InnerRequest question, Dictionary<string, string> headers, RowOutcome outcome)
    {
        foreach (var name in Forms.Where(name => context.Request.Headers.ContainsKey(name)))
            question.Headers[name] = context.Request.Headers[name].ToString();
        var row = await question.SendAsync(context, ODataEndpoints.AnswerAsync, features =>
        {
            features.Set(unit.Reads);
            features.Set(new WrittenRowShown());
        });
        foreach (var (name, value) in row.Headers.Where(h => h.Key is "Content-Type" or "Content-Language" or "Vary" || h.Key == Preferences.Version))
            headers[name] = value;
        return new(outcome.Kind == WriteKind.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, headers, row.Body);
    }

    /// <summary>Where the row is found again, after the service root.</summary>
    static string Address(WriteRequest request, RowOutcome outcome)
    {
        var own = EntityAddress.Named(outcome.Shape, outcome.Key);
        return outcome.Shape.SetName is not null ? own
            : $"{EntityAddress.Named(request.Target.Whole!.Shape, request.Target.Whole.Key!)}/{request.Target.Navigation!.Name}{own[own.IndexOf('(', StringComparison.Ordinal)..]}";
    }

    /// <summary>What was written of the row, where it was one property.</summary>
    static string Property(WriteTarget target) => target.Property is not { } property ? "" : target.IsRaw ? $"/{property.Name}/$value" : $"/{property.Name}";

    static Return? Preferred(HttpRequest request) => request.Headers["Prefer"].ToString() switch
    {
        var prefer when prefer.Contains("return=minimal", StringComparison.OrdinalIgnoreCase) => Return.Minimal,
        var prefer when prefer.Contains("return=representation", StringComparison.OrdinalIgnoreCase) => Return.Representation,
        _ => null,
    };

    enum Return { Minimal, Representation }
}
