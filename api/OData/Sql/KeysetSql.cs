using GeoZones.Api.OData.Plan;
using static GeoZones.Api.OData.Sql.SqlFragment;

namespace GeoZones.Api.OData.Sql;

/// <summary>Only the rows after the last one given: (a &gt; x) OR (a = x AND b &gt; y)...; a row comparison where an index can serve it.</summary>
static class KeysetSql
{
    public static SqlFragment After(IReadOnlyList<Sorting> sortings, Continuation last)
    {
        var pairs = sortings.Zip(last.Values, (sorting, value) => (Sorting: sorting, Value: value)).ToList();
        if (pairs.All(p => !p.Sorting.By.MayBeNull) && pairs.Select(p => p.Sorting.Descending).Distinct().Count() == 1)
            return Uniform(pairs);
        var either = pairs.Select((pair, place) => Join(Fragment($" AND "), pairs.Take(place).Select(Same).Append(Beyond(pair))));
        return Fragment($"(({Join(Fragment($") OR ("), either)}))");
    }

    static SqlFragment Uniform(List<(Sorting Sorting, Parameter? Value)> pairs)
    {
        var (columns, values) = (pairs.Select(p => TermSql.Value(p.Sorting.By)), pairs.Select(p => Typed(p.Sorting.By, p.Value!)));
        var (left, right) = (Join(Fragment($", "), columns), Join(Fragment($", "), values));
        return pairs[0].Sorting.Descending ? Fragment($"({left}) < ({right})") : Fragment($"({left}) > ({right})");
    }

    static SqlFragment Same((Sorting Sorting, Parameter? Value) pair) => pair.Value is { } value
        ? Fragment($"{TermSql.Value(pair.Sorting.By)} = {Typed(pair.Sorting.By, value)}") : Fragment($"{TermSql.Value(pair.Sorting.By)} IS NULL");

    /// <summary>Null is lowest: first when ascending, last when descending.</summary>
    static SqlFragment Beyond((Sorting Sorting, Parameter? Value) pair)
    {
        var by = TermSql.Value(pair.Sorting.By);
        return (pair.Sorting.Descending, pair.Value, pair.Sorting.By.MayBeNull) switch
        {
            (false, null, _) => Fragment($"{by} IS NOT NULL"),
            (true, null, _) => Fragment($"false"),
            (false, { } value, _) => Fragment($"{by} > {Typed(pair.Sorting.By, value)}"),
            (true, { } value, false) => Fragment($"{by} < {Typed(pair.Sorting.By, value)}"),
            (true, { } value, true) => Fragment($"({by} < {Typed(pair.Sorting.By, value)} OR {by} IS NULL)"),
        };
    }

    static SqlFragment Typed(Term by, Parameter value) => Fragment($"{value}::{SqlTypes.Name(by.Type)}");
}
