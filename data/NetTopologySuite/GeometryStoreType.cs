using System.Globalization;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>A PostGIS column type taken apart: <c>geometry(MultiPolygon, 4490)</c> is geometry, MultiPolygon, 4490.</summary>
/// <param name="Name">geometry or geography.</param>
/// <param name="Kind">The kind as written, with a suffix Z, M or ZM for the dimension; null when any kind is held.</param>
/// <param name="Srid">0 when any SRID is held.</param>
readonly record struct GeometryStoreType(string Name, string? Kind, int Srid)
{
    public const string Geometry = "geometry", Geography = "geography";

    /// <summary>null when the type is not one of PostGIS's two.</summary>
    public static GeometryStoreType? Parse(string storeType)
    {
        var parts = storeType.TrimEnd(' ', ')').Split('(', ',');
        var name = parts[0].Trim().ToLowerInvariant();
        if (name is not (Geometry or Geography))
            return null;

        var kind = parts.Length > 1 ? parts[1].Trim() : null;
        return new(name, kind, parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>The class that a column of this type is read as when the model names none.</summary>
    public Type Class => Kind?.TrimEnd('Z', 'z', 'M', 'm').ToLowerInvariant() switch
    {
        "point" => typeof(Point),
        "linestring" => typeof(LineString),
        "polygon" => typeof(Polygon),
        "multipoint" => typeof(MultiPoint),
        "multilinestring" => typeof(MultiLineString),
        "multipolygon" => typeof(MultiPolygon),
        "geometrycollection" => typeof(GeometryCollection),
        _ => typeof(Geometry),
    };
}
