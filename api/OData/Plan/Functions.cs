using System.Collections.Frozen;

namespace GeoZones.Api.OData.Plan;

/// <summary>The functions of OData that are answered; what each means in PostGIS stands in <c>Sql/FunctionSql.cs</c>.</summary>
static class Functions
{
    public static readonly FrozenSet<string> Known = FrozenSet.Create(
        "contains", "startswith", "endswith", "length", "indexof", "substring", "tolower", "toupper", "trim", "concat",
        "year", "month", "day", "hour", "minute", "second", "fractionalseconds", "date", "time", "now", "mindatetime", "maxdatetime", "totaloffsetminutes",
        "round", "floor", "ceiling",
        Edm.GeoFunctions.Intersects, Edm.GeoFunctions.Covers, "geo.coveredby", Edm.GeoFunctions.Distance, Edm.GeoFunctions.Length, Edm.GeoFunctions.Area);

    public static Term Term(string name, IReadOnlyList<Term> arguments, Type type)
    {
        var function = name.ToLowerInvariant();
        if (!Known.Contains(function))
            throw new NotBuiltException(function is "cast" or "isof" ? Construct.CastFunction : Construct.OtherFunction, name);
        return arguments.Any(a => a is NullTerm) ? new NullTerm() : new CallTerm(function, arguments, type);
    }
}
