using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Writing;

namespace GeoZones.Api.OData.Metadata;

/// <summary>/odata: which entity sets there are, with a title in the caller's language.</summary>
static class ServiceDocument
{
    public static void Write(EntityCatalog catalog, Answering answering, BodyBuffer to)
    {
        using var json = JsonRow.WriterTo(to);
        json.WriteStartObject();
        if (answering.Metadata != MetadataLevel.None)
            json.WriteString("@odata.context"u8, $"{answering.Root}$metadata");
        json.WriteStartArray("value"u8);
        foreach (var shape in catalog.Types.Where(shape => shape.SetName is not null).OrderBy(shape => shape.SetName, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, shape.SetName);
            json.WriteString("title"u8, answering.Language == Language.English ? shape.Words.English : shape.Words.Chinese);
            json.WriteString("kind"u8, "EntitySet"u8);
            json.WriteString("url"u8, shape.SetName);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <param name="Root">The service root, with a slash at its end.</param>
    public sealed record Answering(string Root, MetadataLevel Metadata, string Language);
}
