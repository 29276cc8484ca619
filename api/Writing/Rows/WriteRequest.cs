using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.Writing.Body;
using Microsoft.OData.Edm;

namespace GeoZones.Api.Writing.Rows;

/// <summary>A write, read and checked as far as that goes without the database.</summary>
/// <param name="Draft">Null where nothing is written but removed or linked.</param>
/// <param name="Linked">The key of the row that a $ref leads to; null elsewhere.</param>
sealed record WriteRequest(string Method, WriteTarget Target, RowDraft? Draft, object? Linked)
{
    public required Caller Caller { get; init; }

    public required Conditions Conditions { get; init; }

    public bool IsInsert => HttpMethods.IsPost(Method) && !Target.IsRestored;

    public bool IsReplacing => HttpMethods.IsPut(Method);

    /// <exception cref="GeoZonesException">GZ-6xx: the address is not written, the role may not, the body has faults.</exception>
    public static WriteRequest Of(HttpContext context, Question place, byte[] bytes)
    {
        var services = context.RequestServices;
        var caller = services.GetRequiredService<Caller>();
        var target = WriteTarget.Of(services.GetRequiredService<EntityCatalog>(), services.GetRequiredService<IEdmModel>(), place.Path);
        Allow(context.Request.Method, target, place.Path);
        Permit(caller, target);
        var method = target.Property is null ? context.Request.Method : HttpMethods.Patch;
        var empty = new WriteRequest(method, target, null, null) { Caller = caller, Conditions = Conditions.Of(context.Request) };
        if (target.IsLink)
            return empty with { Linked = LinkedKey(context, target, place, bytes) };
        return HttpMethods.IsDelete(empty.Method) ? empty : empty with { Draft = empty.Read(context, bytes, place.Root) };
    }

    static void Allow(string method, WriteTarget target, string path)
    {
        var isList = target.Row.Key is null;
        var isAllowed = method switch
        {
            _ when target.IsRestored => HttpMethods.IsPost(method),
            "PUT" or "DELETE" when target.Property is { } property => !(target.IsRaw && property.IsGeography),
            _ when target.Property is not null => false,
            "POST" => isList && (!target.IsLink || target.Navigation!.IsMany),
            "PUT" => target.IsLink ? !target.Navigation!.IsMany : !isList,
            "DELETE" => target.IsLink || !isList,
            _ => !target.IsLink && !isList,
        };
        if (!isAllowed)
            throw new NotWritableAddressException($"{method} {path}");
    }

    /// <summary>A link is written in the row that holds the key.</summary>
    static void Permit(Caller caller, WriteTarget target)
    {
        if (caller.ReadsOnly)
            throw new ReadOnlyTokenException();
        var written = target is { IsLink: true, Navigation.IsMany: false } ? target.Whole!.Shape : target.Row.Shape;
        if (!caller.MayWrite(written.ClrType))
            throw new NotAnEditorException(written.SetName ?? written.Name);
    }

    static object? LinkedKey(HttpContext context, WriteTarget target, Question place, byte[] bytes)
    {
        var address = HttpMethods.IsDelete(context.Request.Method) ? place.Option("id") : Address(context, bytes);
        if (address is null)
            return target.Row.Key?[0];
        var links = new EntityLink(context.RequestServices.GetRequiredService<IEdmModel>(), place.Root);
        return links.KeyOf(address, target.Navigation!.Target)
            ?? throw new FaultyBodyException([Faults.Link("@odata.id", address, $"{target.Navigation.Target.SetName}(...)")], 1);
    }

    static string Address(HttpContext context, byte[] bytes)
    {
        BodyText.Require(context.Request, "application/json");
        using var json = BodyText.Parse(bytes, 4);
        return json.RootElement.TryGetProperty("@odata.id", out var id) || json.RootElement.TryGetProperty("@id", out id)
            ? id.ToString() : throw new UnreadableBodyException("no @odata.id");
    }

    RowDraft Read(HttpContext context, byte[] bytes, string root)
    {
        var services = context.RequestServices;
        var limits = services.GetRequiredService<WriteLimits>();
        using var json = BodyText.Parse(Row(context.Request, bytes, limits.Depth), limits.Depth);
        if (Target.IsRestored)
            return Restoring.Read(json.RootElement, Target.Row.Shape);
        var reader = new RowJson(new(services.GetRequiredService<IEdmModel>(), root), limits);
        var draft = reader.Read(json.RootElement, Target.Row.Shape);
        var faults = reader.Faults.ToList();
        FillKey(draft);
        DraftRules.FillPlaces(draft, faults);
        faults.AddRange(KeyFaults(draft));
        if (IsInsert || IsReplacing)
            faults.AddRange(DraftRules.Missing(draft, [.. GivenByAddress()]).Where(missing => faults.TrueForAll(f => f.Target != missing.Target)));
        if (faults.Count > 0)
            throw new FaultyBodyException(faults, limits.Faults);
        if (draft.All.FirstOrDefault(row => !Caller.MayWrite(row.Shape.ClrType)) is { } forbidden)
            throw new NotAnEditorException(forbidden.Shape.SetName ?? forbidden.Shape.Name);
        return draft;
    }

    /// <summary>The body as that of the row, where it is the one of a property.</summary>
    byte[] Row(HttpRequest request, byte[] bytes, int depth)
    {
        if (Target.Property is { } emptied && HttpMethods.IsDelete(request.Method))
            return PropertyBody.Nothing(emptied);
        BodyText.Require(request, Target.IsRaw ? "text/plain" : "application/json");
        return Target.Property is not { } property ? bytes : Target.IsRaw ? PropertyBody.OfText(bytes, property) : PropertyBody.OfValue(bytes, property, depth);
    }

    /// <summary>A key that the caller chooses may be told by the address alone.</summary>
    void FillKey(RowDraft draft)
    {
        if (Target.Row.Key is not { } key || RowBuilder.Generated(draft.Shape) is not null)
            return;
        foreach (var (name, value) in draft.Shape.Key.Zip(key))
            draft.Values.TryAdd(name, value);
    }

    IEnumerable<string> GivenByAddress() => (Target.Row.Key is null ? [] : Target.Row.Shape.Key).Concat(Target.ForeignKey is { } key ? [key] : []);

    /// <summary>A key in the body is the one of the address; a new row with an id of its own gets that from the service.</summary>
    IEnumerable<Fault> KeyFaults(RowDraft draft)
    {
        foreach (var (property, index) in draft.Shape.KeyProperties.Select((p, i) => (p, i)))
        {
            if (!draft.Values.TryGetValue(property.Name, out var said))
                continue;
            if (Target.Row.Key is { } key && !Equals(said, key[index]))
                yield return Faults.Place(property.Name, $"{said}", $"{key[index]}");
            else if (Target.Row.Key is null && property.IsGenerated)
                yield return Faults.Computed(property.Name);
        }
        if (Target is { ForeignKey: { } owner, Whole.Key: [var whole] } && draft.Values.TryGetValue(owner, out var named) && !Equals(named, whole))
            yield return Faults.Place(owner, $"{named}", $"{whole}");
    }
}
