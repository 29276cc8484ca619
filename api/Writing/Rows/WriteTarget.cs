using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Parse;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.Writing.Rows;

/// <summary>The row or the rows that an address names.</summary>
/// <param name="Key">Null where it names a list.</param>
sealed record RowAddress(EntityShape Shape, IReadOnlyList<object>? Key);

/// <summary>What a write is about.</summary>
/// <param name="Row">The row itself, or the list that gets a new one.</param>
/// <param name="Whole">The row around it, where the address goes through one.</param>
/// <param name="Navigation">From the whole to the row.</param>
/// <param name="IsLink">$ref: the navigation is meant, not the row.</param>
sealed record WriteTarget(RowAddress Row, RowAddress? Whole, EntityNavigation? Navigation, bool IsLink)
{
    /// <summary>The row is restored, not written with what a body says of it.</summary>
    public bool IsRestored { get; init; }

    /// <summary>The one property of the row that is meant; null where it is all of it.</summary>
    public EntityProperty? Property { get; init; }

    /// <summary>$value: the property as text.</summary>
    public bool IsRaw { get; init; }

    /// <summary>The property of the rows that names their whole; null where rows stand by themselves.</summary>
    public string? ForeignKey => Navigation is { IsMany: true } ? Row.Shape.Properties.Single(p => p.Column == Navigation.ThereColumn).Name : null;

    /// <exception cref="NotWritableAddressException">It is an address that can be read and not written.</exception>
    public static WriteTarget Of(EntityCatalog catalog, IEdmModel edm, string path)
    {
        var segments = PathParser.Parse(edm, path).ToList();
        var isRaw = segments is [.., PropertySegment, ValueSegment];
        if (isRaw)
            segments.RemoveAt(segments.Count - 1);
        if (segments is not [.., KeySegment, PropertySegment { Property.Name: var property }])
            return Of(catalog, segments, path);
        var row = Of(catalog, segments[..^1], path);
        return row with { Property = row.Row.Shape.Property(property), IsRaw = isRaw };
    }

    static WriteTarget Of(EntityCatalog catalog, List<ODataPathSegment> segments, string path)
    {
        var isLink = segments is [.., ReferenceSegment];
        if (isLink)
            segments.RemoveAt(segments.Count - 1);
        return segments switch
        {
            [EntitySetSegment set] when !isLink => new(new(Shape(set), null), null, null, false),
            [EntitySetSegment set, KeySegment key] when !isLink => new(Keyed(Shape(set), key), null, null, false),
            [EntitySetSegment set, KeySegment key, OperationSegment { Operations: var found }] when !isLink && found.All(operation => operation.Name == Restoring.Name) =>
                new(Keyed(Shape(set), key), null, null, false) { IsRestored = true },
            [EntitySetSegment set, KeySegment key, NavigationPropertyLinkSegment step, .. var rest] => Through(set, key, step.NavigationProperty.Name, rest, true),
            [EntitySetSegment set, KeySegment key, NavigationPropertySegment step, .. var rest] => Through(set, key, step.NavigationProperty.Name, rest, isLink),
            _ => throw new NotWritableAddressException(path),
        };

        EntityShape Shape(EntitySetSegment set) => catalog.FindSet(set.EntitySet.Name)!;

        WriteTarget Through(EntitySetSegment set, KeySegment key, string name, List<ODataPathSegment> rest, bool link)
        {
            var whole = Keyed(Shape(set), key);
            var navigation = whole.Shape.Navigation(name);
            return rest switch
            {
                [] when link || navigation.IsMany => new(new(navigation.Target, null), whole, navigation, link),
                [KeySegment row] when navigation.IsMany => new(Keyed(navigation.Target, row), whole, navigation, link),
                _ => throw new NotWritableAddressException(path),
            };
        }
    }

    static RowAddress Keyed(EntityShape shape, KeySegment key)
    {
        var given = key.Keys.ToDictionary(pair => pair.Key, pair => pair.Value);
        return new(shape, [.. shape.KeyProperties.Select(p => Convert.ChangeType(given[p.Name], p.Type, System.Globalization.CultureInfo.InvariantCulture))]);
    }
}
