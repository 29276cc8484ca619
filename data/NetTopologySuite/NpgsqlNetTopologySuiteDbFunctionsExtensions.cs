using Microsoft.EntityFrameworkCore.Diagnostics;
using NetTopologySuite.Geometries;

// The namespace and names of the official package, which can replace this folder.
namespace Microsoft.EntityFrameworkCore;

/// <summary>Functions of PostGIS that NetTopologySuite has no method for; for queries only.</summary>
public static class NpgsqlNetTopologySuiteDbFunctionsExtensions
{
    /// <summary>How far apart are the two, in the units of their SRID (metres for geography)? An index answers in this order.</summary>
    /// <remarks>PostgreSQL's <c>&lt;-&gt;</c>: use it in ORDER BY, with one side a column.</remarks>
    public static double DistanceKnn(this DbFunctions functions, Geometry geometry, Geometry anotherGeometry) =>
        throw OnlyInQueries(nameof(DistanceKnn));

    /// <summary>The same shape without Z and M.</summary>
    public static TGeometry Force2D<TGeometry>(this DbFunctions functions, TGeometry geometry) where TGeometry : Geometry =>
        throw OnlyInQueries(nameof(Force2D));

    /// <summary>The same shape in another SRID. Transform the parameter, not the column: a transformed column loses its index.</summary>
    public static TGeometry Transform<TGeometry>(this DbFunctions functions, TGeometry geometry, int srid) where TGeometry : Geometry =>
        throw OnlyInQueries(nameof(Transform));

    static InvalidOperationException OnlyInQueries(string function) => new(CoreStrings.FunctionOnClient(function));
}
