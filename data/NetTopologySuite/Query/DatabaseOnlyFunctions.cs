using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace GeoZones.Data.NetTopologySuite.Query;

/// <summary>A function of the database is never evaluated in C#, even when all of its arguments are known.</summary>
sealed class DatabaseOnlyFunctions : IEvaluatableExpressionFilterPlugin
{
    public bool IsEvaluatableExpression(Expression expression) =>
        expression is not MethodCallExpression call
        || call.Method.DeclaringType != typeof(NpgsqlNetTopologySuiteDbFunctionsExtensions);
}
