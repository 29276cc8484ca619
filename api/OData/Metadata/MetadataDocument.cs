using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace GeoZones.Api.OData.Metadata;

/// <summary>$metadata as bytes, made once: CSDL XML, which every client of 4.0 reads, and CSDL JSON, which is of 4.01.</summary>
/// <remarks>
/// CSDL JSON wants the SRID facet as a string; the library writes a number. In CSDL XML the facet is <c>variable</c>: the converters
/// that OpenAPI tools build on (odata-csdl, every version) make of a number what the CSDL JSON schema refuses.
/// There <see cref="Terms.Srid"/> says 4490 on every geography.
/// </remarks>
public sealed record MetadataDocument(byte[] Bytes)
{
    /// <summary>Changes when a byte of the document does.</summary>
    public string ETag { get; } = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Bytes)[..12])}\"";

    public static MetadataDocument Xml(EntityCatalog catalog)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false }))
        {
            CsdlWriter.TryWriteCsdl(Model(catalog, EdmConstants.EdmVersion4), xml, CsdlTarget.OData, out var errors);
            Insist(errors);
        }
        return Spelled(bytes, $" SRID=\"{EdmTypes.Srid}\"", " SRID=\"variable\"");
    }

    public static MetadataDocument Json(EntityCatalog catalog)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
        {
            CsdlWriter.TryWriteCsdl(Model(catalog, EdmConstants.EdmVersion401), json, out var errors);
            Insist(errors);
        }
        return Spelled(bytes, $"\"$SRID\": {EdmTypes.Srid}", $"\"$SRID\": \"{EdmTypes.Srid}\"");
    }

    static MetadataDocument Spelled(MemoryStream bytes, string written, string wanted) =>
        new(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.ToArray()).Replace(written, wanted, StringComparison.Ordinal)));

    /// <summary>A model of its own: that of the parser is shared and is not written to.</summary>
    static EdmModel Model(EntityCatalog catalog, Version version)
    {
        var model = EdmBuilder.Build(catalog);
        model.SetEdmVersion(version);
        model.SetEdmReferences(Terms.References());
        model.AddElements(Terms.Declared);
        new Annotations(model).Describe(catalog);
        return model;
    }

    static void Insist(IEnumerable<EdmError> errors)
    {
        if (errors.FirstOrDefault() is { } error)
            throw new InvalidOperationException($"$metadata cannot be written: {error.ErrorMessage}");
    }
}
