using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Writing;

namespace GeoZones.Api.OData.Metadata;

/// <summary>$metadata in its two forms, each made when it is first asked for.</summary>
public sealed class MetadataDocuments(EntityCatalog catalog)
{
    readonly Lazy<MetadataDocument> xml = new(() => MetadataDocument.Xml(catalog));
    readonly Lazy<MetadataDocument> json = new(() => MetadataDocument.Json(catalog));

    public MetadataDocument In(MediaKind kind) => kind == MediaKind.Xml ? xml.Value : json.Value;
}
