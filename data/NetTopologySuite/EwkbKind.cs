namespace GeoZones.Data.NetTopologySuite;

/// <summary>The geometry kinds of OGC well-known binary that NetTopologySuite can hold; PostGIS also has curves and surfaces.</summary>
public enum EwkbKind
{
    Point = 1,
    LineString = 2,
    Polygon = 3,
    MultiPoint = 4,
    MultiLineString = 5,
    MultiPolygon = 6,
    GeometryCollection = 7,
}
