using System.Text.Json;

namespace GeoZones.Api.OData.Writing;

/// <summary>What full metadata says about where a row is found and where its navigations lead.</summary>
static class EntityLinks
{
    public static void Write(Utf8JsonWriter json, string address, IEnumerable<JsonEncodedText> navigations)
    {
        json.WriteString("@odata.id"u8, address);
        json.WriteString("@odata.editLink"u8, address);
        foreach (var navigation in navigations)
        {
            json.WriteString($"{navigation}@odata.associationLink", $"{address}/{navigation}/$ref");
            json.WriteString($"{navigation}@odata.navigationLink", $"{address}/{navigation}");
        }
    }
}
