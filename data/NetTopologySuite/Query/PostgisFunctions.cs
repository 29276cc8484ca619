using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Expressions;

namespace GeoZones.Data.NetTopologySuite.Query;

/// <summary>Calls of PostGIS's functions, with the types of what goes in and what comes out.</summary>
/// <remarks>
/// Geometries that are not columns, arguments and results alike, are bare <c>geometry</c>: the column's kind and SRID
/// do not hold for them. They are <c>geography</c> when a geography column takes part.
/// </remarks>
sealed class PostgisFunctions(ISqlExpressionFactory factory, IRelationalTypeMappingSource types)
{
    readonly NpgsqlSqlExpressionFactory sql = (NpgsqlSqlExpressionFactory)factory;

    public SqlExpression Call(string function, Type returns, params IReadOnlyList<SqlExpression> arguments)
    {
        var store = StoreOf(arguments);
        return sql.Function(
            function,
            arguments.Select(argument => sql.ApplyTypeMapping(argument, Mapping(argument.Type, store))),
            nullable: true,
            arguments.Select(_ => true),
            returns,
            Mapping(returns, store));
    }

    public SqlExpression Aggregate(string function, SqlExpression each, EnumerableExpression source)
    {
        var store = StoreOf([each]);
        return sql.AggregateFunction(
            function,
            [sql.ApplyTypeMapping(each, Mapping(each.Type, store))],
            source,
            nullable: true,
            [false],
            typeof(Geometry),
            Mapping(typeof(Geometry), store));
    }

    /// <summary>The operator <c>&lt;-&gt;</c>, which a GiST index answers in order of distance.</summary>
    public SqlExpression DistanceOperator(SqlExpression from, SqlExpression to)
    {
        var store = StoreOf([from, to]);
        return sql.MakePostgresBinary(
            PgExpressionType.Distance,
            sql.ApplyTypeMapping(from, Mapping(from.Type, store)),
            sql.ApplyTypeMapping(to, Mapping(to.Type, store)),
            types.FindMapping(typeof(double)));
    }

    /// <summary>NetTopologySuite counts from 0, PostGIS from 1.</summary>
    public SqlExpression OneBased(SqlExpression index) => sql.GenerateOneBasedIndexExpression(index);

    /// <summary>ST_Polygon is Polygon to NetTopologySuite.</summary>
    public SqlExpression WithoutPrefix(SqlExpression name) =>
        Call("substr", typeof(string), name, sql.Constant("ST_".Length + 1));

    RelationalTypeMapping? Mapping(Type type, string store) =>
        type.IsAssignableTo(typeof(Geometry)) ? types.FindMapping(type, store) : types.FindMapping(type);

    static string StoreOf(IReadOnlyList<SqlExpression> arguments) =>
        arguments.Any(argument => argument.TypeMapping is { } mapping
            && GeometryStoreType.Parse(mapping.StoreType)?.Name == GeometryStoreType.Geography)
            ? GeometryStoreType.Geography
            : GeometryStoreType.Geometry;
}
