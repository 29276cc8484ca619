using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace GeoZones.Api.OData.Metadata;

/// <summary>The terms that $metadata uses.</summary>
/// <remarks>Core and Capabilities are referred to. Measures, which clients of the same library do not carry, is declared in $metadata with the two terms used.</remarks>
static class Terms
{
    const string Vocabularies = "https://oasis-tcs.github.io/odata-vocabularies/vocabularies/";

    static readonly string[] Referred = ["Org.OData.Core.V1", "Org.OData.Capabilities.V1"];

    public static readonly EdmTerm
        Description = Core("Description", EdmPrimitiveTypeKind.String),
        LongDescription = Core("LongDescription", EdmPrimitiveTypeKind.String),
        Computed = Core("Computed", EdmPrimitiveTypeKind.Boolean),
        ConventionalIds = Core("ConventionalIDs", EdmPrimitiveTypeKind.Boolean),
        DereferenceableIds = Core("DereferenceableIDs", EdmPrimitiveTypeKind.Boolean),
        Versions = Core("ODataVersions", EdmPrimitiveTypeKind.String),
        OptimisticConcurrency = Core("OptimisticConcurrency", EdmPrimitiveTypeKind.String);

    public static readonly EdmTerm
        Unit = Measures("Unit"),
        Currency = Measures("ISOCurrency");

    /// <summary>Our own: the coordinate reference system of a geography, as an EPSG code.</summary>
    public static readonly EdmTerm Srid = new(Edm.EdmBuilder.Namespace, "Srid", EdmPrimitiveTypeKind.Int32);

    /// <summary>Our own: why a row is written, in the body of the write.</summary>
    public static readonly EdmTerm Reason = new(Edm.EdmBuilder.Namespace, "reason", EdmPrimitiveTypeKind.String);

    /// <summary>Terms that $metadata declares itself.</summary>
    public static IEnumerable<EdmTerm> Declared => [Srid, Reason, Unit, Currency];

    public static EdmTerm Capability(string name) => new("Org.OData.Capabilities.V1", name, EdmPrimitiveTypeKind.Boolean);

    /// <summary>Where a reader of $metadata finds the others.</summary>
    public static IEnumerable<IEdmReference> References() => Referred.Select(IEdmReference (name) =>
    {
        var reference = new EdmReference(new($"{Vocabularies}{name}.xml"));
        reference.AddInclude(new EdmInclude(name.Split('.')[2], name));
        return reference;
    });

    static EdmTerm Core(string name, EdmPrimitiveTypeKind type) => new("Org.OData.Core.V1", name, type);

    static EdmTerm Measures(string name) => new("Org.OData.Measures.V1", name, EdmPrimitiveTypeKind.String);
}
