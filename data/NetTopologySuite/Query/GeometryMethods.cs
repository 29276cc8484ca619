using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite.Query;

/// <summary>Methods of a geometry, one line per PostGIS function.</summary>
sealed class GeometryMethods(ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
    : IMethodCallTranslatorPlugin, IMethodCallTranslator
{
    readonly PostgisFunctions postgis = new(sql, types);

    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger) => (instance, method.DeclaringType) switch
    {
        (null, { } type) when type == typeof(NpgsqlNetTopologySuiteDbFunctionsExtensions) => DatabaseFunction(method, arguments),
        ({ } geometry, { } type) when type.IsAssignableTo(typeof(Geometry)) =>
            PartOf(geometry, method, arguments) ?? Function(geometry, method, arguments),
        _ => null,
    };

    SqlExpression? Function(SqlExpression geometry, MethodInfo method, IReadOnlyList<SqlExpression> arguments) =>
        NameOf(method.Name, arguments) is { } function
            ? postgis.Call(function, method.ReturnType, [geometry, .. arguments])
            : null;

    static string? NameOf(string method, IReadOnlyList<SqlExpression> arguments) => (method, arguments.Count) switch
    {
        (nameof(Geometry.AsBinary) or nameof(Geometry.ToBinary), 0) => "ST_AsBinary",
        (nameof(Geometry.AsText) or nameof(Geometry.ToText), 0) => "ST_AsText",
        (nameof(Geometry.Buffer), 1) => "ST_Buffer",
        (nameof(Geometry.Buffer), 2) when arguments[1].Type == typeof(int) => "ST_Buffer",
        (nameof(Geometry.Contains), 1) => "ST_Contains",
        (nameof(Geometry.ConvexHull), 0) => "ST_ConvexHull",
        (nameof(Geometry.CoveredBy), 1) => "ST_CoveredBy",
        (nameof(Geometry.Covers), 1) => "ST_Covers",
        (nameof(Geometry.Crosses), 1) => "ST_Crosses",
        (nameof(Geometry.Difference), 1) => "ST_Difference",
        (nameof(Geometry.Disjoint), 1) => "ST_Disjoint",
        (nameof(Geometry.Distance), 1) => "ST_Distance",
        (nameof(Geometry.EqualsExact), 1) => "ST_OrderingEquals",
        (nameof(Geometry.EqualsTopologically), 1) => "ST_Equals",
        (nameof(Geometry.Intersection), 1) => "ST_Intersection",
        (nameof(Geometry.Intersects), 1) => "ST_Intersects",
        (nameof(Geometry.IsWithinDistance), 2) => "ST_DWithin",
        (nameof(Geometry.Normalized), 0) => "ST_Normalize",
        (nameof(Geometry.Overlaps), 1) => "ST_Overlaps",
        (nameof(Geometry.Relate), 2) => "ST_Relate",
        (nameof(Geometry.Reverse), 0) => "ST_Reverse",
        (nameof(Geometry.SymmetricDifference), 1) => "ST_SymDifference",
        (nameof(Geometry.Touches), 1) => "ST_Touches",
        (nameof(Geometry.Union), 0) => "ST_UnaryUnion",
        (nameof(Geometry.Union), 1) => "ST_Union",
        (nameof(Geometry.Within), 1) => "ST_Within",
        _ => null,
    };

    SqlExpression? PartOf(SqlExpression geometry, MethodInfo method, IReadOnlyList<SqlExpression> arguments) => method.Name switch
    {
        nameof(Geometry.GetGeometryN) => postgis.Call("ST_GeometryN", method.ReturnType, geometry, postgis.OneBased(arguments[0])),
        nameof(LineString.GetPointN) => postgis.Call("ST_PointN", method.ReturnType, geometry, postgis.OneBased(arguments[0])),
        nameof(Polygon.GetInteriorRingN) => postgis.Call("ST_InteriorRingN", method.ReturnType, geometry, postgis.OneBased(arguments[0])),
        _ => null,
    };

    SqlExpression? DatabaseFunction(MethodInfo method, IReadOnlyList<SqlExpression> arguments) => method.Name switch
    {
        nameof(NpgsqlNetTopologySuiteDbFunctionsExtensions.DistanceKnn) => postgis.DistanceOperator(arguments[1], arguments[2]),
        nameof(NpgsqlNetTopologySuiteDbFunctionsExtensions.Force2D) => postgis.Call("ST_Force2D", method.ReturnType, arguments[1]),
        nameof(NpgsqlNetTopologySuiteDbFunctionsExtensions.Transform) => postgis.Call("ST_Transform", method.ReturnType, arguments[1], arguments[2]),
        _ => null,
    };
}
