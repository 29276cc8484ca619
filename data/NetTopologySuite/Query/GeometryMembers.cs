using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite.Query;

/// <summary>Properties of a geometry, one line per PostGIS function.</summary>
/// <remarks><c>IsSimple</c> is left out: PostGIS 3.3 crashes the whole server on a multi geometry with an empty part.</remarks>
sealed class GeometryMembers(ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
    : IMemberTranslatorPlugin, IMemberTranslator
{
    readonly PostgisFunctions postgis = new(sql, types);

    public IEnumerable<IMemberTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MemberInfo member,
        Type returnType,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (instance is null || !instance.Type.IsAssignableTo(typeof(Geometry)))
            return null;

        return member.Name switch
        {
            nameof(Geometry.GeometryType) => postgis.WithoutPrefix(postgis.Call("ST_GeometryType", returnType, instance)),
            nameof(Geometry.Length) => Length(instance),
            _ => NameOf(instance.Type, member.Name) is { } function ? postgis.Call(function, returnType, instance) : null,
        };
    }

    static string? NameOf(Type type, string member) => member switch
    {
        nameof(Geometry.Area) => "ST_Area",
        nameof(Geometry.Boundary) => "ST_Boundary",
        nameof(Geometry.Centroid) => "ST_Centroid",
        nameof(Geometry.Dimension) => "ST_Dimension",
        nameof(Geometry.Envelope) => "ST_Envelope",
        nameof(Geometry.InteriorPoint) or nameof(Geometry.PointOnSurface) => "ST_PointOnSurface",
        nameof(Geometry.IsEmpty) => "ST_IsEmpty",
        nameof(Geometry.IsValid) => "ST_IsValid",
        nameof(Geometry.NumGeometries) => "ST_NumGeometries",
        nameof(Geometry.NumPoints) => "ST_NPoints",
        nameof(Geometry.SRID) => "ST_SRID",
        nameof(LineString.Count) when type == typeof(LineString) => "ST_NPoints",
        nameof(GeometryCollection.Count) => "ST_NumGeometries",
        nameof(LineString.EndPoint) => "ST_EndPoint",
        nameof(LineString.IsClosed) => "ST_IsClosed",
        nameof(LineString.StartPoint) => "ST_StartPoint",
        nameof(Polygon.ExteriorRing) => "ST_ExteriorRing",
        nameof(Polygon.NumInteriorRings) => "ST_NumInteriorRings",
        nameof(Point.M) => "ST_M",
        nameof(Point.X) => "ST_X",
        nameof(Point.Y) => "ST_Y",
        nameof(Point.Z) => "ST_Z",
        _ => null,
    };

    /// <summary>NetTopologySuite's length of an area is its perimeter; to PostGIS an area has no length and a line no perimeter.</summary>
    SqlExpression Length(SqlExpression geometry)
    {
        var length = postgis.Call("ST_Length", typeof(double), geometry);
        var perimeter = postgis.Call("ST_Perimeter", typeof(double), geometry);
        return geometry.Type switch
        {
            { } type when type.IsAssignableTo(typeof(ILineal)) => length,
            { } type when type.IsAssignableTo(typeof(IPolygonal)) => perimeter,
            _ => sql.Add(length, perimeter),
        };
    }
}
