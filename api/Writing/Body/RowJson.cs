using System.Text.Json;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Writing.Body;

/// <summary>OData JSON of a row, and of rows within it, as a draft; everything that is wrong is told at once.</summary>
sealed class RowJson(EntityLink links, WriteLimits limits)
{
    static readonly string[] Bare = ["odata.type", "type", "odata.id", "id", "odata.context", "context", "odata.metadataEtag"];

    readonly List<Fault> faults = [];
    int rows;
    int vertices;

    public IReadOnlyList<Fault> Faults => faults;

    public RowDraft Read(JsonElement json, EntityShape shape, string place = "")
    {
        if (++rows > limits.Rows)
            throw WriteLimitException.Of("行数", "rows", limits.Rows);
        var draft = new RowDraft(shape, place);
        foreach (var member in json.EnumerateObject())
        {
            var at = member.Name.IndexOf('@', StringComparison.Ordinal);
            if (at < 0)
                Member(draft, member);
            else
                Annotation(draft, member.Name[..at], member.Name[(at + 1)..], member.Value);
        }
        return draft;
    }

    void Member(RowDraft draft, JsonProperty member)
    {
        if (draft.Shape.Properties.FirstOrDefault(p => p.Name == member.Name) is { } property)
            Value(draft, property, member.Value);
        else if (draft.Shape.Navigations.FirstOrDefault(n => n.Name == member.Name) is { } navigation)
            Navigation(draft, navigation, member.Value);
        else
            faults.Add(Body.Faults.Unknown(draft.Place + member.Name, draft.Shape.Name));
    }

    void Value(RowDraft draft, EntityProperty property, JsonElement json)
    {
        var target = draft.Place + property.Name;
        if (property.IsComputed)
            faults.Add(Body.Faults.Computed(target));
        else if (property.IsGeography && json.ValueKind != JsonValueKind.Null)
            draft.Values[property.Name] = Shape(property, target, json);
        else if (ValueJson.TryRead(json, property, target, faults, out var value))
            draft.Values[property.Name] = value;
    }

    Geometry? Shape(EntityProperty property, string target, JsonElement json)
    {
        var reader = new ShapeJson(target, property.Type, faults);
        var shape = reader.Read(json);
        vertices += reader.Vertices;
        return vertices > limits.Vertices ? throw WriteLimitException.Of("几何顶点数", "vertices", limits.Vertices) : shape;
    }

    void Navigation(RowDraft draft, EntityNavigation navigation, JsonElement json)
    {
        var target = draft.Place + navigation.Name;
        if (navigation.IsMany && json.ValueKind == JsonValueKind.Array)
            draft.Parts.Add(Parts(new(navigation, PartsScope.Whole), target, json));
        else if (!navigation.IsMany && IsReference(json, out var address))
            Link(draft, navigation, address);
        else
            faults.Add(Body.Faults.NotNested(target));
    }

    PartsDraft Parts(PartsDraft parts, string target, JsonElement list)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{target}/{index++}/");
            if (item.ValueKind != JsonValueKind.Object)
                faults.Add(Body.Faults.Value(place, item.ValueKind.ToString(), parts.Navigation.Target.Name));
            else if (parts.Scope == PartsScope.Changes && (item.TryGetProperty("@removed", out _) || item.TryGetProperty("@odata.removed", out _)))
                Removed(parts, Read(item, parts.Navigation.Target, place));
            else
                parts.Rows.Add(Read(item, parts.Navigation.Target, place));
        }
        return parts;
    }

    void Removed(PartsDraft parts, RowDraft named)
    {
        var lacking = named.Shape.Key.Where(name => name != parts.ForeignKey && !named.Values.ContainsKey(name)).ToList();
        faults.AddRange(lacking.Select(name => Body.Faults.Missing(named.Place + name)));
        parts.Removed.Add(named);
    }

    void Annotation(RowDraft draft, string of, string term, JsonElement value)
    {
        var navigation = draft.Shape.Navigations.FirstOrDefault(n => n.Name == of);
        switch (term)
        {
            case "odata.bind" or "bind" when navigation is { IsMany: false }:
                Link(draft, navigation, value.ToString());
                break;
            case "odata.delta" or "delta" when navigation is { IsMany: true } && value.ValueKind == JsonValueKind.Array:
                draft.Parts.Add(Parts(new(navigation, PartsScope.Changes), draft.Place + of, value));
                break;
            case "odata.bind" or "bind" or "odata.delta" or "delta":
                faults.Add(Body.Faults.NotNested(draft.Place + of));
                break;
            case "odata.etag" or "etag" when of.Length == 0:
                draft.ETag = value.ToString();
                break;
            case "GeoZones.reason" when of.Length == 0:
                draft.Reason = Reason(draft, value);
                break;
            case "odata.type" or "type" when of.Length == 0 && value.ToString().TrimStart('#') is var type && type != $"GeoZones.{draft.Shape.Name}":
                faults.Add(Body.Faults.Value(draft.Place + "@odata.type", type, $"#GeoZones.{draft.Shape.Name}"));
                break;
        }
    }

    string? Reason(RowDraft draft, JsonElement value)
    {
        const int longest = 1_000;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= longest } reason)
            return reason;
        faults.Add(Body.Faults.Value(draft.Place + "@GeoZones.reason", value.ValueKind.ToString(), $"a text of at most {longest} characters"));
        return null;
    }

    /// <summary>The foreign key of this row that the navigation goes by.</summary>
    void Link(RowDraft draft, EntityNavigation navigation, string? address)
    {
        var target = draft.Place + navigation.Name;
        var property = draft.Shape.Properties.FirstOrDefault(p => p.Column == navigation.HereColumn && !draft.Shape.Key.Contains(p.Name));
        if (property is null || navigation.Target.SetName is null)
            faults.Add(Body.Faults.NotNested(target));
        else if (address is null && property.IsNullable)
            draft.Values[property.Name] = null;
        else if (address is not null && links.KeyOf(address, navigation.Target) is { } key)
            draft.Values[property.Name] = key;
        else
            faults.Add(Body.Faults.Link(target, address ?? "null", $"{navigation.Target.SetName}(...)"));
    }

    /// <summary>null, or an object that only says which row is meant.</summary>
    static bool IsReference(JsonElement json, out string? address)
    {
        address = null;
        if (json.ValueKind == JsonValueKind.Null)
            return true;
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Any(member => !Bare.Contains(member.Name.TrimStart('@'))))
            return false;
        address = json.TryGetProperty("@odata.id", out var id) || json.TryGetProperty("@id", out id) ? id.ToString() : null;
        return address is not null;
    }
}
