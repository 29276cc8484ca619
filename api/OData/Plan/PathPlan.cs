using System.Globalization;
using GeoZones.Api.Coverage;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.OData.Parse;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Plan;

/// <summary>Where a path leads: rows, and what of them is asked for.</summary>
sealed record Target(Scope Scope, IEdmEntityType Type, IEdmNavigationSource? Source, string Fragment, bool IsSingle)
{
    public AnswerKind Kind { get; init; }

    /// <summary>The key of the one row, while the path is a set and a key and nothing more.</summary>
    public IReadOnlyDictionary<string, Term> Known { get; init; } = new Dictionary<string, Term>();

    /// <summary>Still the whole entity set.</summary>
    public bool IsSet { get; init; }

    /// <summary>The path to the row that the last step was taken from; null when there was no such step.</summary>
    public string? Origin { get; init; }

    /// <summary>Totals that the coverage index can answer, while the path ends there.</summary>
    public CoverageQuestion? Coverage { get; init; }

    /// <summary>The property at the end of the path.</summary>
    public EntityProperty? Property { get; init; }
}

/// <summary>A path, segment by segment.</summary>
static class PathPlan
{
    public static Target Of(Planning planning, string path)
    {
        Target? target = null;
        var segments = PathParser.Parse(planning.Edm, path);
        foreach (var segment in segments)
            target = Next(planning, target, segment);
        return target is null ? throw UnreadableException.UnknownPath("/", new InvalidOperationException()) : target with { Origin = Origin.Of(segments, path) };
    }

    static Target Next(Planning planning, Target? at, ODataPathSegment segment) => (at, segment) switch
    {
        (null, EntitySetSegment set) => Start(planning, set.EntitySet),
        (not null, KeySegment key) => Keyed(at, key),
        (not null, NavigationPropertySegment navigation) => Navigated(at, navigation.NavigationProperty, navigation.NavigationSource),
        (not null, NavigationPropertyLinkSegment link) => Navigated(at, link.NavigationProperty, link.NavigationSource) with { Kind = AnswerKind.References },
        (not null, PropertySegment property) => Property(at, property.Property.Name),
        (not null, ValueSegment) when at.Property is not null => at with { Kind = AnswerKind.Value },
        (not null, CountSegment) => at with { Kind = AnswerKind.Count },
        (not null, ReferenceSegment) => at with { Kind = AnswerKind.References },
        (_, TypeSegment) => throw new NotBuiltException(Construct.TypeCast, segment.Identifier),
        (_, FilterSegment) => throw new NotBuiltException(Construct.FilterSegment, "/$filter(...)"),
        (_, OperationSegment { Operations: var operations }) when operations.All(operation => operation.IsAction()) => throw new MethodException(HttpMethods.Get),
        (_, OperationSegment or OperationImportSegment) => throw new NotBuiltException(Construct.Operation, segment.Identifier),
        _ => throw new NotBuiltException(Construct.OtherNode, segment.GetType().Name),
    };

    static Target Start(Planning planning, IEdmEntitySet set) =>
        new(planning.Open(planning.Catalog.FindSet(set.Name)!), set.EntityType(), set, set.Name, false) { IsSet = true };

    static Target Keyed(Target at, KeySegment key)
    {
        var row = (EntityRow)at.Scope.Row;
        var known = new Dictionary<string, Term>();
        foreach (var (name, value) in key.Keys)
        {
            known[row.Shape.Property(name).Column] = Literals.Term(KeyValue(value), null);
            at.Scope.Where(Comparisons.Term(Comparing.Equal, row.Property(name), known[row.Shape.Property(name).Column]));
        }
        var written = string.Join(',', key.Keys.Select(k => key.Keys.Count() == 1 ? Written(k.Value) : $"{k.Key}={Written(k.Value)}"));
        return at with { IsSingle = true, Kind = AnswerKind.Entity, Known = at.IsSet ? known : at.Known, IsSet = false, Fragment = $"{at.Fragment}({written})" };
    }

    static object KeyValue(object value) => value is QueryNode or UriTemplateExpression ? throw new NotBuiltException(Construct.Literal, "@alias in a key") : value;

    static string Written(object value) => value is string text
        ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);

    static Target Navigated(Target at, IEdmNavigationProperty property, IEdmNavigationSource? source)
    {
        if (!at.IsSingle)
            throw UnfitException.NotHere(property.Name, at.Fragment);
        var row = (EntityRow)at.Scope.Row;
        var navigation = row.Shape.Navigation(property.Name);
        var there = row.Scope.Beyond(row, navigation, at.Known.GetValueOrDefault(navigation.HereColumn));
        return new(there, property.ToEntityType(), source, property.ContainsTarget ? $"{at.Fragment}/{property.Name}" : source!.Name, !navigation.IsMany)
        {
            Kind = navigation.IsMany ? AnswerKind.Collection : AnswerKind.Entity,
        };
    }

    public static Target Property(Target at, string name)
    {
        if (!at.IsSingle)
            throw UnfitException.NotHere(name, at.Fragment);
        return at with { Kind = AnswerKind.Property, Property = ((EntityRow)at.Scope.Row).Shape.Property(name), Fragment = $"{at.Fragment}/{name}" };
    }
}
