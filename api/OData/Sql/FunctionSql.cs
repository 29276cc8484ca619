using System.Diagnostics;
using GeoZones.Api.OData.Plan;
using static GeoZones.Api.OData.Sql.SqlFragment;
using static GeoZones.Api.OData.Sql.TermSql;

namespace GeoZones.Api.OData.Sql;

/// <summary>What each function of OData is in PostgreSQL.</summary>
static class FunctionSql
{
    public static SqlFragment Call(CallTerm call) => (call.Function, call.Arguments) switch
    {
        ("contains", [var text, var part]) => Fragment($"(strpos({Value(text)}, {Value(part)}) > 0)"),
        ("startswith", [var text, var part]) => Fragment($"starts_with({Value(text)}, {Value(part)})"),
        ("endswith", [var text, var part]) => Fragment($"(right({Value(text)}, length({Value(part)})) = {Value(part)})"),
        ("length", [var text]) => Fragment($"length({Value(text)})"),
        ("indexof", [var text, var part]) => Fragment($"(strpos({Value(text)}, {Value(part)}) - 1)"),
        ("substring", [var text, var start]) => Fragment($"substr({Value(text)}, {Value(start)} + 1)"),
        ("substring", [var text, var start, var length]) => Fragment($"substr({Value(text)}, {Value(start)} + 1, greatest({Value(length)}, 0))"),
        ("tolower", [var text]) => Fragment($"lower({Value(text)})"),
        ("toupper", [var text]) => Fragment($"upper({Value(text)})"),
        ("trim", [var text]) => Fragment($"btrim({Value(text)})"),
        ("concat", [var left, var right]) => Fragment($"({Value(left)} || {Value(right)})"),
        ("year" or "month" or "day" or "hour" or "minute", [var at]) => Fragment($"{Part(call.Function, at)}::int"),
        ("second", [var at]) => Fragment($"floor({Part("second", at)})::int"),
        ("fractionalseconds", [var at]) => Fragment($"({Part("second", at)} % 1)"),
        ("date", [var at]) => Fragment($"({Clock(at)})::date"),
        ("time", [var at]) => Fragment($"({Clock(at)})::time"),
        ("now", _) => Fragment($"now()"),
        ("mindatetime", _) => Fragment($"timestamptz '0001-01-01T00:00:00Z'"),
        ("maxdatetime", _) => Fragment($"timestamptz '9999-12-31T23:59:59.999999Z'"),
        ("totaloffsetminutes", [var at]) => Fragment($"CASE WHEN {Value(at)} IS NOT NULL THEN 0 END"),
        ("round", [var number]) => Round(number),
        ("floor", [var number]) => Fragment($"floor({Value(number)})"),
        ("ceiling", [var number]) => Fragment($"ceil({Value(number)})"),
        ("geo.intersects", [var left, var right]) => Fragment($"ST_Intersects({Value(left)}, {Value(right)})"),
        ("geo.covers", [var left, var right]) => Fragment($"ST_Covers({Value(left)}, {Value(right)})"),
        ("geo.coveredby", [var left, var right]) => Fragment($"ST_CoveredBy({Value(left)}, {Value(right)})"),
        ("geo.distance", [var left, var right]) => ShapeSql.Distance(left, right),
        ("geo.length", [var line]) => Fragment($"ST_Length({ShapeSql.Geodesic(line)})"),
        ("geo.area", [var area]) => Fragment($"ST_Area({ShapeSql.Geodesic(area)})"),
        _ => throw new UnreachableException($"Plan let {call.Function} with {call.Arguments.Count} arguments through."),
    };

    /// <summary>So that a text is found as it is written.</summary>
    public static string EscapeLike(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    /// <summary>Instants are in UTC.</summary>
    static SqlFragment Clock(Term at) => at.Type == typeof(DateTimeOffset) ? Fragment($"{Value(at)} AT TIME ZONE 'UTC'") : Value(at);

    static SqlFragment Part(string part, Term at) => part switch
    {
        "year" => Fragment($"extract(year FROM {Clock(at)})"),
        "month" => Fragment($"extract(month FROM {Clock(at)})"),
        "day" => Fragment($"extract(day FROM {Clock(at)})"),
        "hour" => Fragment($"extract(hour FROM {Clock(at)})"),
        "minute" => Fragment($"extract(minute FROM {Clock(at)})"),
        _ => Fragment($"extract(second FROM {Clock(at)})"),
    };

    /// <summary>Half away from zero, also for double, which PostgreSQL rounds to even.</summary>
    static SqlFragment Round(Term number) => number.Type == typeof(double)
        ? Fragment($"(sign({Value(number)}) * floor(abs({Value(number)}) + 0.5))") : Fragment($"round({Value(number)})");
}
