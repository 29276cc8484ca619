using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;

namespace GeoZones.Data.NetTopologySuite.Query;

/// <summary>Many geometries into one, over the rows of a group.</summary>
/// <remarks>Envelope and hull go through ST_Collect, which keeps the SRID; ST_Extent would lose it.</remarks>
sealed class GeometryAggregates(ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
    : IAggregateMethodCallTranslatorPlugin, IAggregateMethodCallTranslator
{
    readonly PostgisFunctions postgis = new(sql, types);

    public IEnumerable<IAggregateMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        MethodInfo method,
        EnumerableExpression source,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (source.Selector is not SqlExpression each || arguments.Count > 0)
            return null;

        return (method.DeclaringType?.Name, method.Name) switch
        {
            (nameof(UnaryUnionOp), nameof(UnaryUnionOp.Union)) => postgis.Aggregate("ST_Union", each, source),
            (nameof(GeometryCombiner), nameof(GeometryCombiner.Combine)) => Collect(each, source),
            (nameof(EnvelopeCombiner), nameof(EnvelopeCombiner.CombineAsGeometry)) => Of("ST_Envelope", Collect(each, source)),
            (nameof(ConvexHull), nameof(ConvexHull.Create)) => Of("ST_ConvexHull", Collect(each, source)),
            _ => null,
        };
    }

    SqlExpression Collect(SqlExpression each, EnumerableExpression source) => postgis.Aggregate("ST_Collect", each, source);

    SqlExpression Of(string function, SqlExpression collected) => postgis.Call(function, typeof(Geometry), collected);
}
