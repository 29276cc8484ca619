using System.Text.Json;

namespace GeoZones.Api.OData.Endpoints;

/// <summary>The <c>crs</c> member that a GeoJSON geometry may carry: CGCS2000, or WGS 84, which is relabelled.</summary>
static class SystemName
{
    static readonly string[] Taken = ["EPSG:4490", "EPSG:4326", "urn:ogc:def:crs:EPSG::4490", "urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:OGC:1.3:CRS84"];

    public static bool IsTaken(JsonElement system) => Taken.Contains(Of(system), StringComparer.OrdinalIgnoreCase);

    public static string Of(JsonElement system) =>
        system.ValueKind == JsonValueKind.Object && system.TryGetProperty("properties", out var named) && named.ValueKind == JsonValueKind.Object && named.TryGetProperty("name", out var text)
            ? text.ToString() : system.ToString();
}
