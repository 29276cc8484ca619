using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using GeoZones.Api.OData.Plan;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace GeoZones.Api.OData.Metadata;

/// <summary>What can be asked and what cannot: nothing that the service does not keep.</summary>
static class Capabilities
{
    public static IEnumerable<(string Term, IEdmExpression Value)> Of(EntityShape shape) =>
    [
        ("CountRestrictions", Record(("Countable", Yes))),
        ("FilterRestrictions", Record(("Filterable", Yes))),
        ("SortRestrictions", Record(("Sortable", Yes), ("NonSortableProperties", Paths(shape.Properties.Where(p => p.IsGeography))))),
        ("ExpandRestrictions", Record(("Expandable", shape.Navigations.Count > 0 ? Yes : No))),
        ("SearchRestrictions", Record(("Searchable", IsSearchable(shape) ? Yes : No))),
        ("TopSupported", Yes),
        ("SkipSupported", Yes),
        ("IndexableByKey", Yes),
        ("InsertRestrictions", Record(("Insertable", IsWritten(shape)))),
        ("UpdateRestrictions", Record(("Updatable", IsWritten(shape)), ("Upsertable", IsWritten(shape) == Yes && !shape.KeyProperties.Any(p => p.IsGenerated) ? Yes : No), ("DeltaUpdateSupported", No))),
        ("DeleteRestrictions", Record(("Deletable", IsWritten(shape)))),
        ("DeepInsertSupport", Record(("Supported", IsWritten(shape)))),
        ("DeepUpdateSupport", Record(("Supported", IsWritten(shape)))),
    ];

    public static IEnumerable<(string Term, IEdmExpression Value)> OfService() =>
    [
        ("KeyAsSegmentSupported", Yes),
        ("QuerySegmentSupported", Yes),
        ("BatchSupported", Yes),
        ("BatchSupport", Record(("Supported", Yes), ("ContinueOnErrorSupported", Yes), ("ReferencesInRequestBodiesSupported", No), ("ReferencesAcrossChangeSetsSupported", Yes), ("EtagReferencesSupported", Yes), ("RequestDependencyConditionsSupported", Yes), ("SupportedFormats", Texts("application/json")))),
        ("CrossJoinSupported", No),
        ("AsynchronousRequestsSupported", No),
        ("SupportedFormats", Texts("application/json", "application/geo+json", "text/csv", "application/x-ndjson")),
        ("AcceptableEncodings", Texts("gzip", "br")),
        ("FilterFunctions", Texts([.. Functions.Known.Select(Spelled).Order(StringComparer.Ordinal)])),
    ];

    static EdmBooleanConstant Yes { get; } = new(true);

    static EdmBooleanConstant No { get; } = new(false);

    /// <summary>There is a role that writes its rows.</summary>
    static EdmBooleanConstant IsWritten(EntityShape shape) => Editors.Of(shape.ClrType).Count > 0 ? Yes : No;

    /// <summary>The compiler knows functions in lower case.</summary>
    static string Spelled(string function) => function.Equals(GeoFunctions.CoveredBy, StringComparison.OrdinalIgnoreCase) ? GeoFunctions.CoveredBy : function;

    static bool IsSearchable(EntityShape shape) => shape.Properties.Any(p => p.Name is "Name" or "Brand" or "Code");

    static EdmRecordExpression Record(params (string Name, IEdmExpression Value)[] properties) =>
        new(properties.Select(property => new EdmPropertyConstructor(property.Name, property.Value)));

    static EdmCollectionExpression Paths(IEnumerable<EntityProperty> properties) =>
        new(properties.Select(property => new EdmPropertyPathExpression(property.Name)));

    static EdmCollectionExpression Texts(params string[] texts) => new(texts.Select(text => new EdmStringConstant(text)));
}
