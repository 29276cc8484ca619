using GeoZones.Api.OData.Edm;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.OData.Writing;

/// <summary>What @odata.type says of a value.</summary>
static class TypeNames
{
    /// <returns>Null where JSON says it itself: texts, booleans and doubles.</returns>
    public static string? Of(Type type) => type switch
    {
        _ when type == typeof(string) || type == typeof(bool) || type == typeof(double) => null,
        _ when type == typeof(DateOnly) => "#Date",
        _ when type == typeof(Geometry) => "#Geography",
        _ when typeof(Geometry).IsAssignableFrom(type) => "#Geography" + type.Name,
        _ when type.IsEnum => $"#{EdmBuilder.Namespace}.{type.Name}",
        _ => "#" + type.Name,
    };
}
